package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.kit.web.FormField;
import io.tipflow.kit.web.PlainText;

/**
 * The body of {@code .../actions/open-reporter} and {@code .../actions/destroy-reporter}.
 *
 * @param reason why; it stays in the history
 */
record ReasonBody(
        @FormField(vi = "Lý do", en = "Reason", widget = "narrative") @PlainText(max = 2_000)
                String reason) {}
