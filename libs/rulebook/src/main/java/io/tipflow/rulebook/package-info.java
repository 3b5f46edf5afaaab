/**
 * The rulebook as a whole: the law of one country as dated data, loaded once and asked by
 * everybody.
 */
@NullMarked
package io.tipflow.rulebook;

import org.jspecify.annotations.NullMarked;
