/**
 * The identity of a reporter (người tố giác): sealed, opened and destroyed, nowhere else in clear.
 */
@NullMarked
package io.tipflow.tipintake.reporter.application;

import org.jspecify.annotations.NullMarked;
