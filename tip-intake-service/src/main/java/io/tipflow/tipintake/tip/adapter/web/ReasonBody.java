package io.tipflow.tipintake.tip.adapter.web;

/**
 * The body of {@code .../actions/open-reporter} and {@code .../actions/destroy-reporter}.
 *
 * @param reason why; it stays in the history
 */
record ReasonBody(@PlainText(max = 2_000) String reason) {}
