package io.tipflow.wanted.order.application;

import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.aggregate.Outcome;
import io.tipflow.wanted.order.domain.OrderRefusal;
import io.tipflow.wanted.order.domain.Sighting;
import io.tipflow.wanted.order.domain.WantedOrder;

/**
 * When a tip about a wanted person was received, then the order has a sighting. Doing it again
 * changes nothing.
 */
public final class WhenTipReceivedThenSightingIsNoted {

    private final WantedOrders orders;
    private final Idle idle;

    public WhenTipReceivedThenSightingIsNoted(WantedOrders orders, Idle idle) {
        this.orders = orders;
        this.idle = idle;
    }

    /** Is told of tips about orders that are unknown or no longer active. */
    @FunctionalInterface
    public interface Idle {
        void named(String order, String tip);
    }

    /**
     * Notes the sighting.
     *
     * @param context the reaction to the event; its command id is the event's id
     */
    public void react(CommandContext context, String order, Sighting sighting) {
        Outcome<WantedOrder, OrderRefusal> outcome = orders.note(order, context, sighting);
        switch (outcome) {
            case Outcome.Done<WantedOrder, OrderRefusal> done -> {}
            case Outcome.Absent<WantedOrder, OrderRefusal> absent ->
                    idle.named(order, sighting.tip());
            case Outcome.Refused<WantedOrder, OrderRefusal> tooLate ->
                    idle.named(order, sighting.tip());
            case Outcome.Stale<WantedOrder, OrderRefusal> impossible ->
                    throw unexpected(impossible);
            case Outcome.Reused<WantedOrder, OrderRefusal> impossible ->
                    throw unexpected(impossible);
        }
    }

    private static IllegalStateException unexpected(Outcome<WantedOrder, OrderRefusal> outcome) {
        return new IllegalStateException(
                "Expected to note a sighting on its order, but the outcome was "
                        + outcome.getClass().getSimpleName());
    }
}
