package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.tipintake.tip.domain.DecidedOutcome;
import java.time.LocalDate;

/**
 * The body of {@code .../actions/resolve}.
 *
 * @param outcome what was decided
 * @param decidedOn the day of the decision
 * @param reason the grounds
 */
record ResolveBody(
        DecidedOutcome outcome, LocalDate decidedOn, @PlainText(max = 2_000) String reason) {}
