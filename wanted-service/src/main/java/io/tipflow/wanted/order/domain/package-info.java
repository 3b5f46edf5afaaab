/** The rules of a wanted order (quyết định truy nã) from issue to withdrawal. */
@NullMarked
package io.tipflow.wanted.order.domain;

import org.jspecify.annotations.NullMarked;
