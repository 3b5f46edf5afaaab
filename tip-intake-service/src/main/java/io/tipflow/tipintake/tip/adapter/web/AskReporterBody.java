package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.kit.web.FormField;
import io.tipflow.kit.web.PlainText;

/**
 * The body of {@code .../actions/ask-reporter}.
 *
 * @param question what the reporter is asked, in words that tell nothing of the tip to somebody
 *     else who finds his receipt
 */
record AskReporterBody(
        @FormField(vi = "Câu hỏi", en = "Question", widget = "narrative") @PlainText(max = 2_000)
                String question) {}
