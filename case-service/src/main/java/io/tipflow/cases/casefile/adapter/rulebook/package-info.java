/** What the rulebook says to the questions of this service. */
@NullMarked
package io.tipflow.cases.casefile.adapter.rulebook;

import org.jspecify.annotations.NullMarked;
