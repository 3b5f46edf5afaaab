/** Offences of the penal law with frame, gravity and both wordings where the law changed one. */
@NullMarked
package io.tipflow.rulebook.offences;

import org.jspecify.annotations.NullMarked;
