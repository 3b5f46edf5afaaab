package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.kit.web.PlainText;

/**
 * The body of {@code POST /api/v1/public/tips/messages}.
 *
 * @param receipt the receipt of the tip it belongs to
 * @param text what the reporter adds or answers, 1 to 5,000 characters
 */
record MessageBody(String receipt, @PlainText(max = 5_000) String text) {

    /** The words are there for the digest of a retry; the receipt never is. */
    @Override
    public String toString() {
        return "MessageBody[text=" + text + "]";
    }
}
