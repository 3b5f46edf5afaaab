package io.tipflow.kit.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What lists, permissions and timers need of an aggregate, derived from its state at every write.
 *
 * @param readers the units that may read it
 * @param fields what lists filter and sort by: strings, numbers, booleans, {@link Instant}s, and
 *     lists of strings for words to search
 * @param nextDueAt when a timer has to look at it next
 */
public record Listing(
        Set<String> readers, Map<String, Object> fields, Optional<Instant> nextDueAt) {

    public Listing {
        readers = Set.copyOf(readers);
        fields = Map.copyOf(fields);
        for (Map.Entry<String, Object> field : fields.entrySet()) {
            Object value = field.getValue();
            if (!(value instanceof String
                    || value instanceof Number
                    || value instanceof Boolean
                    || value instanceof Instant
                    || value instanceof List<?>)) {
                throw new IllegalArgumentException(
                        "Expected a string, number, boolean, instant or list in the listing field "
                                + field.getKey()
                                + ", but got "
                                + value.getClass().getName());
            }
        }
    }
}
