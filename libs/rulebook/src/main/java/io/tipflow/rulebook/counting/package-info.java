/** How a period is counted: units of time, counting rules, lengths, and the end they give. */
@NullMarked
package io.tipflow.rulebook.counting;

import org.jspecify.annotations.NullMarked;
