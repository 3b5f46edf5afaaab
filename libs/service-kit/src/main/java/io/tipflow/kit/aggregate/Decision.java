package io.tipflow.kit.aggregate;

import java.util.List;

/** What a decider says to a command: the events that follow from it, or the reason it refuses. */
public sealed interface Decision<E, R> {

    /**
     * The command is allowed and these events follow, in this order; none means nothing changes.
     */
    record Accepted<E, R>(List<E> events) implements Decision<E, R> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command is not allowed. */
    record Rejected<E, R>(R reason) implements Decision<E, R> {}

    /** Accepts with one event. */
    static <E, R> Decision<E, R> accepted(E event) {
        return new Accepted<>(List.of(event));
    }

    /** Accepts with these events. */
    static <E, R> Decision<E, R> accepted(List<E> events) {
        return new Accepted<>(events);
    }

    /** Accepts and changes nothing: what was asked is so already. */
    static <E, R> Decision<E, R> unchanged() {
        return new Accepted<>(List.of());
    }

    /** Rejects for this reason. */
    static <E, R> Decision<E, R> rejected(R reason) {
        return new Rejected<>(reason);
    }
}
