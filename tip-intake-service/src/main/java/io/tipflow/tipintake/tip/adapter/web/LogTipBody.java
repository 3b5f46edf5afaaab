package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.kit.web.PlainText;
import io.tipflow.tipintake.tip.domain.Channel;
import io.tipflow.tipintake.tip.domain.TipKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/tips}.
 *
 * @param narrative what was told, 1 to 20,000 characters
 * @param channel the way it came in
 * @param kind what it is in law
 * @param unit the receiving unit; the giver's own if absent
 * @param receivedAt when it came in; now if absent, in the past for a backlog entry
 * @param area the code of the area it speaks of
 * @param place where, in words
 * @param happened when, in words or as an instant
 * @param offence the article of the Penal Code, {@code 173} or {@code 173.2}
 * @param urgent whether it has to be acted on at once; no if absent
 * @param wantedOrder the id of the wanted order it is about
 * @param reporter who reported it; anonymous if absent
 * @param proposed what the platform proposed and nobody took, by field
 */
record LogTipBody(
        @PlainText(max = 20_000) String narrative,
        Channel channel,
        TipKind kind,
        @PlainText(max = 64) @Nullable String unit,
        @Nullable Instant receivedAt,
        @PlainText(max = 16) @Nullable String area,
        @PlainText(max = 500) @Nullable String place,
        @PlainText(max = 200) @Nullable String happened,
        @PlainText(max = 16) @Nullable String offence,
        @Nullable Boolean urgent,
        @PlainText(max = 64) @Nullable String wantedOrder,
        @Valid @Nullable ReporterBody reporter,
        @Size(max = 10)
                @Nullable
                        Map<
                                @NotNull @PlainText(max = 40) String,
                                @NotNull @PlainText(max = 200) String>
                        proposed) {

    /**
     * Who reported it and how he is reached.
     *
     * @param name the name he gave
     * @param idNumber the number of his identity card
     */
    record ReporterBody(
            @PlainText(max = 200) String name,
            @PlainText(max = 40) @Nullable String phone,
            @PlainText(max = 500) @Nullable String address,
            @PlainText(max = 40) @Nullable String idNumber) {

        /** Says nothing, so that no log and no digest holds it. */
        @Override
        public String toString() {
            return "ReporterBody[...]";
        }
    }
}
