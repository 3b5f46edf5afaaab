/** Declared counts over HTTP. */
@NullMarked
package io.tipflow.wanted.declaredcount.adapter.web;

import org.jspecify.annotations.NullMarked;
