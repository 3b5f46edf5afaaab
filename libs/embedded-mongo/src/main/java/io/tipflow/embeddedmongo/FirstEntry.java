package io.tipflow.embeddedmongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers where the entries of an index begin, so that a queue which is worked off from its front
 * need not walk over what was deleted there again and again.
 *
 * <p>Every written entry lies at or behind the key remembered. A writer tells of an entry before it
 * is written. A reader asks before it takes its view, and may raise the key to the first entry it
 * found there, but never above what was written in the meantime.
 */
final class FirstEntry {

    private final List<Known> asked = new ArrayList<>();
    private byte[] first;
    private byte @Nullable [] lowestUnwritten;

    FirstEntry(byte[] beginning) {
        first = beginning;
    }

    /** What a reader knows: where the entries began when it asked, and what came since. */
    static final class Known {

        private final byte[] first;
        private byte @Nullable [] lowestSince;

        private Known(byte[] first, byte @Nullable [] lowestUnwritten) {
            this.first = first;
            this.lowestSince = lowestUnwritten;
        }

        byte[] first() {
            return first;
        }
    }

    /** Returns what is known now; the caller gives it back with {@link #forget}. */
    synchronized Known ask() {
        Known known = new Known(first, lowestUnwritten);
        asked.add(known);
        return known;
    }

    synchronized void forget(Known known) {
        asked.remove(known);
    }

    /** Whether no entry before the key known then was written since. */
    synchronized boolean isStill(Known known) {
        byte[] since = known.lowestSince;
        return since == null || Arrays.compareUnsigned(since, known.first) >= 0;
    }

    /** Tells that an entry is about to be written, before it is. */
    synchronized void announce(byte[] entry) {
        first = lower(first, entry);
        lowestUnwritten = lower(lowestUnwritten, entry);
        for (Known known : asked) {
            known.lowestSince = lower(known.lowestSince, entry);
        }
    }

    /** Tells that all announced is written. */
    synchronized void written() {
        lowestUnwritten = null;
    }

    /** Tells that no entry lies before this key in a view taken after the reader asked. */
    synchronized void raise(byte[] key, Known known) {
        byte[] raised = known.lowestSince == null ? key : lower(known.lowestSince, key);
        if (Arrays.compareUnsigned(raised, first) > 0) {
            first = raised;
        }
    }

    private static byte[] lower(byte @Nullable [] a, byte[] b) {
        return a != null && Arrays.compareUnsigned(a, b) < 0 ? a : b;
    }
}
