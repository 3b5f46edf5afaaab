package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reduces documents to the fields a client asked for, on their bytes where it can. */
interface Projector {

    byte[] project(byte[] document);

    /**
     * Returns the projector of a projection.
     *
     * @param general projects a decoded document, for paths and operators
     */
    static Projector of(Document projection, UnaryOperator<Document> general) {
        if (projection.isEmpty()) {
            return document -> document;
        }
        Set<String> included = new HashSet<>();
        Set<String> excluded = new HashSet<>();
        for (Map.Entry<String, @Nullable Object> entry : projection.entrySet()) {
            String field = entry.getKey();
            Object value = entry.getValue();
            if (field.contains(".")
                    || field.startsWith("$")
                    || !(value instanceof Boolean || value instanceof Number)) {
                return general(projection, general);
            }
            (Utils.isTrue(value) ? included : excluded).add(field);
        }
        boolean onlyIdExcluded = excluded.isEmpty() || excluded.equals(Set.of("_id"));
        if (!included.isEmpty() && onlyIdExcluded) {
            if (excluded.isEmpty()) {
                included.add("_id");
            }
            FieldNames kept = FieldNames.of(included);
            return document -> RawBson.filter(document, f -> kept.nameOf(f) != null);
        }
        if (included.isEmpty()) {
            FieldNames dropped = FieldNames.of(excluded);
            return document -> RawBson.filter(document, f -> dropped.nameOf(f) == null);
        }
        return general(projection, general);
    }

    private static Projector general(Document projection, UnaryOperator<Document> general) {
        FieldNames needed = FieldNames.ofNullable(neededBy(projection));
        return document -> RawBson.encode(general.apply(RawBson.decode(document, needed)));
    }

    private static @Nullable Set<String> neededBy(Document projection) {
        Set<String> fields = new HashSet<>();
        fields.add("_id");
        for (Map.Entry<String, @Nullable Object> entry : projection.entrySet()) {
            boolean includes =
                    !(entry.getValue() instanceof Document) && Utils.isTrue(entry.getValue());
            if (!includes && !entry.getKey().equals("_id")) {
                return null;
            }
            fields.add(FieldPath.topLevelOf(entry.getKey()));
        }
        return fields;
    }
}
