package io.tipflow.wanted.order.domain;

import io.tipflow.wanted.law.DayFault;
import io.tipflow.wanted.law.LegalStep;
import io.tipflow.wanted.law.Mandate;
import java.time.LocalDate;

/** Why a wanted order does not take a step; a closed list. */
public sealed interface OrderRefusal {

    /** The law gives the step to somebody else: only who issued an order may end it. */
    record NotCompetent(LegalStep step, Mandate mandate) implements OrderRefusal {}

    /** The order is not active. */
    record NotActive(LegalStep step, OrderStatus status, Mandate mandate) implements OrderRefusal {}

    /** There is an order already. */
    record AlreadyIssued(Mandate mandate) implements OrderRefusal {}

    /** The legal day cannot be right. */
    record WrongDay(LegalStep step, DayFault fault) implements OrderRefusal {}

    /** The order is of that kind. */
    record SameKind(OrderKind kind) implements OrderRefusal {}

    /** The person would be born after the order. */
    record BornAfterOrder(int birthYear, LocalDate issuedOn) implements OrderRefusal {}

    /** A tip came for an order that is no longer active. */
    record SightingTooLate(OrderStatus status) implements OrderRefusal {}
}
