/**
 * The cube: columns of numbers that hold every counted event once, and the only code that changes
 * them.
 */
@NullMarked
package io.tipflow.stats.cube.domain;

import org.jspecify.annotations.NullMarked;
