package io.tipflow.cases.casefile.domain;

import io.tipflow.cases.casefile.domain.CaseFileCommand.AcceptAtCourt;
import io.tipflow.cases.casefile.domain.CaseFileCommand.AcceptAtProcuracy;
import io.tipflow.cases.casefile.domain.CaseFileCommand.ChargeAccused;
import io.tipflow.cases.casefile.domain.CaseFileCommand.FileIndictment;
import io.tipflow.cases.casefile.domain.CaseFileCommand.GiveJudgment;
import io.tipflow.cases.casefile.domain.CaseFileCommand.NoteClearance;
import io.tipflow.cases.casefile.domain.CaseFileCommand.NoteCustody;
import io.tipflow.cases.casefile.domain.CaseFileCommand.NoteFlight;
import io.tipflow.cases.casefile.domain.CaseFileCommand.NoteOverdue;
import io.tipflow.cases.casefile.domain.CaseFileCommand.OpenCase;
import io.tipflow.cases.casefile.domain.CaseFileCommand.SendFile;
import io.tipflow.cases.casefile.domain.CaseFileEvent.AcceptedByCourt;
import io.tipflow.cases.casefile.domain.CaseFileEvent.AcceptedByProcuracy;
import io.tipflow.cases.casefile.domain.CaseFileEvent.AccusedAtLarge;
import io.tipflow.cases.casefile.domain.CaseFileEvent.AccusedCharged;
import io.tipflow.cases.casefile.domain.CaseFileEvent.AccusedCleared;
import io.tipflow.cases.casefile.domain.CaseFileEvent.AccusedInCustody;
import io.tipflow.cases.casefile.domain.CaseFileEvent.FileSent;
import io.tipflow.cases.casefile.domain.CaseFileEvent.IndictmentFiled;
import io.tipflow.cases.casefile.domain.CaseFileEvent.JudgmentGiven;
import io.tipflow.cases.casefile.domain.CaseFileEvent.Opened;
import io.tipflow.cases.casefile.domain.CaseFileEvent.StepOverdue;
import io.tipflow.kit.aggregate.Decider;
import io.tipflow.kit.aggregate.Decision;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The rules of a case file: which step follows which, by whom, and on which days. */
public final class CaseFileDecider
        implements Decider<CaseFile, CaseFileCommand, CaseFileEvent, CaseRefusal> {

    /** An older legal day is a slip of the pen. */
    private static final int YEARS_BACK = 100;

    @Override
    public CaseFile initial() {
        return CaseFile.NONE;
    }

    @Override
    public Decision<CaseFileEvent, CaseRefusal> decide(CaseFile state, CaseFileCommand command) {
        return switch (command) {
            case OpenCase c -> step(state, Step.OPEN, c.act(), () -> opened(c));
            case ChargeAccused c -> step(state, Step.CHARGE_ACCUSED, c.act(), () -> charged(c));
            case SendFile c ->
                    step(
                            state,
                            Step.SEND_FILE,
                            c.act(),
                            () -> Decision.accepted(new FileSent(c.act().on(), c.procuracy())));
            case AcceptAtProcuracy c ->
                    step(
                            state,
                            Step.ACCEPT_AT_PROCURACY,
                            c.act(),
                            () -> Decision.accepted(new AcceptedByProcuracy(c.act().on())));
            case FileIndictment c ->
                    step(
                            state,
                            Step.FILE_INDICTMENT,
                            c.act(),
                            () -> Decision.accepted(new IndictmentFiled(c.act().on(), c.court())));
            case AcceptAtCourt c ->
                    step(
                            state,
                            Step.ACCEPT_AT_COURT,
                            c.act(),
                            () -> Decision.accepted(new AcceptedByCourt(c.act().on())));
            case GiveJudgment c -> step(state, Step.GIVE_JUDGMENT, c.act(), () -> judged(state, c));
            case NoteOverdue(var limit, var lastDay) ->
                    Decision.accepted(new StepOverdue(limit, lastDay));
            case NoteFlight c -> flight(state, c);
            case NoteCustody c -> custody(state, c);
            case NoteClearance c -> clearance(state, c);
        };
    }

    /**
     * Why a step cannot be taken now, whatever its content and day; empty where it can. What a
     * reader is offered and what is decided come from this one place.
     */
    public static Optional<CaseRefusal> obstacle(CaseFile state, Step step, Mandate mandate) {
        if (!mandate.held()) {
            return Optional.of(new CaseRefusal.NotCompetent(step, mandate));
        }
        if (state.status() != step.from()) {
            return Optional.of(new CaseRefusal.OutOfOrder(step, state.status(), mandate));
        }
        if (step == Step.SEND_FILE && state.accused().isEmpty()) {
            return Optional.of(new CaseRefusal.NobodyCharged(mandate));
        }
        return Optional.empty();
    }

    private static Decision<CaseFileEvent, CaseRefusal> step(
            CaseFile state,
            Step step,
            LegalAct act,
            Supplier<Decision<CaseFileEvent, CaseRefusal>> content) {
        return obstacle(state, step, act.mandate())
                .or(() -> wrongDay(state, step, act))
                .map(Decision::<CaseFileEvent, CaseRefusal>rejected)
                .orElseGet(content);
    }

    private static Optional<CaseRefusal> wrongDay(CaseFile state, Step step, LegalAct act) {
        if (act.on().isAfter(act.today())) {
            return Optional.of(new CaseRefusal.InTheFuture(act.on(), act.today()));
        }
        LocalDate earliest = act.today().minusYears(YEARS_BACK);
        if (act.on().isBefore(earliest)) {
            return Optional.of(new CaseRefusal.TooLongAgo(act.on(), earliest));
        }
        return switch (step) {
            case OPEN -> Optional.empty();
            // One accused may be charged on an earlier day than another, but in the case.
            case CHARGE_ACCUSED -> notBefore(step, act.on(), state.initiation().on());
            case SEND_FILE, ACCEPT_AT_PROCURACY, FILE_INDICTMENT, ACCEPT_AT_COURT, GIVE_JUDGMENT ->
                    notBefore(step, act.on(), state.lastDay());
        };
    }

    private static Optional<CaseRefusal> notBefore(Step step, LocalDate on, LocalDate previous) {
        return on.isBefore(previous)
                ? Optional.of(new CaseRefusal.BeforePreviousStep(step, on, previous))
                : Optional.empty();
    }

    private static Decision<CaseFileEvent, CaseRefusal> opened(OpenCase c) {
        return Decision.accepted(
                new Opened(
                        new Initiation(
                                c.number(),
                                c.unit(),
                                c.area(),
                                c.offence(),
                                c.gravity(),
                                c.act().on(),
                                c.decisionNo(),
                                c.tips().stream().distinct().toList())));
    }

    private static Decision<CaseFileEvent, CaseRefusal> charged(ChargeAccused c) {
        Integer birthYear = c.birthYear();
        if (birthYear != null && birthYear > c.act().on().getYear()) {
            return Decision.rejected(new CaseRefusal.BornAfterCharge(birthYear, c.act().on()));
        }
        return Decision.accepted(
                new AccusedCharged(
                        new Accused(
                                c.accused(),
                                c.name(),
                                birthYear,
                                c.sex(),
                                c.kind(),
                                c.offence(),
                                c.act().on(),
                                null)));
    }

    private static Decision<CaseFileEvent, CaseRefusal> judged(CaseFile state, GiveJudgment c) {
        Set<String> accused = state.accused().stream().map(Accused::id).collect(Collectors.toSet());
        if (!accused.equals(c.verdicts().keySet())) {
            Set<String> missing = new HashSet<>(accused);
            missing.removeAll(c.verdicts().keySet());
            Set<String> unknown = new HashSet<>(c.verdicts().keySet());
            unknown.removeAll(accused);
            return Decision.rejected(new CaseRefusal.VerdictsDoNotFit(missing, unknown));
        }
        return Decision.accepted(new JudgmentGiven(c.act().on(), c.verdicts()));
    }

    private static Decision<CaseFileEvent, CaseRefusal> flight(CaseFile state, NoteFlight c) {
        return state.markBy(c.order()).isPresent()
                ? Decision.unchanged()
                : Decision.accepted(
                        new AccusedAtLarge(
                                c.order(),
                                c.person(),
                                state.accusedMeant(c.person()).orElse(null),
                                c.on()));
    }

    private static Decision<CaseFileEvent, CaseRefusal> custody(CaseFile state, NoteCustody c) {
        return ended(state, c.order())
                ? Decision.unchanged()
                : Decision.accepted(
                        new AccusedInCustody(
                                c.order(),
                                c.person(),
                                meant(state, c.order(), c.person()).orElse(null),
                                c.on(),
                                c.surrendered()));
    }

    private static Decision<CaseFileEvent, CaseRefusal> clearance(CaseFile state, NoteClearance c) {
        return ended(state, c.order())
                ? Decision.unchanged()
                : Decision.accepted(
                        new AccusedCleared(
                                c.order(),
                                c.person(),
                                meant(state, c.order(), c.person()).orElse(null),
                                c.on(),
                                c.reason()));
    }

    private static boolean ended(CaseFile state, String order) {
        return state.markBy(order)
                .filter(mark -> mark.whereabouts() != Whereabouts.AT_LARGE)
                .isPresent();
    }

    /** Whom the order was about when it was noted; accused charged since do not change that. */
    private static Optional<String> meant(CaseFile state, String order, String person) {
        return state.markBy(order)
                .map(mark -> Optional.ofNullable(mark.accused()))
                .orElseGet(() -> state.accusedMeant(person));
    }

    @Override
    public CaseFile apply(CaseFile state, CaseFileEvent event) {
        return switch (event) {
            case Opened e ->
                    new CaseFile(
                            CaseStatus.INVESTIGATING,
                            e.initiation(),
                            state.accused(),
                            state.course(),
                            state.wanted());
            case AccusedCharged e -> state.charged(e.accused());
            case FileSent e ->
                    state.now(CaseStatus.CONCLUDED, state.course().fileSent(e.on(), e.procuracy()));
            case AcceptedByProcuracy e ->
                    state.now(CaseStatus.AT_PROCURACY, state.course().acceptedByProcuracy(e.on()));
            case IndictmentFiled e ->
                    state.now(CaseStatus.PROSECUTED, state.course().indicted(e.on(), e.court()));
            case AcceptedByCourt e ->
                    state.now(CaseStatus.AT_COURT, state.course().acceptedByCourt(e.on()));
            case JudgmentGiven e -> state.judged(e.on(), e.verdicts());
            case StepOverdue e -> state;
            case AccusedAtLarge e ->
                    state.marked(
                            new WantedMark(e.order(), e.accused(), Whereabouts.AT_LARGE, e.on()));
            case AccusedInCustody e ->
                    state.marked(
                            new WantedMark(e.order(), e.accused(), Whereabouts.IN_CUSTODY, e.on()));
            case AccusedCleared e ->
                    state.marked(
                            new WantedMark(e.order(), e.accused(), Whereabouts.CLEARED, e.on()));
        };
    }
}
