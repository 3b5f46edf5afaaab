package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import io.tipflow.embeddedmongo.RocksStore.Batch;
import io.tipflow.embeddedmongo.RocksStore.Space;
import io.tipflow.embeddedmongo.StoredIndex.Entries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the documents of one collection together with their index entries: one document's change
 * is one atomic batch. Called with the collection's monitor held.
 */
final class DocumentWriter {

    private final RocksStore store;
    private final CollectionRecord record;

    DocumentWriter(RocksStore store, CollectionRecord record) {
        this.store = store;
        this.record = record;
    }

    /** Stores a new document; throws a duplicate key error where its key or a unique one is. */
    void insert(String namespace, byte[] key, byte[] document) {
        byte[] place = record.place(key);
        if (store.get(Space.DOCUMENTS, place) != null) {
            throw new DuplicateKeyError(
                    namespace,
                    IdIndex.NAME + " dup key: " + describe(List.of("_id"), document, List.of()));
        }
        List<StoredIndex> indexes = record.indexes();
        Document fields = RawBson.decode(document, record.indexedFields());
        try (Batch batch = store.batch()) {
            for (StoredIndex index : indexes) {
                Entries entries = index.entriesOf(fields);
                checkUnique(namespace, index, entries, key, fields);
                for (byte[] entry : entries.keys()) {
                    IndexEntries.put(batch, index, entry, key);
                }
                noteMultikey(batch, index, entries);
            }
            batch.put(Space.DOCUMENTS, place, document);
            store.write(batch);
        }
        record.countChanged(1);
    }

    /**
     * Replaces a stored document.
     *
     * @param changed the top-level fields that differ; null where any may
     */
    void replace(
            String namespace,
            byte[] key,
            byte[] before,
            byte[] after,
            @Nullable Set<String> changed) {
        List<StoredIndex> affected = new ArrayList<>();
        Set<String> fields = new HashSet<>();
        for (StoredIndex index : record.indexes()) {
            if (changed == null || intersect(index.fields(), changed)) {
                affected.add(index);
                fields.addAll(index.fields());
            }
        }
        try (Batch batch = store.batch()) {
            if (!affected.isEmpty()) {
                Document old = RawBson.decode(before, fields);
                Document now = RawBson.decode(after, fields);
                for (StoredIndex index : affected) {
                    move(batch, namespace, index, key, old, now);
                }
            }
            batch.put(Space.DOCUMENTS, record.place(key), after);
            store.write(batch);
        }
    }

    private void move(
            Batch batch,
            String namespace,
            StoredIndex index,
            byte[] key,
            Document old,
            Document now) {
        Entries before = index.entriesOf(old);
        Entries after = index.entriesOf(now);
        if (before.hasSameKeysAs(after)) {
            return;
        }
        checkUnique(namespace, index, after, key, now);
        for (byte[] entry : before.keys()) {
            IndexEntries.delete(batch, index, entry, key);
        }
        for (byte[] entry : after.keys()) {
            IndexEntries.put(batch, index, entry, key);
        }
        noteMultikey(batch, index, after);
    }

    void remove(byte[] key, byte[] document) {
        Document fields = RawBson.decode(document, record.indexedFields());
        try (Batch batch = store.batch()) {
            for (StoredIndex index : record.indexes()) {
                for (byte[] entry : index.entriesOf(fields).keys()) {
                    IndexEntries.delete(batch, index, entry, key);
                }
            }
            batch.delete(Space.DOCUMENTS, record.place(key));
            store.write(batch);
        }
        record.countChanged(-1);
    }

    /** Adds the entries of a document that is stored already to an index being built. */
    void index(Batch batch, String namespace, StoredIndex index, byte[] key, byte[] document) {
        Document fields = RawBson.decode(document, index.fields());
        Entries entries = index.entriesOf(fields);
        checkUnique(namespace, index, entries, key, fields);
        for (byte[] entry : entries.keys()) {
            IndexEntries.put(batch, index, entry, key);
        }
        noteMultikey(batch, index, entries);
    }

    private void checkUnique(
            String namespace, StoredIndex index, Entries entries, byte[] key, Document fields) {
        if (!index.isUnique()) {
            return;
        }
        for (byte[] entry : entries.keys()) {
            byte[] owner = store.get(Space.ENTRIES, entry);
            if (owner != null && !Arrays.equals(owner, key)) {
                List<@Nullable Object> values = new ArrayList<>();
                List<String> names = new ArrayList<>();
                for (IndexKey field : index.getKeys()) {
                    names.add(field.getKey());
                    values.add(new FieldPath(field.getKey()).valueIn(fields));
                }
                throw new DuplicateKeyError(
                        namespace, index.getName() + " dup key: " + describe(names, null, values));
            }
        }
    }

    private static String describe(
            List<String> names,
            byte @Nullable [] document,
            List<? extends @Nullable Object> values) {
        List<@Nullable Object> shown = new ArrayList<>(values);
        if (document != null) {
            shown.add(RawBson.decode(document, Set.copyOf(names)).get(names.getFirst()));
        }
        StringBuilder text = new StringBuilder("{ ");
        for (int i = 0; i < names.size(); i++) {
            String value =
                    new KeyValue(java.util.Collections.singletonList(shown.get(i))).toString();
            text.append(i == 0 ? "" : ", ")
                    .append(names.get(i))
                    .append(value, 1, value.length() - 2);
        }
        return text.append(" }").toString();
    }

    private void noteMultikey(Batch batch, StoredIndex index, Entries entries) {
        long flags = index.multikeyFields() | entries.multikey();
        if (flags != index.multikeyFields()) {
            record.putIndex(batch, index, flags, true);
            index.multikeyFields(flags);
        }
    }

    private static boolean intersect(Set<String> a, Set<String> b) {
        for (String field : b) {
            if (a.contains(field)) {
                return true;
            }
        }
        return false;
    }
}
