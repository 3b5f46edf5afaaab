/**
 * What every service needs and holds no business word: see the rooms below, and
 * {@code @TipflowService}.
 */
@NullMarked
package io.tipflow.kit;

import org.jspecify.annotations.NullMarked;
