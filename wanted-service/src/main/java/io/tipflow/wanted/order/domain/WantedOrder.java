package io.tipflow.wanted.order.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A wanted order (quyết định truy nã) as its history left it.
 *
 * @param decision what it was issued as; absent only before anything happened
 * @param kind the present kind
 * @param lastDay the legal day of the last step, which no later one may precede
 * @param sightings tips about the person, in the order they came
 * @param ending how it left the list, once it did
 */
public record WantedOrder(
        OrderStatus status,
        @Nullable Issue decision,
        @Nullable OrderKind kind,
        @Nullable LocalDate lastDay,
        List<Sighting> sightings,
        @Nullable Ending ending) {

    /** Before anything happened. */
    public static final WantedOrder NONE =
            new WantedOrder(OrderStatus.UNISSUED, null, null, null, List.of(), null);

    public WantedOrder {
        sightings = List.copyOf(sightings);
    }

    /**
     * What the order was issued as.
     *
     * @throws NullPointerException before anything happened
     */
    public Issue issue() {
        return Objects.requireNonNull(decision, "Expected an issued order, but nothing happened");
    }

    /**
     * The present kind.
     *
     * @throws NullPointerException before anything happened
     */
    public OrderKind presentKind() {
        return Objects.requireNonNull(kind, "Expected an issued order, but nothing happened");
    }

    WantedOrder issued(Issue issue) {
        return new WantedOrder(
                OrderStatus.ACTIVE, issue, issue.kind(), issue.on(), sightings, null);
    }

    WantedOrder reclassified(LocalDate on, OrderKind to) {
        return new WantedOrder(status, decision, to, on, sightings, ending);
    }

    WantedOrder seen(Sighting sighting) {
        List<Sighting> all = new ArrayList<>(sightings);
        all.add(sighting);
        return new WantedOrder(status, decision, kind, lastDay, all, ending);
    }

    WantedOrder ended(OrderStatus as, Ending how) {
        return new WantedOrder(as, decision, kind, how.on(), sightings, how);
    }
}
