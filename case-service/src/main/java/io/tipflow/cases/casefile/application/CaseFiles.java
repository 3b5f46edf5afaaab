package io.tipflow.cases.casefile.application;

import io.tipflow.cases.casefile.domain.CaseFile;
import io.tipflow.cases.casefile.domain.CaseFileCommand;
import io.tipflow.cases.casefile.domain.CaseFileDecider;
import io.tipflow.cases.casefile.domain.CaseFileEvent;
import io.tipflow.cases.casefile.domain.CaseRefusal;
import io.tipflow.cases.casefile.domain.Gravity;
import io.tipflow.cases.casefile.domain.LegalAct;
import io.tipflow.cases.casefile.domain.Mandate;
import io.tipflow.cases.casefile.domain.Step;
import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.aggregate.Current;
import io.tipflow.kit.aggregate.Decision;
import io.tipflow.kit.aggregate.ListQuery;
import io.tipflow.kit.aggregate.Outcome;
import io.tipflow.kit.aggregate.Page;
import io.tipflow.kit.numbers.NumberRegister;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The case files (vụ án): opening them, taking their steps, reading them. */
public final class CaseFiles {

    private final Aggregates<CaseFile, CaseFileCommand, CaseFileEvent, CaseRefusal> aggregates;
    private final CaseFileDecider decider = new CaseFileDecider();
    private final Competence competence;
    private final NumberRegister numbers;
    private final ZoneId zone;

    public CaseFiles(
            Aggregates<CaseFile, CaseFileCommand, CaseFileEvent, CaseRefusal> aggregates,
            Jurisdiction jurisdiction,
            NumberRegister numbers,
            ZoneId zone) {
        this.aggregates = aggregates;
        this.competence = new Competence(jurisdiction);
        this.numbers = numbers;
        this.zone = zone;
    }

    /** What a case is opened with. */
    public record Opening(
            String unit,
            @Nullable String area,
            String offence,
            Gravity gravity,
            LocalDate initiatedOn,
            @Nullable String decisionNo,
            List<String> tips) {
        public Opening {
            tips = List.copyOf(tips);
        }
    }

    /**
     * A step as its reader may take it, or why not.
     *
     * @param article the article that gives the step to an authority
     */
    public record Offer(Step step, String article, Optional<CaseRefusal> obstacle) {}

    /** Opens a case. A number is only taken for a case that will be opened. */
    public Outcome<CaseFile, CaseRefusal> open(
            String id, CommandContext context, Taker taker, Opening opening) {
        LocalDate today = today(context.at());
        Mandate mandate =
                competence.of(Step.OPEN, Optional.of(opening.unit()), taker, opening.initiatedOn());
        LegalAct act = new LegalAct(opening.initiatedOn(), today, mandate);
        return switch (decider.decide(CaseFile.NONE, command(act, opening, ""))) {
            case Decision.Rejected<CaseFileEvent, CaseRefusal>(CaseRefusal reason) ->
                    new Outcome.Refused<>(id, 0, CaseFile.NONE, reason);
            case Decision.Accepted<CaseFileEvent, CaseRefusal> accepted ->
                    numbered(id, context, act, opening, today.getYear());
        };
    }

    /** A retry is answered with what the first try led to, and needs no number of its own. */
    private Outcome<CaseFile, CaseRefusal> numbered(
            String id, CommandContext context, LegalAct act, Opening opening, int year) {
        long number = numbers.next(year);
        Outcome<CaseFile, CaseRefusal> outcome =
                aggregates.create(
                        id, context, command(act, opening, "VA-%d-%06d".formatted(year, number)));
        if (!(outcome instanceof Outcome.Done<CaseFile, CaseRefusal> done) || done.repeated()) {
            numbers.giveBack(year, number);
        }
        return outcome;
    }

    private static CaseFileCommand command(LegalAct act, Opening opening, String number) {
        return new CaseFileCommand.OpenCase(
                act,
                number,
                opening.unit(),
                opening.area(),
                opening.offence(),
                opening.gravity(),
                opening.decisionNo(),
                opening.tips());
    }

    /**
     * Takes a step in a case.
     *
     * @param command the step's command, given its legal side
     */
    public Outcome<CaseFile, CaseRefusal> take(
            String id,
            CommandContext context,
            Taker taker,
            Step step,
            LocalDate on,
            Function<LegalAct, CaseFileCommand> command) {
        return aggregates.act(id, context, given(context, taker, step, on, command));
    }

    /** What a step would lead to; nothing is written. */
    public Outcome<CaseFile, CaseRefusal> rehearse(
            String id,
            CommandContext context,
            Taker taker,
            Step step,
            LocalDate on,
            Function<LegalAct, CaseFileCommand> command) {
        return aggregates.rehearse(id, context, given(context, taker, step, on, command));
    }

    private Function<CaseFile, CaseFileCommand> given(
            CommandContext context,
            Taker taker,
            Step step,
            LocalDate on,
            Function<LegalAct, CaseFileCommand> command) {
        LocalDate today = today(context.at());
        return state ->
                command.apply(new LegalAct(on, today, competence.of(step, state, taker, on)));
    }

    /** Notes in a case what a wanted order of it says. */
    public Outcome<CaseFile, CaseRefusal> note(
            String id, CommandContext context, CaseFileCommand command) {
        return aggregates.act(id, context, command);
    }

    /** Every step that can follow the opening, and what stands against it for this reader. */
    public List<Offer> offers(CaseFile state, Taker reader, Instant now) {
        LocalDate today = today(now);
        List<Offer> offers = new ArrayList<>();
        for (Step step : Step.values()) {
            if (step != Step.OPEN) {
                Mandate mandate = competence.of(step, state, reader, today);
                offers.add(
                        new Offer(
                                step,
                                mandate.article(),
                                CaseFileDecider.obstacle(state, step, mandate)));
            }
        }
        return offers;
    }

    /** A case that the reader's unit may see. */
    public Optional<Current<CaseFile>> find(String id, String reader) {
        return aggregates.find(id, Optional.of(reader));
    }

    /** A page of cases. */
    public Page<Current<CaseFile>> list(ListQuery query) {
        return aggregates.list(query);
    }

    /** The cases whose day to act has passed since somebody last looked. */
    public List<String> due(Instant now, int limit) {
        return aggregates.due(now, limit);
    }

    /** Gives a command to a case that nobody has to be allowed: what the time alone brings. */
    Outcome<CaseFile, CaseRefusal> pass(
            String id, CommandContext context, CaseFileCommand command) {
        return aggregates.act(id, context, command);
    }

    /** A case, whoever asks. */
    Optional<Current<CaseFile>> any(String id) {
        return aggregates.find(id, Optional.empty());
    }

    /** Puts a case where it belongs in the lists at an instant. */
    void listAnew(String id, Instant now) {
        aggregates.relist(id, now);
    }

    private LocalDate today(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
