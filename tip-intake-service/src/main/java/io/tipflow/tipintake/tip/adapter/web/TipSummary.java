package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.tipintake.tip.domain.Channel;
import io.tipflow.tipintake.tip.domain.Intake;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipKind;
import io.tipflow.tipintake.tip.domain.TipStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tip in a list.
 *
 * @param excerpt the beginning of the narrative
 */
record TipSummary(
        String id,
        String number,
        TipStatus status,
        String unit,
        Channel channel,
        TipKind kind,
        String excerpt,
        Instant receivedAt,
        @Nullable String area,
        @Nullable String place,
        @Nullable String offence,
        boolean urgent) {

    private static final int EXCERPT = 200;

    static TipSummary of(String id, Tip.Logged tip) {
        Intake intake = tip.intake();
        return new TipSummary(
                id,
                intake.number(),
                TipStatus.of(tip),
                intake.unit(),
                intake.channel(),
                intake.kind(),
                excerpt(intake.narrative()),
                intake.receivedAt(),
                intake.area(),
                intake.place(),
                intake.offence(),
                intake.urgent());
    }

    private static String excerpt(String narrative) {
        if (narrative.length() <= EXCERPT) {
            return narrative;
        }
        boolean splitsPair = Character.isHighSurrogate(narrative.charAt(EXCERPT - 1));
        return narrative.substring(0, splitsPair ? EXCERPT - 1 : EXCERPT) + "…";
    }
}
