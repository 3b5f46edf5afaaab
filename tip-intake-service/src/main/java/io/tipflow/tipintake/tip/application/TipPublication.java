package io.tipflow.tipintake.tip.application;

import io.tipflow.contracts.PublicEvent;
import io.tipflow.contracts.tips.TipEvent.TipMadeUrgent;
import io.tipflow.contracts.tips.TipEvent.TipReceived;
import io.tipflow.contracts.tips.TipEvent.TipResolved;
import io.tipflow.tipintake.tip.domain.Intake;
import io.tipflow.tipintake.tip.domain.Reporter;
import io.tipflow.tipintake.tip.domain.Resolution;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipEvent;
import io.tipflow.tipintake.tip.domain.TipEvent.InformationAdded;
import io.tipflow.tipintake.tip.domain.TipEvent.MadeUrgent;
import io.tipflow.tipintake.tip.domain.TipEvent.MarkedDuplicate;
import io.tipflow.tipintake.tip.domain.TipEvent.ProposalsKept;
import io.tipflow.tipintake.tip.domain.TipEvent.ReporterAsked;
import io.tipflow.tipintake.tip.domain.TipEvent.ReporterDestroyed;
import io.tipflow.tipintake.tip.domain.TipEvent.ReporterOpened;
import io.tipflow.tipintake.tip.domain.TipEvent.ReporterWrote;
import io.tipflow.tipintake.tip.domain.TipEvent.TipDecided;
import io.tipflow.tipintake.tip.domain.TipEvent.TipLedToCase;
import io.tipflow.tipintake.tip.domain.TipEvent.TipLedToFurtherCase;
import io.tipflow.tipintake.tip.domain.TipEvent.TipLogged;
import io.tipflow.tipintake.tip.domain.TipStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the others are told of a tip: dimensions to count by, never words, never a reporter. */
final class TipPublication {

    private TipPublication() {}

    static List<PublicEvent> translate(String id, Tip before, Tip after, TipEvent event) {
        return switch (event) {
            case TipLogged(Intake intake, Reporter reporter) -> List.of(received(intake, reporter));
            // Words and marks concern nobody but who works on the tip.
            case ProposalsKept kept -> List.of();
            case InformationAdded added -> List.of();
            case MadeUrgent urgent -> madeUrgent(after, urgent.on());
            case MarkedDuplicate marked -> List.of();
            case TipDecided decided -> resolved(after);
            case TipLedToCase led -> resolved(after);
            // The tip was counted as resolved before; a second outcome would count it twice.
            case TipLedToFurtherCase further -> List.of();
            case ReporterAsked asked -> List.of();
            case ReporterWrote wrote -> wrote(after, wrote.on());
            case ReporterOpened opened -> List.of();
            case ReporterDestroyed destroyed -> List.of();
        };
    }

    private static List<PublicEvent> madeUrgent(Tip after, LocalDate on) {
        return switch (after) {
            case Tip.Unlogged unlogged -> List.of();
            case Tip.Logged tip ->
                    List.of(
                            new TipMadeUrgent(
                                    on,
                                    tip.intake().unit(),
                                    tip.intake().area(),
                                    tip.intake().offence()));
        };
    }

    private static List<PublicEvent> wrote(Tip after, @Nullable LocalDate on) {
        return switch (after) {
            case Tip.Unlogged unlogged -> List.of();
            case Tip.Logged tip ->
                    on == null
                            ? List.of()
                            : List.of(
                                    new io.tipflow.contracts.tips.TipEvent.ReporterWrote(
                                            on,
                                            tip.intake().unit(),
                                            tip.intake().area(),
                                            tip.intake().offence()));
        };
    }

    private static PublicEvent received(Intake intake, Reporter reporter) {
        return new TipReceived(
                intake.receivedOn(),
                intake.unit(),
                intake.area(),
                intake.offence(),
                intake.channel().name(),
                intake.kind().name(),
                intake.urgent(),
                reporter instanceof Reporter.Anonymous,
                intake.wantedOrder());
    }

    private static List<PublicEvent> resolved(Tip after) {
        return switch (after) {
            case Tip.Unlogged unlogged -> List.of();
            case Tip.Received received -> List.of();
            case Tip.Resolved resolved -> List.of(resolved(resolved));
        };
    }

    private static PublicEvent resolved(Tip.Resolved tip) {
        String caseFile =
                switch (tip.resolution()) {
                    case Resolution.CaseInitiated initiated -> initiated.caseFile();
                    case Resolution.Decided decided -> null;
                };
        return new TipResolved(
                tip.resolution().on(),
                tip.intake().unit(),
                tip.intake().area(),
                tip.intake().offence(),
                tip.intake().kind().name(),
                TipStatus.of(tip).name(),
                caseFile);
    }
}
