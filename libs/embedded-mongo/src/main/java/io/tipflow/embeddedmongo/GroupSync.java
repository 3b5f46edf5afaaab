package io.tipflow.embeddedmongo;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes writes durable in groups: one thread syncs the log again and again while anyone waits, and
 * tells those whose writes it covered.
 *
 * <p>When a write or a sync fails, memory is ahead of the disk and nobody can know what is safe: it
 * stops for good and says so once.
 */
final class GroupSync implements AutoCloseable {

    private static final long MARK_EVERY = Duration.ofSeconds(1).toNanos();

    private final RocksStore store;
    private final SyncedMark mark;
    private final boolean durable;
    private final Consumer<EmbeddedMongoException> onFailure;
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();
    private final LongAdder syncs = new LongAdder();
    private final AtomicReference<@Nullable EmbeddedMongoException> failure =
            new AtomicReference<>();
    private final Thread thread = new Thread(this::run, "embedded-mongo-sync");
    private volatile long safe;
    private volatile boolean stopped;
    private long markedAt = System.nanoTime();

    GroupSync(
            RocksStore store,
            SyncedMark mark,
            boolean durable,
            Consumer<EmbeddedMongoException> onFailure) {
        this.store = store;
        this.mark = mark;
        this.durable = durable;
        this.onFailure = onFailure;
        this.safe = store.written();
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns the number of the last write that any thread has made. */
    long written() {
        return store.written();
    }

    boolean isSafe(long write) {
        return !durable || write <= safe;
    }

    @Nullable EmbeddedMongoException failure() {
        return failure.get();
    }

    long syncs() {
        return syncs.sum();
    }

    /** Has the action run once, soon after the next sync that begins from now on. */
    void afterNextSync(Runnable action) {
        waiting.add(action);
        LockSupport.unpark(thread);
    }

    /** Stops for good, telling why; only the first cause counts. */
    void fail(EmbeddedMongoException cause) {
        if (failure.compareAndSet(null, cause)) {
            onFailure.accept(cause);
        }
    }

    private void run() {
        while (!stopped) {
            if (waiting.isEmpty()) {
                LockSupport.park(this);
                continue;
            }
            Runnable[] served = waiting.toArray(Runnable[]::new);
            for (Runnable action : served) {
                waiting.remove(action);
            }
            if (failure.get() != null || !sync()) {
                return;
            }
            for (Runnable action : served) {
                action.run();
            }
        }
    }

    private boolean sync() {
        long upTo = store.written();
        if (upTo <= safe) {
            return true;
        }
        long sequence = store.sequence();
        try {
            store.sync();
        } catch (EmbeddedMongoException e) {
            fail(e);
            return false;
        }
        syncs.increment();
        safe = upTo;
        long now = System.nanoTime();
        if (now - markedAt > MARK_EVERY) {
            markedAt = now;
            mark.write(sequence);
        }
        return true;
    }

    @Override
    public void close() {
        stopped = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
