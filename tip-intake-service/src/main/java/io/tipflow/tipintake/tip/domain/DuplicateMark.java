package io.tipflow.tipintake.tip.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody holds the tip for the same matter as another one; an investigator confirms it later.
 *
 * @param tip the other tip
 * @param number its number in the register
 * @param at when it was marked
 * @param by the subject of who marked it
 * @param reason why, where it was said
 */
public record DuplicateMark(
        String tip, String number, Instant at, String by, @Nullable String reason) {

    /** Without the reason, which may hold words of a tip. */
    @Override
    public String toString() {
        return "DuplicateMark[tip=" + tip + "]";
    }
}
