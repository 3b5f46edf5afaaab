/**
 * What can be done with tips: logging, deciding, opening and destroying a reporter, following one.
 */
@NullMarked
package io.tipflow.tipintake.tip.application;

import org.jspecify.annotations.NullMarked;
