package io.tipflow.stats.ledger.domain;

import java.util.List;

/**
 * One unbroken time in which a person is on the list, however many orders it rests on. Orders that
 * overlap or touch are one stay.
 *
 * @param person who
 * @param from the day the first order was issued
 * @param until the day the last order ended; the person is not on the list at its end
 * @param exit how the person left
 * @param orders the orders it rests on
 */
record Stay(String person, int from, int until, Exit exit, List<OrderTime> orders) {

    /** The day that never comes. */
    static final int NEVER = Integer.MAX_VALUE;

    Stay {
        orders = List.copyOf(orders);
    }

    /** How a person leaves the list. */
    enum Exit {
        NONE,
        ARRESTED,
        SURRENDERED,
        REMOVED
    }

    /** Whether the person is on the list at the end of that day. */
    boolean holdsAtEndOf(int day) {
        return from <= day && day < until;
    }

    /** Whether any order in force at the end of that day is international. */
    boolean isInternationalAtEndOf(int day) {
        return orders.stream()
                .anyMatch(order -> order.holdsAtEndOf(day) && order.isInternationalOn(day));
    }

    boolean beganWithin(int first, int last) {
        return from >= first && from <= last;
    }

    boolean endedWithin(int first, int last) {
        return until != NEVER && until >= first && until <= last;
    }
}
