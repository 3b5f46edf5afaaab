/** Police, procuracy, court and steering committees: who commands whom, who succeeds whom. */
@NullMarked
package io.tipflow.rulebook.units;

import org.jspecify.annotations.NullMarked;
