package io.tipflow.stats.live.application;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The counters of one unit as its readers see them: every change gets a number, and every counter
 * remembers the number of its last change.
 *
 * <p>So a reader who says which number it saw last gets exactly the counters that changed since,
 * with what they are now, however long it was away and however slow it is: nothing is queued for
 * anybody. Safe for concurrent use.
 */
public final class LiveBoard {

    private final String epoch;
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Counter> counters = new LinkedHashMap<>();
    private final AtomicInteger readers = new AtomicInteger();
    private long number;
    private boolean closed;

    /**
     * Begins with these counters.
     *
     * @param epoch tells this board apart from every other that ever was
     */
    LiveBoard(String epoch, Map<String, Long> values) {
        this.epoch = epoch;
        values.forEach((name, value) -> counters.put(name, new Counter(value, 0)));
    }

    private record Counter(long value, long changedAt) {}

    /**
     * What a reader is told.
     *
     * @param id names the state it has then, to go on from
     * @param whole whether these are all counters
     * @param counters by name
     */
    public record Update(String id, boolean whole, Map<String, Long> counters) {}

    /** Keeps the board up to date until the reader is closed. */
    public Reader reader() {
        readers.incrementAndGet();
        return readers::decrementAndGet;
    }

    /** Somebody who looks at the board. */
    @FunctionalInterface
    public interface Reader extends AutoCloseable {
        @Override
        void close();
    }

    boolean hasReaders() {
        return readers.get() > 0;
    }

    /** All counters. */
    public Update state() {
        lock.lock();
        try {
            return update(-1, true);
        } finally {
            lock.unlock();
        }
    }

    /**
     * What changed since the state with that id, which may be nothing; empty if no such state was
     * ever given out here, so that the reader has to begin with {@link #state}.
     */
    public Optional<Update> since(String id) {
        lock.lock();
        try {
            long seen = numberOf(id);
            return seen < 0 || seen > number ? Optional.empty() : Optional.of(update(seen, false));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until something changed since the state with that id.
     *
     * @return whether something did, or the board was closed
     */
    public boolean awaitChange(String id, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long seen = numberOf(id);
            long left = atMost.toNanos();
            while (!closed && number == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
            return closed || number != seen;
        } finally {
            lock.unlock();
        }
    }

    /** Takes new values; says whether any differs. */
    boolean update(Map<String, Long> values) {
        lock.lock();
        try {
            boolean any = false;
            for (Map.Entry<String, Long> value : values.entrySet()) {
                Counter before = counters.get(value.getKey());
                if (before == null || before.value() != value.getValue()) {
                    counters.put(value.getKey(), new Counter(value.getValue(), number + 1));
                    any = true;
                }
            }
            if (any) {
                number++;
                changed.signalAll();
            }
            return any;
        } finally {
            lock.unlock();
        }
    }

    /** Lets all who wait go, because the service stops. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the service stops. */
    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private Update update(long since, boolean whole) {
        Map<String, Long> told = new LinkedHashMap<>();
        counters.forEach((name, counter) -> {
            if (counter.changedAt() > since) {
                told.put(name, counter.value());
            }
        });
        return new Update(epoch + "." + number, whole, told);
    }

    private long numberOf(String id) {
        int dot = id.lastIndexOf('.');
        if (dot < 0 || !id.substring(0, dot).equals(epoch)) {
            return -1;
        }
        try {
            return Long.parseLong(id.substring(dot + 1));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
