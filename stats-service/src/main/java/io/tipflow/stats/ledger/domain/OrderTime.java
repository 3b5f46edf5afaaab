package io.tipflow.stats.ledger.domain;

import io.tipflow.stats.ledger.domain.Stay.Exit;
import io.tipflow.stats.measure.OrderHistory;
import io.tipflow.stats.measure.OrderHistory.Step;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When one order was in force, from the day it was issued to the day it ended.
 *
 * @param kinds from which day on it was international, and from which day on not
 */
record OrderTime(
        String order,
        String person,
        int from,
        int until,
        Exit exit,
        NavigableMap<Integer, Boolean> kinds) {

    /**
     * The time of an order, or empty if it was never issued. A step that claims an earlier day than
     * the one before it counts on that one's day: an order cannot end before it began.
     */
    static Optional<OrderTime> of(OrderHistory history) {
        int from = Stay.NEVER;
        int until = Stay.NEVER;
        int latest = Integer.MIN_VALUE;
        Exit exit = Exit.NONE;
        TreeMap<Integer, Boolean> kinds = new TreeMap<>();
        for (Step step : history.steps()) {
            int day = Math.max(step.day(), latest);
            boolean inForce = from != Stay.NEVER && exit == Exit.NONE;
            switch (step.what()) {
                case ISSUED -> {
                    if (from == Stay.NEVER) {
                        from = day;
                        latest = day;
                        kinds.put(day, step.international());
                    }
                }
                case RECLASSIFIED -> {
                    if (inForce) {
                        latest = day;
                        kinds.put(day, step.international());
                    }
                }
                case ARRESTED, SURRENDERED, REMOVED -> {
                    if (inForce) {
                        until = day;
                        exit = exit(step);
                    }
                }
            }
        }
        return from == Stay.NEVER
                ? Optional.empty()
                : Optional.of(
                        new OrderTime(history.order(), history.person(), from, until, exit, kinds));
    }

    boolean holdsAtEndOf(int day) {
        return from <= day && day < until;
    }

    boolean isInternationalOn(int day) {
        var kind = kinds.floorEntry(day);
        return kind != null && kind.getValue();
    }

    boolean endedByCapture() {
        return exit == Exit.ARRESTED || exit == Exit.SURRENDERED;
    }

    private static Exit exit(Step step) {
        return switch (step.what()) {
            case ARRESTED -> Exit.ARRESTED;
            case SURRENDERED -> Exit.SURRENDERED;
            case REMOVED -> Exit.REMOVED;
            case ISSUED, RECLASSIFIED -> Exit.NONE;
        };
    }
}
