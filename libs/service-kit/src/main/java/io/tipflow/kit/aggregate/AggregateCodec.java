package io.tipflow.kit.aggregate;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.tipflow.contracts.EventCatalog;
import io.tipflow.contracts.PublicEvent;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes states and events of one kind of aggregate as JSON and reads them back. */
final class AggregateCodec<S, E> {

    private final JsonMapper json;
    private final Class<S> stateType;
    private final Map<String, Class<? extends E>> byName;
    private final Map<Class<?>, String> byClass;

    AggregateCodec(
            JsonMapper json, Class<S> stateType, Map<String, Class<? extends E>> eventNames) {
        this.json = json;
        this.stateType = stateType;
        this.byName = eventNames;
        this.byClass =
                eventNames.entrySet().stream()
                        .collect(toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    JsonNode state(S state) {
        return json.valueToTree(state);
    }

    S state(JsonNode state) {
        return json.treeToValue(state, stateType);
    }

    String nameOf(E event) {
        String name = byClass.get(event.getClass());
        if (name == null) {
            throw new IllegalStateException(
                    "Expected a history name for "
                            + event.getClass().getName()
                            + ", but the type lists none");
        }
        return name;
    }

    JsonNode event(E event) {
        return json.valueToTree(event);
    }

    E event(HistoryEntry entry) {
        Class<? extends E> type = byName.get(entry.type());
        if (type == null) {
            throw new IllegalStateException(
                    "Expected a known event in the history, but got " + entry.type());
        }
        return json.treeToValue(entry.data(), type);
    }

    String wireName(PublicEvent event) {
        return EventCatalog.of(event).name();
    }

    String wireData(PublicEvent event) {
        return json.writeValueAsString(event);
    }
}
