package io.tipflow.kit.aggregate;

import io.tipflow.contracts.PublicEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One kind of aggregate: its rules and how it is written down, published and listed.
 *
 * @param name names the collection and, in {@code ce_source}, the publisher
 * @param decider the rules
 * @param stateType the record of the state
 * @param eventNames the private events by the constant name they carry in the history
 * @param translator what the others are told of a private event
 * @param listing what lists, permissions and timers need of a state at an instant
 */
public record AggregateType<S, C, E, R>(
        String name,
        Decider<S, C, E, R> decider,
        Class<S> stateType,
        Map<String, Class<? extends E>> eventNames,
        Translator<S, E> translator,
        BiFunction<S, Instant, Listing> listing) {

    public AggregateType {
        eventNames = Map.copyOf(eventNames);
    }

    /** The type whose lists do not depend on the time. */
    public AggregateType(
            String name,
            Decider<S, C, E, R> decider,
            Class<S> stateType,
            Map<String, Class<? extends E>> eventNames,
            Translator<S, E> translator,
            Function<S, Listing> listing) {
        this(name, decider, stateType, eventNames, translator, (state, at) -> listing.apply(state));
    }

    /** Translates a private event into public ones. */
    @FunctionalInterface
    public interface Translator<S, E> {
        /**
         * The public events, in order.
         *
         * @param id the aggregate
         * @param before the state the event met
         * @param after the state it led to
         */
        List<PublicEvent> translate(String id, S before, S after, E event);
    }
}
