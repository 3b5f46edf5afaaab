package io.tipflow.tipintake.tip.adapter.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tipflow.kit.security.Actor;
import io.tipflow.tipintake.tip.adapter.web.TipActions.Action;
import io.tipflow.tipintake.tip.domain.Channel;
import io.tipflow.tipintake.tip.domain.FurtherCase;
import io.tipflow.tipintake.tip.domain.Intake;
import io.tipflow.tipintake.tip.domain.Reporter;
import io.tipflow.tipintake.tip.domain.Resolution;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipKind;
import io.tipflow.tipintake.tip.domain.TipStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tip as staff see it, without the reporter's identity.
 *
 * @param receipt only in the answer to the request that logged it
 * @param reporter whether there is an identity that a custodian could open
 */
record TipView(
        String id,
        String number,
        @Nullable String receipt,
        TipStatus status,
        String unit,
        Channel channel,
        TipKind kind,
        String narrative,
        Instant receivedAt,
        LocalDate receivedOn,
        @Nullable String area,
        @Nullable String place,
        @Nullable String happened,
        @Nullable String whoWhat,
        @Nullable String offence,
        boolean urgent,
        @Nullable String wantedOrder,
        ReporterKnown reporter,
        @Nullable ResolutionView resolution,
        List<FurtherCase> furtherCases,
        @JsonProperty("_actions") List<Action> actions) {

    /** What the service holds of the reporter. */
    enum ReporterKnown {
        ANONYMOUS,
        SEALED,
        DESTROYED;

        static ReporterKnown of(Reporter reporter) {
            return switch (reporter) {
                case Reporter.Anonymous anonymous -> ANONYMOUS;
                case Reporter.Sealed sealed -> SEALED;
                case Reporter.Destroyed destroyed -> DESTROYED;
            };
        }
    }

    /** How the tip came to its outcome. */
    record ResolutionView(
            TipStatus outcome, LocalDate on, @Nullable String reason, @Nullable String caseFile) {

        static ResolutionView of(Resolution resolution) {
            TipStatus outcome = TipStatus.of(resolution);
            return switch (resolution) {
                case Resolution.Decided(var decided, var on, var reason) ->
                        new ResolutionView(outcome, on, reason, null);
                case Resolution.CaseInitiated(var caseFile, var on) ->
                        new ResolutionView(outcome, on, null, caseFile);
            };
        }
    }

    /** The view of a tip in the register. */
    static TipView of(String id, Tip.Logged tip, Actor reader, @Nullable String receipt) {
        Intake intake = tip.intake();
        Tip.Resolved resolved = tip instanceof Tip.Resolved r ? r : null;
        return new TipView(
                id,
                intake.number(),
                receipt,
                TipStatus.of(tip),
                intake.unit(),
                intake.channel(),
                intake.kind(),
                intake.narrative(),
                intake.receivedAt(),
                intake.receivedOn(),
                intake.area(),
                intake.place(),
                intake.happened(),
                intake.whoWhat(),
                intake.offence(),
                intake.urgent(),
                intake.wantedOrder(),
                ReporterKnown.of(tip.reporter()),
                resolved == null ? null : ResolutionView.of(resolved.resolution()),
                resolved == null ? List.of() : resolved.furtherCases(),
                TipActions.of(id, tip, reader));
    }

    /** The tip of a state that a command led to or a query found. */
    static Tip.Logged logged(Tip tip) {
        return switch (tip) {
            case Tip.Logged logged -> logged;
            case Tip.Unlogged unlogged ->
                    throw new IllegalStateException(
                            "Expected a tip in the register, but it was never logged");
        };
    }
}
