package io.tipflow.tipintake.tip.adapter.web;

/**
 * The body of {@code .../actions/ask-reporter}.
 *
 * @param question what the reporter is asked, in words that tell nothing of the tip to somebody
 *     else who finds his receipt
 */
record AskReporterBody(@PlainText(max = 2_000) String question) {}
