package io.tipflow.wanted.order.domain;

import io.tipflow.kit.aggregate.Decider;
import io.tipflow.kit.aggregate.Decision;
import io.tipflow.wanted.law.DayFault;
import io.tipflow.wanted.law.LegalAct;
import io.tipflow.wanted.law.LegalStep;
import io.tipflow.wanted.law.Mandate;
import io.tipflow.wanted.order.domain.WantedOrderCommand.IssueOrder;
import io.tipflow.wanted.order.domain.WantedOrderCommand.NoteSighting;
import io.tipflow.wanted.order.domain.WantedOrderCommand.Reclassify;
import io.tipflow.wanted.order.domain.WantedOrderCommand.RecordArrest;
import io.tipflow.wanted.order.domain.WantedOrderCommand.RecordSurrender;
import io.tipflow.wanted.order.domain.WantedOrderCommand.Remove;
import io.tipflow.wanted.order.domain.WantedOrderEvent.Arrested;
import io.tipflow.wanted.order.domain.WantedOrderEvent.Issued;
import io.tipflow.wanted.order.domain.WantedOrderEvent.Reclassified;
import io.tipflow.wanted.order.domain.WantedOrderEvent.Removed;
import io.tipflow.wanted.order.domain.WantedOrderEvent.SightingNoted;
import io.tipflow.wanted.order.domain.WantedOrderEvent.Surrendered;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** The rules of a wanted order: it is active from its issue until one of three endings. */
public final class WantedOrderDecider
        implements Decider<WantedOrder, WantedOrderCommand, WantedOrderEvent, OrderRefusal> {

    @Override
    public WantedOrder initial() {
        return WantedOrder.NONE;
    }

    @Override
    public Decision<WantedOrderEvent, OrderRefusal> decide(
            WantedOrder state, WantedOrderCommand command) {
        return switch (command) {
            case IssueOrder c -> issue(state, c);
            case Reclassify c ->
                    step(state, LegalStep.RECLASSIFY_ORDER, c.act(), () -> reclassify(state, c));
            case RecordArrest c ->
                    step(
                            state,
                            LegalStep.RECORD_ARREST,
                            c.act(),
                            () -> Decision.accepted(new Arrested(c.act().on(), c.arrestedBy())));
            case RecordSurrender c ->
                    step(
                            state,
                            LegalStep.RECORD_SURRENDER,
                            c.act(),
                            () -> Decision.accepted(new Surrendered(c.act().on())));
            case Remove c ->
                    step(
                            state,
                            LegalStep.REMOVE_ORDER,
                            c.act(),
                            () ->
                                    Decision.accepted(
                                            new Removed(c.act().on(), c.reason(), c.note())));
            case NoteSighting c -> sighting(state, c.sighting());
        };
    }

    /**
     * Why a step on an issued order cannot be taken now, whatever its content and day; empty where
     * it can. What a reader is offered and what is decided come from this one place.
     */
    public static Optional<OrderRefusal> obstacle(
            WantedOrder state, LegalStep step, Mandate mandate) {
        if (!mandate.held()) {
            return Optional.of(new OrderRefusal.NotCompetent(step, mandate));
        }
        if (state.status() != OrderStatus.ACTIVE) {
            return Optional.of(new OrderRefusal.NotActive(step, state.status(), mandate));
        }
        return Optional.empty();
    }

    private static Decision<WantedOrderEvent, OrderRefusal> step(
            WantedOrder state,
            LegalStep step,
            LegalAct act,
            Supplier<Decision<WantedOrderEvent, OrderRefusal>> content) {
        return obstacle(state, step, act.mandate())
                .or(() ->
                        DayFault.of(act, Objects.requireNonNull(state.lastDay()))
                                .map(fault -> new OrderRefusal.WrongDay(step, fault)))
                .map(Decision::<WantedOrderEvent, OrderRefusal>rejected)
                .orElseGet(content);
    }

    private static Decision<WantedOrderEvent, OrderRefusal> issue(WantedOrder state, IssueOrder c) {
        LegalAct act = c.act();
        if (!act.mandate().held()) {
            return Decision.rejected(
                    new OrderRefusal.NotCompetent(LegalStep.ISSUE_ORDER, act.mandate()));
        }
        if (state.status() != OrderStatus.UNISSUED) {
            return Decision.rejected(new OrderRefusal.AlreadyIssued(act.mandate()));
        }
        Optional<DayFault> fault = DayFault.of(act);
        if (fault.isPresent()) {
            return Decision.rejected(new OrderRefusal.WrongDay(LegalStep.ISSUE_ORDER, fault.get()));
        }
        Integer birthYear = c.person().birthYear();
        if (birthYear != null && birthYear > act.on().getYear()) {
            return Decision.rejected(new OrderRefusal.BornAfterOrder(birthYear, act.on()));
        }
        return Decision.accepted(
                new Issued(
                        new Issue(
                                c.number(),
                                c.unit(),
                                c.person(),
                                c.kind(),
                                c.danger(),
                                c.offence(),
                                act.on(),
                                c.decisionNo(),
                                c.caseFile())));
    }

    private static Decision<WantedOrderEvent, OrderRefusal> reclassify(
            WantedOrder state, Reclassify c) {
        OrderKind from = state.presentKind();
        return from == c.to()
                ? Decision.rejected(new OrderRefusal.SameKind(from))
                : Decision.accepted(new Reclassified(c.act().on(), from, c.to()));
    }

    private static Decision<WantedOrderEvent, OrderRefusal> sighting(
            WantedOrder state, Sighting sighting) {
        if (state.sightings().stream().anyMatch(s -> s.tip().equals(sighting.tip()))) {
            return Decision.unchanged();
        }
        return state.status() == OrderStatus.ACTIVE
                ? Decision.accepted(new SightingNoted(sighting))
                : Decision.rejected(new OrderRefusal.SightingTooLate(state.status()));
    }

    @Override
    public WantedOrder apply(WantedOrder state, WantedOrderEvent event) {
        return switch (event) {
            case Issued e -> state.issued(e.issue());
            case Reclassified e -> state.reclassified(e.on(), e.to());
            case SightingNoted e -> state.seen(e.sighting());
            case Arrested e ->
                    state.ended(
                            OrderStatus.ARRESTED, new Ending(e.on(), e.arrestedBy(), null, null));
            case Surrendered e ->
                    state.ended(OrderStatus.SURRENDERED, new Ending(e.on(), null, null, null));
            case Removed e ->
                    state.ended(
                            OrderStatus.REMOVED, new Ending(e.on(), null, e.reason(), e.note()));
        };
    }
}
