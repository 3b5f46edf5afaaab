package io.tipflow.embeddedmongo;

import io.tipflow.embeddedmongo.RocksStore.Batch;
import io.tipflow.embeddedmongo.RocksStore.Space;

/**
 * The form of index entries: a unique index keeps the document's key as the value, any other
 * appends it to the entry's key and keeps where it begins.
 */
final class IndexEntries {

    private IndexEntries() {}

    static void put(Batch batch, StoredIndex index, byte[] entry, byte[] documentKey) {
        if (index.isUnique()) {
            batch.put(Space.ENTRIES, entry, documentKey);
        } else {
            batch.put(Space.ENTRIES, KeyRange.concat(entry, documentKey), offset(entry.length));
        }
    }

    static void delete(Batch batch, StoredIndex index, byte[] entry, byte[] documentKey) {
        batch.deletePutOnce(
                Space.ENTRIES, index.isUnique() ? entry : KeyRange.concat(entry, documentKey));
    }

    static int offsetIn(byte[] value) {
        return value.length == 1
                ? value[0] & 0xFF
                : (value[0] & 0xFF) << 16 | (value[1] & 0xFF) << 8 | (value[2] & 0xFF);
    }

    private static byte[] offset(int offset) {
        return offset < 256
                ? new byte[] {(byte) offset}
                : new byte[] {(byte) (offset >>> 16), (byte) (offset >>> 8), (byte) offset};
    }
}
