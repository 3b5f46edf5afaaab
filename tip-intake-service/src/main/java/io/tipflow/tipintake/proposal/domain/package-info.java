/** Reads places, times, offences and urgency out of a caller's words, and compares tips. */
@NullMarked
package io.tipflow.tipintake.proposal.domain;

import org.jspecify.annotations.NullMarked;
