/** Wanted orders over HTTP, for those who work with them and on the public notice. */
@NullMarked
package io.tipflow.wanted.order.adapter.web;

import org.jspecify.annotations.NullMarked;
