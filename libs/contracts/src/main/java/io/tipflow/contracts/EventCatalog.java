package io.tipflow.contracts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.tipflow.contracts.cases.CaseEvent;
import io.tipflow.contracts.tips.TipEvent;
import io.tipflow.contracts.wanted.WantedEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every public event there is, by wire name and by record. */
public final class EventCatalog {

    private static final List<EventType<?>> TYPES =
            Stream.of(TipEvent.TYPES, CaseEvent.TYPES, WantedEvent.TYPES)
                    .<EventType<?>>flatMap(List::stream)
                    .toList();

    private static final Map<String, EventType<?>> BY_NAME =
            TYPES.stream().collect(toUnmodifiableMap(EventType::name, Function.identity()));

    private static final Map<Class<?>, EventType<?>> BY_CLASS =
            TYPES.stream().collect(toUnmodifiableMap(EventType::data, Function.identity()));

    private EventCatalog() {}

    /** All types, in the order things happen in life. */
    public static List<EventType<?>> all() {
        return TYPES;
    }

    /** The type of that wire name, or empty for one this version does not know. */
    public static Optional<EventType<?>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * The type of an event.
     *
     * @throws IllegalArgumentException if its record was never added to the catalog, which is a bug
     */
    public static EventType<?> of(PublicEvent event) {
        EventType<?> type = BY_CLASS.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException(
                    "Expected a public event of the catalog, but got "
                            + event.getClass().getName());
        }
        return type;
    }
}
