/** The wanted service: the list of wanted persons (danh sách truy nã). */
@NullMarked
package io.tipflow.wanted;

import org.jspecify.annotations.NullMarked;
