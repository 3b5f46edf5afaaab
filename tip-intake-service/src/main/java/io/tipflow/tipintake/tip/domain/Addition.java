package io.tipflow.tipintake.tip.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was learned of a tip after it was entered (bổ sung thông tin): beside the first words, which
 * stay as they were.
 *
 * @param at when it was added
 * @param by the subject of who added it
 * @param text what was told, in the words it was told in
 * @param area the code of the area it speaks of
 * @param place where, in words
 * @param happened when, in words
 * @param offence the article of the Penal Code it hints at
 */
public record Addition(
        Instant at,
        String by,
        String text,
        @Nullable String area,
        @Nullable String place,
        @Nullable String happened,
        @Nullable String offence) {

    /** Without the words, so that it may stand in a log or a message. */
    @Override
    public String toString() {
        return "Addition[at=" + at + "]";
    }
}
