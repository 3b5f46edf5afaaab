/** Puts the tip-intake service together. */
@NullMarked
package io.tipflow.tipintake.config;

import org.jspecify.annotations.NullMarked;
