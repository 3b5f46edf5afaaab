package io.tipflow.wanted.handover.domain;

import io.tipflow.kit.aggregate.Decider;
import io.tipflow.kit.aggregate.Decision;
import io.tipflow.wanted.handover.domain.HandoverCommand.HandOver;
import io.tipflow.wanted.handover.domain.HandoverEvent.HandedOver;
import io.tipflow.wanted.law.DayFault;

/** The rules of a handover: it happens once. */
public final class HandoverDecider
        implements Decider<Handover, HandoverCommand, HandoverEvent, HandoverRefusal> {

    @Override
    public Handover initial() {
        return Handover.NONE;
    }

    @Override
    public Decision<HandoverEvent, HandoverRefusal> decide(
            Handover state, HandoverCommand command) {
        return switch (command) {
            case HandOver c -> handOver(state, c);
        };
    }

    private static Decision<HandoverEvent, HandoverRefusal> handOver(Handover state, HandOver c) {
        if (!c.act().mandate().held()) {
            return Decision.rejected(new HandoverRefusal.NotCompetent(c.act().mandate()));
        }
        if (state.made() != null) {
            return Decision.rejected(new HandoverRefusal.AlreadyRecorded());
        }
        if (c.unit().equals(c.receiver())) {
            return Decision.rejected(new HandoverRefusal.ToItself(c.unit()));
        }
        return DayFault.of(c.act())
                .map(fault ->
                        Decision.<HandoverEvent, HandoverRefusal>rejected(
                                new HandoverRefusal.WrongDay(fault)))
                .orElseGet(() ->
                        Decision.accepted(
                                new HandedOver(
                                        new Handover.Made(
                                                c.act().on(),
                                                c.unit(),
                                                c.receiver(),
                                                c.persons()))));
    }

    @Override
    public Handover apply(Handover state, HandoverEvent event) {
        return switch (event) {
            case HandedOver e -> new Handover(e.made());
        };
    }
}
