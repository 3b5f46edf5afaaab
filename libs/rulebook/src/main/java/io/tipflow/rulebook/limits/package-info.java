/**
 * Statutory time limits: definitions, the facts they follow from, and the limits a set of facts
 * gives.
 */
@NullMarked
package io.tipflow.rulebook.limits;

import org.jspecify.annotations.NullMarked;
