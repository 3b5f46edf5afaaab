package io.tipflow.stats.cube.domain;

/** How keys are spread over the slots of a table. */
final class Mixing {

    private Mixing() {}

    /** Spreads a key over all 64 bits (the finalizer of SplitMix64). */
    static long spread(long key) {
        long z = key + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** A power of two that leaves at least half of the slots empty. */
    static int slotsFor(int entries) {
        return Math.max(32, Integer.highestOneBit(Math.max(1, entries)) * 4);
    }
}
