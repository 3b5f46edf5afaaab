/** Declaring and reading counts, and what others are told of them. */
@NullMarked
package io.tipflow.wanted.declaredcount.application;

import org.jspecify.annotations.NullMarked;
