package io.tipflow.wanted.order.domain;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened to a wanted order, in the order it happens in life; never leaves the service. */
public sealed interface WantedOrderEvent {

    /** The constant names in the history. */
    Map<String, Class<? extends WantedOrderEvent>> NAMES =
            Map.of(
                    "issued", Issued.class,
                    "reclassified", Reclassified.class,
                    "sighting-noted", SightingNoted.class,
                    "arrested", Arrested.class,
                    "surrendered", Surrendered.class,
                    "removed", Removed.class);

    /** It was issued. */
    record Issued(Issue issue) implements WantedOrderEvent {}

    /** It became international, or domestic again. */
    record Reclassified(LocalDate on, OrderKind from, OrderKind to) implements WantedOrderEvent {}

    /** A tip speaks of the person. */
    record SightingNoted(Sighting sighting) implements WantedOrderEvent {}

    /** The person was arrested. */
    record Arrested(LocalDate on, String arrestedBy) implements WantedOrderEvent {}

    /** The person surrendered. */
    record Surrendered(LocalDate on) implements WantedOrderEvent {}

    /** It left the list for another reason. */
    record Removed(LocalDate on, RemovalReason reason, @Nullable String note)
            implements WantedOrderEvent {}
}
