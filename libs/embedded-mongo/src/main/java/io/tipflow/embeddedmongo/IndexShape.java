package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an index in the order of its keys, as the planner sees them: a non-unique index
 * ends in the document's {@code _id}, and the documents themselves are an index on it.
 *
 * @param keyFields how many of the fields the index was declared with
 */
@SuppressWarnings("ArrayRecordComponent")
record IndexShape(
        @Nullable StoredIndex index,
        byte[] prefix,
        List<IndexKey> fields,
        int keyFields,
        boolean unique,
        boolean sparse) {

    private static final IndexKey ID = new IndexKey("_id", true);

    static IndexShape ofDocuments(byte[] prefix) {
        return new IndexShape(null, prefix, List.of(ID), 1, true, false);
    }

    static IndexShape of(StoredIndex index) {
        IndexDefinition definition = index.definition();
        List<IndexKey> fields = new ArrayList<>(definition.keys());
        boolean hasId = fields.stream().anyMatch(key -> key.getKey().equals("_id"));
        if (!definition.unique() && !hasId) {
            fields.add(ID);
        }
        return new IndexShape(
                index,
                index.prefix(),
                fields,
                definition.keys().size(),
                definition.unique(),
                definition.sparse());
    }

    int size() {
        return fields.size();
    }

    /** Returns how many fields other than {@code _id} the index was declared with. */
    int declaredFields() {
        int declared = 0;
        for (int i = 0; i < keyFields; i++) {
            declared += path(i).equals("_id") ? 0 : 1;
        }
        return declared;
    }

    String path(int field) {
        return fields.get(field).getKey();
    }

    boolean ascending(int field) {
        return fields.get(field).isAscending();
    }
}
