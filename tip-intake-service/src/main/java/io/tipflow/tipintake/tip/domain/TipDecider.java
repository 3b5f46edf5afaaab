package io.tipflow.tipintake.tip.domain;

import io.tipflow.kit.aggregate.Decider;
import io.tipflow.kit.aggregate.Decision;
import io.tipflow.tipintake.tip.domain.TipCommand.AskReporter;
import io.tipflow.tipintake.tip.domain.TipCommand.DestroyReporter;
import io.tipflow.tipintake.tip.domain.TipCommand.LogTip;
import io.tipflow.tipintake.tip.domain.TipCommand.NoteCaseInitiated;
import io.tipflow.tipintake.tip.domain.TipCommand.OpenReporter;
import io.tipflow.tipintake.tip.domain.TipCommand.ResolveTip;
import io.tipflow.tipintake.tip.domain.TipCommand.TakeReportersWords;
import io.tipflow.tipintake.tip.domain.TipEvent.ReporterAsked;
import io.tipflow.tipintake.tip.domain.TipEvent.ReporterDestroyed;
import io.tipflow.tipintake.tip.domain.TipEvent.ReporterOpened;
import io.tipflow.tipintake.tip.domain.TipEvent.ReporterWrote;
import io.tipflow.tipintake.tip.domain.TipEvent.TipDecided;
import io.tipflow.tipintake.tip.domain.TipEvent.TipLedToCase;
import io.tipflow.tipintake.tip.domain.TipEvent.TipLedToFurtherCase;
import io.tipflow.tipintake.tip.domain.TipEvent.TipLogged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The rules of a tip's life (law.md section 1). */
public final class TipDecider implements Decider<Tip, TipCommand, TipEvent, TipRefusal> {

    /** How far the clock of a client may run ahead of ours. */
    static final Duration CLOCK_DRIFT = Duration.ofMinutes(1);

    /** No register is older: the state was founded on that day. */
    static final Instant OLDEST = Instant.parse("1945-09-02T00:00:00Z");

    @Override
    public Tip initial() {
        return new Tip.Unlogged();
    }

    @Override
    public Decision<TipEvent, TipRefusal> decide(Tip tip, TipCommand command) {
        return switch (tip) {
            case Tip.Unlogged unlogged -> begin(command);
            case Tip.Logged logged -> goOn(logged, command);
        };
    }

    private static Decision<TipEvent, TipRefusal> begin(TipCommand command) {
        if (!(command instanceof LogTip log)) {
            return Decision.rejected(new TipRefusal.NotLogged());
        }
        if (log.intake().receivedAt().isAfter(log.at().plus(CLOCK_DRIFT))) {
            return Decision.rejected(new TipRefusal.ReceivedInFuture(log.at()));
        }
        if (log.intake().receivedAt().isBefore(OLDEST)) {
            return Decision.rejected(new TipRefusal.ReceivedTooLongAgo(OLDEST));
        }
        return Decision.accepted(new TipLogged(log.intake(), log.reporter()));
    }

    private static Decision<TipEvent, TipRefusal> goOn(Tip.Logged tip, TipCommand command) {
        return switch (command) {
            case LogTip log ->
                    Decision.rejected(new TipRefusal.AlreadyLogged(tip.intake().number()));
            case ResolveTip resolve -> resolve(tip, resolve);
            case NoteCaseInitiated note -> noteCase(tip, note);
            case AskReporter(var question) -> Decision.accepted(new ReporterAsked(question));
            case TakeReportersWords(var text) -> Decision.accepted(new ReporterWrote(text));
            case OpenReporter open ->
                    switch (tip.reporter()) {
                        case Reporter.Anonymous none ->
                                Decision.rejected(new TipRefusal.ReporterAnonymous());
                        case Reporter.Destroyed(var on) ->
                                Decision.rejected(new TipRefusal.ReporterGone(on));
                        case Reporter.Sealed sealed ->
                                Decision.accepted(new ReporterOpened(open.reason()));
                    };
            case DestroyReporter destroy ->
                    switch (tip.reporter()) {
                        case Reporter.Anonymous none ->
                                Decision.rejected(new TipRefusal.ReporterAnonymous());
                        case Reporter.Destroyed gone -> Decision.unchanged();
                        case Reporter.Sealed sealed ->
                                Decision.accepted(
                                        new ReporterDestroyed(destroy.reason(), destroy.today()));
                    };
        };
    }

    private static Decision<TipEvent, TipRefusal> resolve(Tip.Logged tip, ResolveTip resolve) {
        if (tip instanceof Tip.Resolved resolved) {
            return Decision.rejected(
                    new TipRefusal.AlreadyResolved(
                            TipStatus.of(resolved), resolved.resolution().on()));
        }
        if (resolve.decidedOn().isAfter(resolve.today())) {
            return Decision.rejected(new TipRefusal.DecidedInFuture(resolve.today()));
        }
        if (resolve.decidedOn().isBefore(tip.intake().receivedOn())) {
            return Decision.rejected(
                    new TipRefusal.DecidedBeforeReceived(tip.intake().receivedOn()));
        }
        if (resolve.outcome() == DecidedOutcome.ANONYMOUS_NO_FACTS
                && tip.reporter() instanceof Reporter.Sealed) {
            return Decision.rejected(new TipRefusal.ReporterCanBeAsked());
        }
        return Decision.accepted(
                new TipDecided(resolve.outcome(), resolve.decidedOn(), resolve.reason()));
    }

    /**
     * A case may come of a tip that was closed otherwise: the procuracy annuls a decision not to
     * initiate (Art 158, 161), or two cases grow of one tip. The first outcome stays the counted
     * one; the case is noted.
     */
    private static Decision<TipEvent, TipRefusal> noteCase(Tip.Logged tip, NoteCaseInitiated note) {
        return switch (tip) {
            case Tip.Received received ->
                    Decision.accepted(new TipLedToCase(note.caseFile(), note.openedOn()));
            case Tip.Resolved resolved ->
                    knows(resolved, note.caseFile())
                            ? Decision.unchanged()
                            : Decision.accepted(
                                    new TipLedToFurtherCase(note.caseFile(), note.openedOn()));
        };
    }

    private static boolean knows(Tip.Resolved tip, String caseFile) {
        boolean first =
                tip.resolution() instanceof Resolution.CaseInitiated initiated
                        && initiated.caseFile().equals(caseFile);
        return first || tip.furtherCases().stream().anyMatch(c -> c.caseFile().equals(caseFile));
    }

    @Override
    public Tip apply(Tip tip, TipEvent event) {
        return switch (event) {
            case TipLogged(Intake intake, Reporter reporter) -> new Tip.Received(intake, reporter);
            case TipDecided(var outcome, var on, var reason) ->
                    resolved(tip, new Resolution.Decided(outcome, on, reason));
            case TipLedToCase(var caseFile, var on) ->
                    resolved(tip, new Resolution.CaseInitiated(caseFile, on));
            case TipLedToFurtherCase(var caseFile, var on) ->
                    further(tip, new FurtherCase(caseFile, on));
            case ReporterAsked asked -> tip;
            case ReporterWrote wrote -> tip;
            case ReporterOpened opened -> tip;
            case ReporterDestroyed(var reason, var on) ->
                    reportedBy(tip, new Reporter.Destroyed(on));
        };
    }

    private static Tip resolved(Tip tip, Resolution resolution) {
        return switch (tip) {
            case Tip.Unlogged unlogged -> unlogged;
            case Tip.Received(var intake, var reporter) ->
                    new Tip.Resolved(intake, reporter, resolution, List.of());
            case Tip.Resolved already -> already;
        };
    }

    private static Tip further(Tip tip, FurtherCase added) {
        return switch (tip) {
            case Tip.Unlogged unlogged -> unlogged;
            case Tip.Received received -> received;
            case Tip.Resolved(var intake, var reporter, var resolution, var cases) -> {
                List<FurtherCase> more = new ArrayList<>(cases);
                more.add(added);
                yield new Tip.Resolved(intake, reporter, resolution, more);
            }
        };
    }

    private static Tip reportedBy(Tip tip, Reporter reporter) {
        return switch (tip) {
            case Tip.Unlogged unlogged -> unlogged;
            case Tip.Received(var intake, var before) -> new Tip.Received(intake, reporter);
            case Tip.Resolved(var intake, var before, var resolution, var cases) ->
                    new Tip.Resolved(intake, reporter, resolution, cases);
        };
    }
}
