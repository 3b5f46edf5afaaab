/** What the rulebook says to the questions of this service. */
@NullMarked
package io.tipflow.wanted.law.rulebook;

import org.jspecify.annotations.NullMarked;
