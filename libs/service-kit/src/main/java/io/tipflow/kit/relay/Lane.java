package io.tipflow.kit.relay;

import io.tipflow.kit.aggregate.OutboxEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events of one aggregate on their way: one at a time, in order, each once. */
final class Lane {

    private final Deque<OutboxEntry> waiting = new ArrayDeque<>();
    private long lastTaken;
    private long version;
    private boolean inFlight;

    /** A lane of an aggregate of which everything up to a sequence was acknowledged before. */
    Lane(long acknowledgedBefore) {
        this.lastTaken = acknowledgedBefore;
    }

    /** Takes events that were written at a version, leaving out those it has already. */
    void take(long writtenAt, List<OutboxEntry> events) {
        for (OutboxEntry event : events) {
            if (event.sequence() > lastTaken) {
                waiting.addLast(event);
                lastTaken = event.sequence();
            }
        }
        version = Math.max(version, writtenAt);
    }

    /** The event to send now, or null while one is in flight or none waits. */
    @Nullable OutboxEntry next() {
        if (inFlight) {
            return null;
        }
        OutboxEntry event = waiting.peekFirst();
        inFlight = event != null;
        return event;
    }

    /** The event in flight was acknowledged. */
    void acknowledged() {
        waiting.removeFirst();
        inFlight = false;
    }

    /** The event in flight was not taken: it is the next one again. */
    void refused() {
        inFlight = false;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** The sequence of the last event it took. */
    long lastTaken() {
        return lastTaken;
    }

    /** The version at which the last of its events was written. */
    long version() {
        return version;
    }
}
