package io.tipflow.tipintake.tip.adapter.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tipflow.kit.text.Said;
import io.tipflow.kit.web.BlockedAction;
import io.tipflow.kit.web.Languages;
import io.tipflow.kit.web.OfferedAction;
import io.tipflow.rulebook.view.LimitView;
import io.tipflow.tipintake.tip.domain.Addition;
import io.tipflow.tipintake.tip.domain.Channel;
import io.tipflow.tipintake.tip.domain.DuplicateMark;
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
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
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
        List<AdditionView> additions,
        List<DuplicateMark> duplicateOf,
        Map<String, String> proposed,
        List<LimitView> limits,
        @JsonProperty("_actions") List<OfferedAction> actions,
        @JsonProperty("_blocked") List<BlockedAction> blocked,
        @JsonProperty("_whatIf") @Nullable String whatIf) {

    /** The same as it would be, with the sentence that says what changes. */
    TipView rehearsed(Said change) {
        return new TipView(
                id,
                number,
                receipt,
                status,
                unit,
                channel,
                kind,
                narrative,
                receivedAt,
                receivedOn,
                area,
                place,
                happened,
                whoWhat,
                offence,
                urgent,
                wantedOrder,
                reporter,
                resolution,
                furtherCases,
                additions,
                duplicateOf,
                proposed,
                limits,
                actions,
                blocked,
                change.in(Languages.asked()));
    }

    /** What was learned since, numbered in order. */
    record AdditionView(
            int seq,
            Instant at,
            String by,
            String text,
            @Nullable String area,
            @Nullable String place,
            @Nullable String happened,
            @Nullable String offence,
            Addition.Kind kind) {

        static AdditionView of(int seq, Addition addition) {
            return new AdditionView(
                    seq,
                    addition.at(),
                    addition.by(),
                    addition.text(),
                    addition.area(),
                    addition.place(),
                    addition.happened(),
                    addition.offence(),
                    Objects.requireNonNullElse(addition.kind(), Addition.Kind.INFORMATION));
        }
    }

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
    static TipView of(
            String id,
            Tip.Logged tip,
            List<LimitView> limits,
            TipActions.Shown shown,
            @Nullable String receipt) {
        List<Addition> additions = tip.growth().additions();
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
                tip.urgent(),
                intake.wantedOrder(),
                ReporterKnown.of(tip.reporter()),
                resolved == null ? null : ResolutionView.of(resolved.resolution()),
                resolved == null ? List.of() : resolved.furtherCases(),
                IntStream.range(0, additions.size())
                        .mapToObj(i -> AdditionView.of(i + 1, additions.get(i)))
                        .toList(),
                tip.growth().duplicates(),
                tip.growth().proposed(),
                limits,
                shown.offered(),
                shown.blocked(),
                null);
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
