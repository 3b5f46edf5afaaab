package io.tipflow.embeddedmongo;

import io.tipflow.embeddedmongo.RocksStore.Batch;
import io.tipflow.embeddedmongo.RocksStore.Space;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Where one collection lies in the store: its number, its indexes, how many documents it has. */
final class CollectionRecord {

    private final RocksStore store;
    private final Catalog catalog;
    private final int number;
    private final byte[] prefix;
    private final List<StoredIndex> indexes = new CopyOnWriteArrayList<>();
    private volatile FieldNames indexedFields = FieldNames.of(Set.of());
    private long count = -1;

    CollectionRecord(RocksStore store, Catalog catalog, int number, long count) {
        this.store = store;
        this.catalog = catalog;
        this.number = number;
        this.count = count;
        this.prefix = new KeyWriter(4).number(number).toBytes();
    }

    int number() {
        return number;
    }

    byte[] prefix() {
        return prefix;
    }

    byte[] place(byte[] key) {
        return KeyRange.concat(prefix, key);
    }

    List<StoredIndex> indexes() {
        return indexes;
    }

    FieldNames indexedFields() {
        return indexedFields;
    }

    @Nullable StoredIndex indexNamed(String name) {
        for (StoredIndex index : indexes) {
            if (index.getName().equals(name)) {
                return index;
            }
        }
        return null;
    }

    void add(StoredIndex index) {
        indexes.add(index);
        refreshFields();
    }

    /** Takes an index out and deletes its entries. */
    void drop(StoredIndex index) {
        indexes.remove(index);
        refreshFields();
        try (Batch batch = store.batch()) {
            KeyRange entries = KeyRange.startingWith(index.prefix());
            batch.deleteRange(Space.ENTRIES, entries.lower(), entries.upper());
            catalog.deleteIndex(batch, number, index.getName());
            store.write(batch);
        }
    }

    void putIndex(Batch batch, StoredIndex index, long multikeyFields, boolean built) {
        catalog.putIndex(batch, number, index.getName(), index.number(), multikeyFields, built);
    }

    /** Deletes what an interrupted build or drop left: index records without a description. */
    void clearUnknownIndexes() {
        for (Catalog.IndexRecord index : catalog.indexRecords(number)) {
            if (indexNamed(index.name()) == null) {
                catalog.clear(number, index);
            }
        }
    }

    private void refreshFields() {
        Set<String> fields = new HashSet<>();
        indexes.forEach(index -> fields.addAll(index.fields()));
        indexedFields = FieldNames.of(fields);
    }

    synchronized void countChanged(long by) {
        if (count >= 0) {
            count += by;
        }
    }

    /** Returns the number of documents, counting them once after a start that followed a crash. */
    synchronized long count() {
        if (count < 0) {
            long counted = 0;
            try (RocksStore.View view = store.view();
                    RocksStore.Scan scan =
                            view.scan(Space.DOCUMENTS, KeyRange.startingWith(prefix), false)) {
                while (scan.next()) {
                    counted++;
                }
            }
            count = counted;
        }
        return count;
    }

    /** Returns the count where it is known without reading, else -1. */
    synchronized long knownCount() {
        return count;
    }
}
