package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import io.tipflow.embeddedmongo.RocksStore.Batch;
import io.tipflow.embeddedmongo.RocksStore.Space;
import io.tipflow.embeddedmongo.StoredIndex.Entries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the documents of one collection together with their index entries.
 *
 * <p>A document and its entries always go into one atomic batch. The documents of one command share
 * a batch until {@link #flush}; what is pending is seen by {@link #get} but by no query, so a
 * command flushes before it queries. Called with the collection's monitor held.
 */
final class DocumentWriter implements AutoCloseable {

    private static final long MOST_PENDING_BYTES = 4L << 20;
    private static final long MOST_KEPT_BYTES = 128L << 10;

    private final RocksStore store;
    private final CollectionRecord record;
    private Batch batch;
    private final Map<DocumentKey, Optional<byte[]>> pending = new HashMap<>();
    private final Map<DocumentKey, Optional<byte[]>> pendingEntries = new HashMap<>();
    private long added;
    private boolean announced;

    DocumentWriter(RocksStore store, CollectionRecord record) {
        this.store = store;
        this.record = record;
        this.batch = store.batch();
    }

    /** Returns a document as this command has left it, or null where there is none. */
    byte @Nullable [] get(byte[] key) {
        Optional<byte[]> changed = pending.isEmpty() ? null : pending.get(new DocumentKey(key));
        return changed == null
                ? store.get(Space.DOCUMENTS, record.place(key))
                : changed.orElse(null);
    }

    /** Writes what is pending in one piece. */
    void flush() {
        if (batch.isEmpty()) {
            return;
        }
        try {
            store.write(batch);
            record.countChanged(added);
        } finally {
            if (announced) {
                record.indexes().forEach(index -> index.firstEntry().written());
                announced = false;
            }
            clearBatch();
            pending.clear();
            pendingEntries.clear();
            added = 0;
        }
    }

    /** Empties the batch, giving back the memory that a large one has taken. */
    private void clearBatch() {
        if (batch.bytes() > MOST_KEPT_BYTES) {
            batch.close();
            batch = store.batch();
        } else {
            batch.clear();
        }
    }

    /** Stores a new document; throws a duplicate key error where its key or a unique one is. */
    void insert(String namespace, byte[] key, byte[] document) {
        if (get(key) != null) {
            Object id = RawBson.decode(document, FieldNames.ID).get("_id");
            throw duplicate(namespace, IdIndex.NAME, List.of("_id"), Arrays.asList(id));
        }
        List<StoredIndex> indexes = record.indexes();
        if (!indexes.isEmpty()) {
            Document fields = RawBson.decode(document, record.indexedFields());
            List<Entries> all = new ArrayList<>(indexes.size());
            for (StoredIndex index : indexes) {
                Entries entries = index.entriesOf(fields);
                checkUnique(namespace, index, entries, key, fields);
                all.add(entries);
            }
            for (int i = 0; i < all.size(); i++) {
                putEntries(indexes.get(i), all.get(i), key);
            }
        }
        put(key, document);
        added++;
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
        List<Move> moves = new ArrayList<>();
        for (StoredIndex index : record.indexes()) {
            if (changed == null || intersect(index.fields(), changed)) {
                Document now = RawBson.decode(after, index.fieldNames());
                Entries from = index.entriesOf(RawBson.decode(before, index.fieldNames()));
                Entries to = index.entriesOf(now);
                if (!from.hasSameKeysAs(to)) {
                    checkUnique(namespace, index, to, key, now);
                    moves.add(new Move(index, from, to));
                }
            }
        }
        for (Move move : moves) {
            deleteEntries(move.index(), move.from(), key);
            putEntries(move.index(), move.to(), key);
        }
        put(key, after);
    }

    void remove(byte[] key, byte[] document) {
        Document fields = RawBson.decode(document, record.indexedFields());
        for (StoredIndex index : record.indexes()) {
            deleteEntries(index, index.entriesOf(fields), key);
        }
        batch.delete(Space.DOCUMENTS, record.place(key));
        pending.put(new DocumentKey(key), Optional.empty());
        added--;
        flushIfLarge();
    }

    /** Adds the entries of a document that is stored already to an index being built. */
    void index(String namespace, StoredIndex index, byte[] key, byte[] document) {
        Document fields = RawBson.decode(document, index.fieldNames());
        Entries entries = index.entriesOf(fields);
        checkUnique(namespace, index, entries, key, fields);
        putEntries(index, entries, key);
        flushIfLarge();
    }

    private void put(byte[] key, byte[] document) {
        batch.put(Space.DOCUMENTS, record.place(key), document);
        pending.put(new DocumentKey(key), Optional.of(document));
        flushIfLarge();
    }

    private void flushIfLarge() {
        if (batch.bytes() > MOST_PENDING_BYTES) {
            flush();
        }
    }

    private void putEntries(StoredIndex index, Entries entries, byte[] key) {
        for (byte[] entry : entries.keys()) {
            IndexEntries.put(batch, index, entry, key);
            index.firstEntry().announce(entry);
            announced = true;
            if (index.isUnique()) {
                pendingEntries.put(new DocumentKey(entry), Optional.of(key));
            }
        }
        long flags = index.multikeyFields() | entries.multikey();
        if (flags != index.multikeyFields()) {
            record.putIndex(batch, index, flags, true);
            index.multikeyFields(flags);
        }
    }

    private void deleteEntries(StoredIndex index, Entries entries, byte[] key) {
        for (byte[] entry : entries.keys()) {
            IndexEntries.delete(batch, index, entry, key);
            if (index.isUnique()) {
                pendingEntries.put(new DocumentKey(entry), Optional.empty());
            }
        }
    }

    private void checkUnique(
            String namespace, StoredIndex index, Entries entries, byte[] key, Document fields) {
        if (!index.isUnique()) {
            return;
        }
        for (byte[] entry : entries.keys()) {
            byte[] owner = owner(entry);
            if (owner != null && !Arrays.equals(owner, key)) {
                List<String> names = new ArrayList<>();
                List<@Nullable Object> values = new ArrayList<>();
                index.getKeys()
                        .forEach(field -> {
                            names.add(field.getKey());
                            values.add(new FieldPath(field.getKey()).valueIn(fields));
                        });
                throw duplicate(namespace, index.getName(), names, values);
            }
        }
    }

    private byte @Nullable [] owner(byte[] entry) {
        Optional<byte[]> changed =
                pendingEntries.isEmpty() ? null : pendingEntries.get(new DocumentKey(entry));
        return changed == null ? store.get(Space.ENTRIES, entry) : changed.orElse(null);
    }

    private static DuplicateKeyError duplicate(
            String namespace,
            String index,
            List<String> names,
            List<? extends @Nullable Object> values) {
        StringBuilder text = new StringBuilder(index).append(" dup key: { ");
        for (int i = 0; i < names.size(); i++) {
            String value = JsonText.of(values.get(i));
            text.append(i == 0 ? "" : ", ").append(names.get(i)).append(": ").append(value);
        }
        return new DuplicateKeyError(namespace, text.append(" }").toString());
    }

    private static boolean intersect(Set<String> a, Set<String> b) {
        for (String field : b) {
            if (a.contains(field)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        batch.close();
    }

    private record Move(StoredIndex index, Entries from, Entries to) {}
}
