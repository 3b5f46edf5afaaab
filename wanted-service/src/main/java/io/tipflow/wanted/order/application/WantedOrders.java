package io.tipflow.wanted.order.application;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.aggregate.Current;
import io.tipflow.kit.aggregate.Decision;
import io.tipflow.kit.aggregate.ListQuery;
import io.tipflow.kit.aggregate.ListQuery.Criterion;
import io.tipflow.kit.aggregate.Outcome;
import io.tipflow.kit.aggregate.Page;
import io.tipflow.kit.numbers.NumberRegister;
import io.tipflow.wanted.law.Competence;
import io.tipflow.wanted.law.Jurisdiction;
import io.tipflow.wanted.law.LegalAct;
import io.tipflow.wanted.law.LegalClock;
import io.tipflow.wanted.law.LegalStep;
import io.tipflow.wanted.law.Mandate;
import io.tipflow.wanted.law.Taker;
import io.tipflow.wanted.order.domain.Danger;
import io.tipflow.wanted.order.domain.OrderKind;
import io.tipflow.wanted.order.domain.OrderRefusal;
import io.tipflow.wanted.order.domain.Sighting;
import io.tipflow.wanted.order.domain.WantedOrder;
import io.tipflow.wanted.order.domain.WantedOrderCommand;
import io.tipflow.wanted.order.domain.WantedOrderDecider;
import io.tipflow.wanted.order.domain.WantedOrderEvent;
import io.tipflow.wanted.order.domain.WantedPerson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The wanted orders (quyết định truy nã): issuing, ending, reading and showing them. */
public final class WantedOrders {

    private static final List<LegalStep> STEPS =
            List.of(
                    LegalStep.RECLASSIFY_ORDER,
                    LegalStep.RECORD_ARREST,
                    LegalStep.RECORD_SURRENDER,
                    LegalStep.REMOVE_ORDER);

    private final Aggregates<WantedOrder, WantedOrderCommand, WantedOrderEvent, OrderRefusal>
            aggregates;
    private final WantedOrderDecider decider = new WantedOrderDecider();
    private final Competence competence;
    private final NumberRegister numbers;
    private final LegalClock clock;

    public WantedOrders(
            Aggregates<WantedOrder, WantedOrderCommand, WantedOrderEvent, OrderRefusal> aggregates,
            Jurisdiction jurisdiction,
            NumberRegister numbers,
            LegalClock clock) {
        this.aggregates = aggregates;
        this.competence = new Competence(jurisdiction);
        this.numbers = numbers;
        this.clock = clock;
    }

    /** What an order is issued with. */
    public record Issuing(
            String unit,
            WantedPerson person,
            OrderKind kind,
            Danger danger,
            String offence,
            LocalDate issuedOn,
            @Nullable String decisionNo,
            @Nullable String caseFile) {}

    /**
     * A step as its reader may take it, or why not.
     *
     * @param article the article that gives the step to an authority
     */
    public record Offer(LegalStep step, String article, Optional<OrderRefusal> obstacle) {}

    /** Issues an order. A number is only taken for an order that will be issued. */
    public Outcome<WantedOrder, OrderRefusal> issue(
            String id, CommandContext context, Taker taker, Issuing issuing) {
        LocalDate today = clock.day(context.at());
        LegalAct act =
                new LegalAct(
                        issuing.issuedOn(),
                        today,
                        competence.of(
                                LegalStep.ISSUE_ORDER, issuing.unit(), taker, issuing.issuedOn()));
        return switch (decider.decide(WantedOrder.NONE, command(act, issuing, ""))) {
            case Decision.Rejected<WantedOrderEvent, OrderRefusal>(OrderRefusal reason) ->
                    new Outcome.Refused<>(id, 0, WantedOrder.NONE, reason);
            case Decision.Accepted<WantedOrderEvent, OrderRefusal> accepted ->
                    numbered(id, context, act, issuing, today.getYear());
        };
    }

    /** A retry is answered with what the first try led to, and needs no number of its own. */
    private Outcome<WantedOrder, OrderRefusal> numbered(
            String id, CommandContext context, LegalAct act, Issuing issuing, int year) {
        long number = numbers.next(year);
        Outcome<WantedOrder, OrderRefusal> outcome =
                aggregates.create(
                        id, context, command(act, issuing, "TN-%d-%06d".formatted(year, number)));
        if (!(outcome instanceof Outcome.Done<WantedOrder, OrderRefusal> done) || done.repeated()) {
            numbers.giveBack(year, number);
        }
        return outcome;
    }

    private static WantedOrderCommand command(LegalAct act, Issuing issuing, String number) {
        return new WantedOrderCommand.IssueOrder(
                act,
                number,
                issuing.unit(),
                issuing.person(),
                issuing.kind(),
                issuing.danger(),
                issuing.offence(),
                issuing.decisionNo(),
                issuing.caseFile());
    }

    /**
     * Takes a step on an order.
     *
     * @param command the step's command, given its legal side and the issuing unit
     */
    public Outcome<WantedOrder, OrderRefusal> take(
            String id,
            CommandContext context,
            Taker taker,
            LegalStep step,
            LocalDate on,
            Function<Standing, WantedOrderCommand> command) {
        return aggregates.act(id, context, given(context, taker, step, on, command));
    }

    /** What a step would lead to; nothing is written. */
    public Outcome<WantedOrder, OrderRefusal> rehearse(
            String id,
            CommandContext context,
            Taker taker,
            LegalStep step,
            LocalDate on,
            Function<Standing, WantedOrderCommand> command) {
        return aggregates.rehearse(id, context, given(context, taker, step, on, command));
    }

    private Function<WantedOrder, WantedOrderCommand> given(
            CommandContext context,
            Taker taker,
            LegalStep step,
            LocalDate on,
            Function<Standing, WantedOrderCommand> command) {
        LocalDate today = clock.day(context.at());
        return state -> {
            String unit = state.issue().unit();
            return command.apply(
                    new Standing(
                            new LegalAct(on, today, competence.of(step, unit, taker, on)), unit));
        };
    }

    /** What a step needs to know of its order: its legal side and the issuing unit. */
    public record Standing(LegalAct act, String unit) {}

    /** Notes on an order that a tip speaks of the person. */
    public Outcome<WantedOrder, OrderRefusal> note(
            String id, CommandContext context, Sighting sighting) {
        return aggregates.act(id, context, new WantedOrderCommand.NoteSighting(sighting));
    }

    /** The person of that id as the last order that the reader may see describes them. */
    public Optional<WantedPerson> person(String id, String reader) {
        return aggregates
                .list(
                        new ListQuery(
                                reader,
                                List.of(new Criterion.Is(WantedOrderType.PERSON, id)),
                                WantedOrderType.ISSUED_AT,
                                true,
                                Optional.empty(),
                                1))
                .items()
                .stream()
                .findFirst()
                .map(found -> found.state().issue().person());
    }

    /** Every step that can follow the issue, and what stands against it for this reader. */
    public List<Offer> offers(WantedOrder state, Taker reader, Instant now) {
        LocalDate today = clock.day(now);
        return STEPS.stream().map(step -> offer(state, step, reader, today)).toList();
    }

    private Offer offer(WantedOrder state, LegalStep step, Taker reader, LocalDate today) {
        Mandate mandate = competence.of(step, state.issue().unit(), reader, today);
        return new Offer(
                step, mandate.article(), WantedOrderDecider.obstacle(state, step, mandate));
    }

    /** An order that the reader's unit may see. */
    public Optional<Current<WantedOrder>> find(String id, String reader) {
        return aggregates.find(id, Optional.of(reader));
    }

    /** An order on the public notice: empty once it is withdrawn. */
    public Optional<Current<WantedOrder>> notice(String id) {
        return find(id, WantedOrderType.EVERYBODY);
    }

    /** A page of orders. */
    public Page<Current<WantedOrder>> list(ListQuery query) {
        return aggregates.list(query);
    }
}
