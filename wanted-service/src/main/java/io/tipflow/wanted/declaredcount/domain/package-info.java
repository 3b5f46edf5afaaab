/**
 * The count of wanted persons that a unit declares (số đối tượng truy nã hiện còn theo báo cáo).
 */
@NullMarked
package io.tipflow.wanted.declaredcount.domain;

import org.jspecify.annotations.NullMarked;
