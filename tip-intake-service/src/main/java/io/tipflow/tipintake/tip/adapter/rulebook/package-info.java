/** The time limits of a tip, out of what the tip knows. */
@NullMarked
package io.tipflow.tipintake.tip.adapter.rulebook;

import org.jspecify.annotations.NullMarked;
