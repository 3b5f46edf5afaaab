package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.kit.web.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/public/tips}.
 *
 * @param narrative what the citizen tells, 1 to 20,000 characters
 * @param place where, in words
 * @param happened when, in words
 * @param whoWhat who or what is concerned, in words
 * @param contact how he wants to be reached, if at all
 */
record SendTipBody(
        @PlainText(max = 20_000) String narrative,
        @PlainText(max = 500) @Nullable String place,
        @PlainText(max = 200) @Nullable String happened,
        @PlainText(max = 2_000) @Nullable String whoWhat,
        @PlainText(max = 500) @Nullable String contact) {

    /** The words are there for the digest of a retry; how to reach the citizen never is. */
    @Override
    public String toString() {
        return "SendTipBody[narrative="
                + narrative
                + ", place="
                + place
                + ", happened="
                + happened
                + ", whoWhat="
                + whoWhat
                + "]";
    }
}
