package io.tipflow.wanted.order.adapter.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tipflow.contracts.EventEnvelope;
import io.tipflow.contracts.tips.TipEvent;
import io.tipflow.contracts.tips.TipEvent.ReporterWrote;
import io.tipflow.contracts.tips.TipEvent.TipMadeUrgent;
import io.tipflow.contracts.tips.TipEvent.TipReceived;
import io.tipflow.contracts.tips.TipEvent.TipResolved;
import io.tipflow.kit.inbox.EventConsumers;
import io.tipflow.wanted.order.application.WantedOrders;
import io.tipflow.wanted.order.application.WhenTipReceivedThenSightingIsNoted;
import io.tipflow.wanted.order.domain.Sighting;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a tip about a wanted person into a sighting on the order. */
public final class TipEvents {

    private static final Logger LOG = LoggerFactory.getLogger(TipEvents.class);

    private final WhenTipReceivedThenSightingIsNoted reaction;
    private final Clock clock;

    public TipEvents(WantedOrders orders, Clock clock, MeterRegistry meters) {
        Counter skipped =
                Counter.builder("tipflow.wanted.sightings.skipped")
                        .description("Tips about a wanted order that is unknown or not active")
                        .register(meters);
        this.reaction =
                new WhenTipReceivedThenSightingIsNoted(
                        orders,
                        (order, tip) -> {
                            skipped.increment();
                            LOG.info("Tip {} speaks of order {}, which is not active", tip, order);
                        });
        this.clock = clock;
    }

    /** Whether a tip speaks of a wanted person at all; most do not. */
    public static boolean concern(TipEvent event) {
        return switch (event) {
            case TipReceived e -> e.wantedOrder() != null;
            case TipMadeUrgent e -> false;
            case ReporterWrote e -> false;
            case TipResolved e -> false;
        };
    }

    /** Takes one event. */
    public void take(EventEnvelope<TipEvent> event) {
        switch (event.data()) {
            case TipReceived e -> {
                String order = e.wantedOrder();
                if (order != null) {
                    reaction.react(
                            EventConsumers.context(event, clock.instant()),
                            order,
                            new Sighting(
                                    event.subject(),
                                    e.occurredOn(),
                                    e.unit(),
                                    e.area(),
                                    e.urgent()));
                }
            }
            case TipMadeUrgent e -> {}
            case ReporterWrote e -> {}
            case TipResolved e -> {}
        }
    }
}
