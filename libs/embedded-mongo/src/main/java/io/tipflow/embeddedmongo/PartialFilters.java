package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides whether every document a query can match passes an index's filter. */
final class PartialFilters {

    private PartialFilters() {}

    static boolean isImplied(@Nullable Document filter, Document query) {
        if (filter == null) {
            return true;
        }
        Conditions conditions = Conditions.of(query);
        for (Map.Entry<String, @Nullable Object> entry : filter.entrySet()) {
            boolean same =
                    query.containsKey(entry.getKey())
                            && Objects.equals(query.get(entry.getKey()), entry.getValue());
            if (!same
                    && !(asksForValue(entry.getValue()) && hasValue(conditions, entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean asksForValue(@Nullable Object condition) {
        return condition instanceof Document operators
                && operators.size() == 1
                && Boolean.TRUE.equals(operators.get("$exists"));
    }

    private static boolean hasValue(Conditions conditions, String path) {
        return conditions.on(path).stream().anyMatch(Bounds::needsValue);
    }
}
