package io.tipflow.tipintake.tip.application;

import io.tipflow.tipintake.reporter.application.Identity;
import io.tipflow.tipintake.tip.domain.Channel;
import io.tipflow.tipintake.tip.domain.TipKind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A tip that somebody wants to enter, before it has its number.
 *
 * @param reporter who reported it; empty for a tip without a name
 * @param proposed what the platform proposed and nobody took, by field
 */
public record NewTip(
        String unit,
        String narrative,
        Channel channel,
        TipKind kind,
        Instant receivedAt,
        @Nullable String area,
        @Nullable String place,
        @Nullable String happened,
        @Nullable String whoWhat,
        @Nullable String offence,
        boolean urgent,
        @Nullable String wantedOrder,
        Optional<Identity> reporter,
        Map<String, String> proposed) {

    public NewTip {
        proposed = Map.copyOf(proposed);
    }

    /** With nothing proposed. */
    public NewTip(
            String unit,
            String narrative,
            Channel channel,
            TipKind kind,
            Instant receivedAt,
            @Nullable String area,
            @Nullable String place,
            @Nullable String happened,
            @Nullable String whoWhat,
            @Nullable String offence,
            boolean urgent,
            @Nullable String wantedOrder,
            Optional<Identity> reporter) {
        this(
                unit,
                narrative,
                channel,
                kind,
                receivedAt,
                area,
                place,
                happened,
                whoWhat,
                offence,
                urgent,
                wantedOrder,
                reporter,
                Map.of());
    }

    /** Without the words of the tip. */
    @Override
    public String toString() {
        return "NewTip[unit=" + unit + "]";
    }
}
