package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.rulebook.view.LimitView.DueView;
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
 * @param due what somebody has to act on first
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
        boolean urgent,
        @Nullable DueView due) {

    private static final int EXCERPT = 200;

    static TipSummary of(String id, Tip.Logged tip, @Nullable DueView due) {
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
                tip.urgent(),
                due);
    }

    private static String excerpt(String narrative) {
        if (narrative.length() <= EXCERPT) {
            return narrative;
        }
        boolean splitsPair = Character.isHighSurrogate(narrative.charAt(EXCERPT - 1));
        return narrative.substring(0, splitsPair ? EXCERPT - 1 : EXCERPT) + "…";
    }
}
