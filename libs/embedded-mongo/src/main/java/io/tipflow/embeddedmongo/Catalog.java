package io.tipflow.embeddedmongo;

import io.tipflow.embeddedmongo.RocksStore.Batch;
import io.tipflow.embeddedmongo.RocksStore.Space;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Knows which number each collection and each index has in the store. Numbers are never used twice,
 * so that what a drop has not yet cleared away cannot come back.
 */
final class Catalog {

    private static final byte[] NEXT_NUMBER = text("next-number");
    private static final String COLLECTION = "collection/";
    private static final String INDEX = "index/";
    private static final String COUNT = "count/";

    private final RocksStore store;
    private final Map<String, Integer> collections = new HashMap<>();
    private final Map<Integer, Long> counts = new HashMap<>();
    private int nextNumber = 1;

    Catalog(RocksStore store) {
        this.store = store;
        byte[] next = store.get(Space.META, NEXT_NUMBER);
        if (next != null) {
            nextNumber = ByteBuffer.wrap(next).getInt();
        }
        forEach(COLLECTION, (name, value) -> collections.put(name, value.getInt()));
        forEach(COUNT, (name, value) -> counts.put(Integer.valueOf(name), value.getLong()));
        try (Batch batch = store.batch()) {
            counts.keySet().forEach(number -> batch.delete(Space.META, text(COUNT + number)));
            if (!batch.isEmpty()) {
                store.write(batch);
            }
        }
    }

    synchronized Set<String> databaseNames() {
        Set<String> names = new TreeSet<>();
        collections.keySet().forEach(name -> names.add(name.substring(0, name.indexOf('.'))));
        return names;
    }

    /** Returns the record of a collection, giving it a number at its first use. */
    synchronized CollectionRecord openOrCreate(String namespace) {
        Integer number = collections.get(namespace);
        long count = 0;
        if (number == null) {
            number = nextNumber++;
            try (Batch batch = store.batch()) {
                putNextNumber(batch);
                putCollection(batch, namespace, number);
                store.write(batch);
            }
            collections.put(namespace, number);
        } else {
            Long known = counts.get(number);
            count = known == null ? -1 : known;
        }
        return new CollectionRecord(store, this, number, count);
    }

    synchronized void rename(String from, String to) {
        Integer number = collections.remove(from);
        if (number == null) {
            throw new IllegalStateException("Expected a collection " + from + ", but found none");
        }
        collections.put(to, number);
        try (Batch batch = store.batch()) {
            batch.delete(Space.META, text(COLLECTION + from));
            putCollection(batch, to, number);
            store.write(batch);
        }
    }

    /** Deletes a collection's documents and forgets it; its indexes are dropped before. */
    synchronized void drop(String namespace, CollectionRecord record) {
        collections.remove(namespace);
        KeyRange documents = KeyRange.startingWith(record.prefix());
        try (Batch batch = store.batch()) {
            batch.delete(Space.META, text(COLLECTION + namespace));
            batch.deleteRange(Space.DOCUMENTS, documents.lower(), documents.upper());
            store.write(batch);
        }
    }

    synchronized int newNumber() {
        int number = nextNumber++;
        try (Batch batch = store.batch()) {
            putNextNumber(batch);
            store.write(batch);
        }
        return number;
    }

    @Nullable IndexRecord indexRecord(int collection, String name) {
        byte[] value = store.get(Space.META, text(INDEX + collection + "/" + name));
        return value == null ? null : IndexRecord.of(name, ByteBuffer.wrap(value));
    }

    List<IndexRecord> indexRecords(int collection) {
        List<IndexRecord> records = new ArrayList<>();
        forEach(
                INDEX + collection + "/",
                (name, value) -> records.add(IndexRecord.of(name, value)));
        return records;
    }

    void putIndex(
            Batch batch, int collection, String name, int number, long multikey, boolean built) {
        ByteBuffer value = ByteBuffer.allocate(13).putInt(number).putLong(multikey);
        value.put((byte) (built ? 1 : 0));
        batch.put(Space.META, text(INDEX + collection + "/" + name), value.array());
    }

    void deleteIndex(Batch batch, int collection, String name) {
        batch.delete(Space.META, text(INDEX + collection + "/" + name));
    }

    /** Clears away what an interrupted index build has left. */
    void clear(int collection, IndexRecord index) {
        KeyRange entries = KeyRange.startingWith(new KeyWriter(4).number(index.number()).toBytes());
        try (Batch batch = store.batch()) {
            batch.deleteRange(Space.ENTRIES, entries.lower(), entries.upper());
            deleteIndex(batch, collection, index.name());
            store.write(batch);
        }
    }

    /** Keeps the counts over a clean stop. */
    void keepCounts(List<CollectionRecord> records) {
        try (Batch batch = store.batch()) {
            for (CollectionRecord record : records) {
                long count = record.knownCount();
                if (count >= 0) {
                    batch.put(
                            Space.META,
                            text(COUNT + record.number()),
                            ByteBuffer.allocate(8).putLong(count).array());
                }
            }
            store.write(batch);
        }
    }

    private void putNextNumber(Batch batch) {
        batch.put(Space.META, NEXT_NUMBER, ByteBuffer.allocate(4).putInt(nextNumber).array());
    }

    private static void putCollection(Batch batch, String namespace, int number) {
        batch.put(
                Space.META,
                text(COLLECTION + namespace),
                ByteBuffer.allocate(4).putInt(number).array());
    }

    private void forEach(String prefix, java.util.function.BiConsumer<String, ByteBuffer> action) {
        byte[] start = text(prefix);
        try (RocksStore.View view = store.view();
                RocksStore.Scan scan = view.scan(Space.META, KeyRange.startingWith(start), false)) {
            while (scan.next()) {
                byte[] key = scan.key();
                String name =
                        new String(
                                key,
                                start.length,
                                key.length - start.length,
                                StandardCharsets.UTF_8);
                action.accept(name, ByteBuffer.wrap(scan.value()));
            }
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What the store keeps of an index besides its description.
     *
     * @param multikeyFields a bit per field that has held an array
     * @param built whether every document's entries are in it
     */
    record IndexRecord(String name, int number, long multikeyFields, boolean built) {

        private static IndexRecord of(String name, ByteBuffer value) {
            return new IndexRecord(name, value.getInt(), value.getLong(), value.get() == 1);
        }
    }
}
