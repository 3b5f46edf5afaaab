package io.tipflow.stats.cube.domain;

/** Counts by a 64-bit key, without an object per key. Not safe for concurrent use. */
final class LongCounts {

    private long[] keys = new long[64];
    private int[] counts = new int[64];
    private boolean[] used = new boolean[64];
    private int size;

    /** Joins two numbers into a key. */
    static long key(int high, int low) {
        return (long) high << 32 | (low & 0xffffffffL);
    }

    int get(long key) {
        int slot = find(key);
        return used[slot] ? counts[slot] : 0;
    }

    /** Adds to a count and returns what it is then. */
    int add(long key, int amount) {
        int slot = find(key);
        if (!used[slot]) {
            if (size * 2 >= keys.length) {
                grow();
                slot = find(key);
            }
            used[slot] = true;
            keys[slot] = key;
            size++;
        }
        counts[slot] += amount;
        return counts[slot];
    }

    private int find(long key) {
        int slot = (int) Mixing.spread(key) & (keys.length - 1);
        while (used[slot] && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        boolean[] oldUsed = used;
        keys = new long[oldKeys.length * 2];
        counts = new int[keys.length];
        used = new boolean[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldUsed[i]) {
                int slot = find(oldKeys[i]);
                used[slot] = true;
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
