package io.tipflow.tipintake.tip.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was taken down when a tip came in (sổ tiếp nhận), never changed afterwards and never about
 * the reporter.
 *
 * @param number the number in the register, {@code TB-2026-000871}
 * @param receiptHash the keyed hash that the receipt is found by
 * @param unit the receiving unit
 * @param narrative what was told, in the words it was told in
 * @param receivedAt when it came in; to the hour at the finest for a public tip
 * @param receivedOn the legal day of that
 * @param area the code of the area it speaks of
 * @param place where, in words
 * @param happened when, in words
 * @param whoWhat who or what is concerned, in words
 * @param offence the article of the Penal Code it hints at
 * @param urgent whether it has to be acted on at once
 * @param wantedOrder the wanted order it is about
 */
public record Intake(
        String number,
        String receiptHash,
        String unit,
        String narrative,
        Channel channel,
        TipKind kind,
        Instant receivedAt,
        LocalDate receivedOn,
        @Nullable String area,
        @Nullable String place,
        @Nullable String happened,
        @Nullable String whoWhat,
        @Nullable String offence,
        boolean urgent,
        @Nullable String wantedOrder) {

    /** Without the words of the tip, so that it may stand in a log or a message. */
    @Override
    public String toString() {
        return "Intake[number=" + number + ", unit=" + unit + "]";
    }
}
