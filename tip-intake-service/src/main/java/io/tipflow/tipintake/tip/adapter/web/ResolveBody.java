package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.kit.web.FormField;
import io.tipflow.kit.web.PlainText;
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
        @FormField(vi = "Kết quả", en = "Outcome", article = "157; 158") DecidedOutcome outcome,
        @FormField(vi = "Ngày quyết định", en = "Decided on") LocalDate decidedOn,
        @FormField(vi = "Căn cứ, lý do", en = "Grounds", widget = "narrative")
                @PlainText(max = 2_000)
                String reason) {}
