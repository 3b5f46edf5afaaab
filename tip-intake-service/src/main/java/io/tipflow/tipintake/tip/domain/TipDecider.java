package io.tipflow.tipintake.tip.domain;

import io.tipflow.kit.aggregate.Decider;
import io.tipflow.kit.aggregate.Decision;
import io.tipflow.tipintake.tip.domain.TipCommand.AddInformation;
import io.tipflow.tipintake.tip.domain.TipCommand.AskReporter;
import io.tipflow.tipintake.tip.domain.TipCommand.DestroyReporter;
import io.tipflow.tipintake.tip.domain.TipCommand.LogTip;
import io.tipflow.tipintake.tip.domain.TipCommand.MarkDuplicate;
import io.tipflow.tipintake.tip.domain.TipCommand.NoteCaseInitiated;
import io.tipflow.tipintake.tip.domain.TipCommand.OpenReporter;
import io.tipflow.tipintake.tip.domain.TipCommand.ResolveTip;
import io.tipflow.tipintake.tip.domain.TipCommand.TakeReportersWords;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The rules of a tip's life (law.md section 1). */
public final class TipDecider implements Decider<Tip, TipCommand, TipEvent, TipRefusal> {

    /** How far the clock of a client may run ahead of ours. */
    static final Duration CLOCK_DRIFT = Duration.ofMinutes(1);

    /** No register is older: the state was founded on that day. */
    static final Instant OLDEST = Instant.parse("1945-09-02T00:00:00Z");

    /** More make a document that nobody reads. */
    public static final int MOST_ADDITIONS = 200;

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
        TipLogged logged = new TipLogged(log.intake(), log.reporter());
        return log.proposed().isEmpty()
                ? Decision.accepted(logged)
                : Decision.accepted(List.of(logged, new ProposalsKept(log.proposed())));
    }

    private static Decision<TipEvent, TipRefusal> goOn(Tip.Logged tip, TipCommand command) {
        return switch (command) {
            case LogTip log ->
                    Decision.rejected(new TipRefusal.AlreadyLogged(tip.intake().number()));
            case AddInformation add -> add(tip, add);
            case MarkDuplicate mark -> mark(tip, mark);
            case ResolveTip resolve -> resolve(tip, resolve);
            case NoteCaseInitiated note -> noteCase(tip, note);
            case AskReporter(var question) -> Decision.accepted(new ReporterAsked(question));
            case TakeReportersWords(var text, var today) ->
                    Decision.accepted(new ReporterWrote(text, today));
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

    /** Also after the outcome: what a witness remembers later may lead to a case after all. */
    private static Decision<TipEvent, TipRefusal> add(Tip.Logged tip, AddInformation add) {
        if (tip.growth().additions().size() >= MOST_ADDITIONS) {
            return Decision.rejected(new TipRefusal.TooManyAdditions(MOST_ADDITIONS));
        }
        InformationAdded added = new InformationAdded(add.addition());
        return add.urgent() && !tip.urgent()
                ? Decision.accepted(List.of(added, new MadeUrgent(add.today())))
                : Decision.accepted(added);
    }

    private static Decision<TipEvent, TipRefusal> mark(Tip.Logged tip, MarkDuplicate command) {
        if (command.mark().tip().equals(command.self())) {
            return Decision.rejected(new TipRefusal.DuplicateOfItself());
        }
        return tip.growth().duplicateOf(command.mark().tip()).isPresent()
                ? Decision.unchanged()
                : Decision.accepted(new MarkedDuplicate(command.mark()));
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
            case ProposalsKept(var proposed) -> grown(tip, growth -> growth.with(proposed));
            case InformationAdded(var addition) -> grown(tip, growth -> growth.with(addition));
            case MadeUrgent(var on) -> grown(tip, growth -> growth.urgent(on));
            case MarkedDuplicate(var mark) -> grown(tip, growth -> growth.with(mark));
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
            case Tip.Received(var intake, var reporter, var growth) ->
                    new Tip.Resolved(intake, reporter, resolution, List.of(), growth);
            case Tip.Resolved already -> already;
        };
    }

    private static Tip further(Tip tip, FurtherCase added) {
        return switch (tip) {
            case Tip.Unlogged unlogged -> unlogged;
            case Tip.Received received -> received;
            case Tip.Resolved(var intake, var reporter, var resolution, var cases, var growth) -> {
                List<FurtherCase> more = new ArrayList<>(cases);
                more.add(added);
                yield new Tip.Resolved(intake, reporter, resolution, more, growth);
            }
        };
    }

    private static Tip reportedBy(Tip tip, Reporter reporter) {
        return switch (tip) {
            case Tip.Unlogged unlogged -> unlogged;
            case Tip.Received(var intake, var before, var growth) ->
                    new Tip.Received(intake, reporter, growth);
            case Tip.Resolved(var intake, var before, var resolution, var cases, var growth) ->
                    new Tip.Resolved(intake, reporter, resolution, cases, growth);
        };
    }

    private static Tip grown(Tip tip, UnaryOperator<Growth> more) {
        return switch (tip) {
            case Tip.Unlogged unlogged -> unlogged;
            case Tip.Received t ->
                    new Tip.Received(t.intake(), t.reporter(), more.apply(t.growth()));
            case Tip.Resolved t ->
                    new Tip.Resolved(
                            t.intake(),
                            t.reporter(),
                            t.resolution(),
                            t.furtherCases(),
                            more.apply(t.growth()));
        };
    }
}
