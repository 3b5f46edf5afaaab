package io.tipflow.tipintake.tip.domain;

import io.tipflow.kit.text.Title;
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
 * @param kind what it is; absent in what older programs wrote, which is information
 */
public record Addition(
        Instant at,
        String by,
        String text,
        @Nullable String area,
        @Nullable String place,
        @Nullable String happened,
        @Nullable String offence,
        @Nullable Kind kind) {

    /** What an addition is. */
    public enum Kind {
        /** What was learned. */
        @Title(vi = "Thông tin", en = "Information")
        INFORMATION,
        /** Why the tip is not urgent although that was proposed. */
        @Title(vi = "Lý do không khẩn", en = "Why it is not urgent")
        REASON
    }

    /** What was learned, in words alone. */
    public static Addition of(Instant at, String by, String text) {
        return new Addition(at, by, text, null, null, null, null, Kind.INFORMATION);
    }

    /** Without the words, so that it may stand in a log or a message. */
    @Override
    public String toString() {
        return "Addition[at=" + at + "]";
    }
}
