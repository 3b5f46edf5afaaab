package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an index is to hold, read from the description a client sent.
 *
 * @param keys the indexed paths with their directions
 * @param partialFilter only documents that match it are in the index; null takes all
 * @param expireAfterSeconds documents whose date is older are deleted; null keeps them
 */
record IndexDefinition(
        String name,
        List<IndexKey> keys,
        boolean unique,
        boolean sparse,
        @Nullable Document partialFilter,
        @Nullable Long expireAfterSeconds) {

    private static final Set<String> KNOWN_OPTIONS =
            Set.of(
                    "key",
                    "name",
                    "ns",
                    "v",
                    "unique",
                    "sparse",
                    "background",
                    "partialFilterExpression",
                    "expireAfterSeconds");

    IndexDefinition {
        keys = List.copyOf(keys);
    }

    static IndexDefinition of(Document description) {
        for (String option : description.keySet()) {
            if (!KNOWN_OPTIONS.contains(option)) {
                throw Refusals.notSupported("The index option '" + option + "'");
            }
        }
        if (!(description.get("name") instanceof String name)) {
            throw Refusals.badValue("An index needs a name");
        }
        List<IndexKey> keys = keysOf((Document) description.get("key"));
        Document filter = (Document) description.get("partialFilterExpression");
        boolean sparse = Utils.isTrue(description.get("sparse"));
        if (filter != null && sparse) {
            throw new MongoServerError(
                    67, "CannotCreateIndex", "cannot mix partialFilterExpression and sparse");
        }
        return new IndexDefinition(
                name,
                keys,
                Utils.isTrue(description.get("unique")),
                sparse,
                filter,
                expiryOf(description, keys));
    }

    private static List<IndexKey> keysOf(@Nullable Document key) {
        if (key == null || key.isEmpty()) {
            throw new MongoServerError(67, "CannotCreateIndex", "Index keys cannot be empty");
        }
        List<IndexKey> keys = new ArrayList<>();
        for (Map.Entry<String, @Nullable Object> entry : key.entrySet()) {
            String path = entry.getKey();
            if (!(entry.getValue() instanceof Number direction)
                    || Math.abs(direction.doubleValue()) != 1.0) {
                throw Refusals.notSupported(
                        "The index kind '" + entry.getValue() + "' of the field '" + path + "'");
            }
            if (path.contains("$") || new FieldPath(path).hasPositions()) {
                throw Refusals.notSupported("An index on the path '" + path + "'");
            }
            keys.add(new IndexKey(path, direction.doubleValue() > 0));
        }
        return keys;
    }

    private static @Nullable Long expiryOf(Document description, List<IndexKey> keys) {
        Object expiry = description.get("expireAfterSeconds");
        if (expiry == null) {
            return null;
        }
        if (!(expiry instanceof Number seconds) || seconds.longValue() < 0 || keys.size() != 1) {
            throw new MongoServerError(
                    67,
                    "CannotCreateIndex",
                    "TTL indexes are single-field indexes with expireAfterSeconds of 0 or more");
        }
        return seconds.longValue();
    }

    /** Throws MongoDB's error where an index of this name or these keys exists otherwise. */
    boolean isSameAs(IndexDefinition existing) {
        boolean sameKeys = keyDocument().equals(existing.keyDocument());
        if (name.equals(existing.name)) {
            if (sameKeys && hasSameOptionsAs(existing)) {
                return true;
            }
            throw new MongoServerError(
                    ErrorCode.IndexKeySpecsConflict,
                    "An existing index has the same name as the requested index but other keys or"
                            + " options: "
                            + name);
        }
        if (sameKeys && java.util.Objects.equals(partialFilter, existing.partialFilter)) {
            throw new MongoServerError(
                    85,
                    "IndexOptionsConflict",
                    "Index already exists with a different name: " + existing.name);
        }
        return false;
    }

    private boolean hasSameOptionsAs(IndexDefinition existing) {
        return unique == existing.unique
                && sparse == existing.sparse
                && java.util.Objects.equals(partialFilter, existing.partialFilter)
                && java.util.Objects.equals(expireAfterSeconds, existing.expireAfterSeconds);
    }

    Document keyDocument() {
        Document document = new Document();
        for (IndexKey key : keys) {
            document.put(key.getKey(), key.isAscending() ? 1 : -1);
        }
        return document;
    }
}
