/** The service that takes tips from operators and citizens and follows them to their outcome. */
@NullMarked
package io.tipflow.tipintake;

import org.jspecify.annotations.NullMarked;
