package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the top-level fields that a query, a sort or an update looks at. */
final class QueryFields {

    private static final Set<String> BRANCHES = Set.of("$and", "$or", "$nor");

    private QueryFields() {}

    /** Returns the fields of a filter, or null where it may look at any field. */
    static @Nullable Set<String> ofFilter(Document query) {
        Set<String> fields = new HashSet<>();
        return collect(query, fields) ? fields : null;
    }

    static Set<String> of(Document query) {
        Set<String> fields = ofFilter(query);
        if (fields == null) {
            throw Refusals.notSupported("An expression in a partial index");
        }
        return fields;
    }

    private static boolean collect(Document query, Set<String> fields) {
        for (Map.Entry<String, @Nullable Object> entry : query.entrySet()) {
            String key = entry.getKey();
            if (BRANCHES.contains(key) && entry.getValue() instanceof Collection<?> branches) {
                for (Object branch : branches) {
                    if (!(branch instanceof Document document) || !collect(document, fields)) {
                        return false;
                    }
                }
            } else if (key.startsWith("$")) {
                if (!key.equals("$comment")) {
                    return false;
                }
            } else {
                fields.add(FieldPath.topLevelOf(key));
            }
        }
        return true;
    }

    /** Returns the top-level fields that update operators may change. */
    static Set<String> ofUpdate(Document update) {
        Set<String> fields = new HashSet<>();
        for (Map.Entry<String, @Nullable Object> entry : update.entrySet()) {
            if (entry.getValue() instanceof Document changes) {
                for (Map.Entry<String, @Nullable Object> change : changes.entrySet()) {
                    fields.add(FieldPath.topLevelOf(change.getKey()));
                    if (entry.getKey().equals("$rename")
                            && change.getValue() instanceof String to) {
                        fields.add(FieldPath.topLevelOf(to));
                    }
                }
            }
        }
        return fields;
    }
}
