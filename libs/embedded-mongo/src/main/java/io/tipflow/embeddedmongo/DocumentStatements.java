package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.InvalidIdFieldError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries out statements on one document of a collection, on its bytes: insert, replace, simple
 * updates, each with its upsert. Called with the collection's monitor held.
 */
final class DocumentStatements {

    private final DocumentWriter writer;
    private final Supplier<String> namespace;
    private final Function<Query, QueryRun> queries;
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();

    /**
     * @param namespace the collection's name now, for errors
     * @param queries answers queries on the collection
     */
    DocumentStatements(
            DocumentWriter writer, Supplier<String> namespace, Function<Query, QueryRun> queries) {
        this.writer = writer;
        this.namespace = namespace;
        this.queries = queries;
    }

    /** Stores a new document from its bytes, giving it an {@code _id} where it has none. */
    void insert(byte[] document) {
        byte[] stored = document;
        RawBson.Field id = RawBson.find(document, "_id");
        Object value = id == null ? new ObjectId() : id.decode();
        if (value instanceof Collection || value instanceof BsonRegularExpression) {
            throw new InvalidIdFieldError("The '_id' value cannot be of type array or regex");
        }
        if (id == null || id.start() != 4) {
            stored = RawBson.withId(document, value);
        }
        checkSize(stored);
        writer.insert(namespace.get(), KeyWriter.encode(value), stored);
    }

    static void checkSize(byte[] document) {
        if (document.length > RawBson.MAX_BYTES) {
            throw Refusals.tooLarge(document.length);
        }
    }

    /**
     * Replaces the first document that matches, or inserts where none does and {@code upsert} says
     * so. The replacement takes the {@code _id} of what it replaces.
     */
    UpdateResult replace(Document filter, byte[] replacement, boolean upsert) {
        Target target = target(filter);
        RawBson.Field id = RawBson.find(replacement, "_id");
        if (target == null) {
            if (!upsert) {
                return UpdateResult.NONE;
            }
            Object newId = id == null ? idIn(filter) : id.decode();
            if (newId == null) {
                throw new InvalidIdFieldError("The '_id' value of an upsert cannot be null");
            }
            insert(id == null ? RawBson.withId(replacement, newId) : replacement);
            return UpdateResult.upserted(newId);
        }
        byte[] before = target.document();
        byte[] after = replacement;
        if (id == null) {
            after = RawBson.withId(replacement, RawBson.decode(before, FieldNames.ID).get("_id"));
        } else if (!Arrays.equals(KeyWriter.encode(id.decode()), target.key())) {
            throw Refusals.immutableId(id.decode());
        } else if (id.start() != 4) {
            after = RawBson.withId(replacement, id.decode());
        }
        return store(target, after, null);
    }

    /**
     * Changes the first document that matches by its bytes, or inserts where none does and {@code
     * upsert} says so.
     *
     * @return null where only the library can do it, or tell why it cannot be done
     */
    @Nullable UpdateResult update(Document filter, RawUpdate update, boolean upsert) {
        Target target = target(filter);
        if (target != null) {
            byte[] after = update.apply(target.document());
            return after == null ? null : store(target, after, update.fields());
        }
        if (!upsert) {
            return UpdateResult.NONE;
        }
        Object id = filter.get("_id");
        if (filter.size() != 1 || !(id instanceof String || id instanceof ObjectId)) {
            return null;
        }
        byte[] document = update.insertedWith(id);
        if (document == null) {
            return null;
        }
        insert(document);
        return UpdateResult.upserted(id);
    }

    /**
     * Changes by its bytes every document that a filter with {@code _id: {$in: [...]}} names.
     *
     * @return null, with nothing changed, where the filter is another or only the library can do it
     */
    @Nullable UpdateResult updateNamed(Document filter, RawUpdate update) {
        Set<DocumentKey> keys = keysIn(filter.get("_id"));
        if (keys == null) {
            return null;
        }
        Document others = filter.clone();
        others.remove("_id");
        List<Target> targets = new ArrayList<>(keys.size());
        List<byte[]> changed = new ArrayList<>(keys.size());
        for (DocumentKey key : keys) {
            Target target = target(key.bytes(), others);
            if (target != null) {
                byte[] after = update.apply(target.document());
                if (after == null) {
                    return null;
                }
                targets.add(target);
                changed.add(after);
            }
        }
        int modified = 0;
        for (int i = 0; i < targets.size(); i++) {
            modified += store(targets.get(i), changed.get(i), update.fields()).modified();
        }
        return new UpdateResult(targets.size(), modified, null);
    }

    private static @Nullable Set<DocumentKey> keysIn(@Nullable Object condition) {
        if (!(condition instanceof Document operators)
                || operators.size() != 1
                || !(operators.get("$in") instanceof Collection<?> ids)) {
            return null;
        }
        Set<DocumentKey> keys = LinkedHashSet.newLinkedHashSet(ids.size());
        for (Object id : ids) {
            if (!(id instanceof String || id instanceof ObjectId || id instanceof Number)) {
                return null;
            }
            keys.add(new DocumentKey(KeyWriter.encode(id)));
        }
        return keys;
    }

    private static Object idIn(Document filter) {
        Object id = filter.get("_id");
        if (id instanceof Document operators) {
            id = operators.get("$eq");
        }
        return id == null ? new ObjectId() : id;
    }

    private UpdateResult store(Target target, byte[] after, @Nullable Set<String> changed) {
        if (Arrays.equals(target.document(), after)) {
            return UpdateResult.UNCHANGED;
        }
        checkSize(after);
        writer.replace(namespace.get(), target.key(), target.document(), after, changed);
        return UpdateResult.CHANGED;
    }

    /**
     * Finds the one document that a filter with an {@code _id} names, as this command has left it.
     * Null where it does not match; throws nothing where the filter names no {@code _id}.
     */
    private @Nullable Target target(Document filter) {
        Object id = filter.get("_id");
        if (id == null || id instanceof Document || id instanceof BsonRegularExpression) {
            return targetByQuery(filter);
        }
        Document others = filter.clone();
        others.remove("_id");
        return target(KeyWriter.encode(id), others);
    }

    /** The document with this key, if it matches what else is asked of it. */
    private @Nullable Target target(byte[] key, Document others) {
        byte[] document = writer.get(key);
        if (document == null) {
            return null;
        }
        if (!others.isEmpty()) {
            Document fields =
                    RawBson.decode(document, FieldNames.ofNullable(QueryFields.ofFilter(others)));
            if (!matcher.matches(fields, others)) {
                return null;
            }
        }
        return new Target(key, document);
    }

    private static byte[] keyOf(byte[] document) {
        return KeyWriter.encode(RawBson.decode(document, FieldNames.ID).get("_id"));
    }

    private @Nullable Target targetByQuery(Document filter) {
        writer.flush();
        try (QueryRun run = queries.apply(Query.of(filter, 1))) {
            byte[] document = run.next();
            return document == null ? null : new Target(keyOf(document), document);
        }
    }

    /** A document that a statement is to change. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Target(byte[] key, byte[] document) {}
}
