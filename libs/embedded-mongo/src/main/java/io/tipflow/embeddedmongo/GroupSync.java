package io.tipflow.embeddedmongo;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Makes writes durable in groups: one thread syncs the log again and again while anyone waits, and
 * tells those whose writes it covered.
 *
 * <p>When a sync fails, memory is ahead of the disk and nobody can know what is safe: it stops for
 * good and says so once.
 */
final class GroupSync implements AutoCloseable {

    private final RocksStore store;
    private final boolean durable;
    private final Consumer<EmbeddedMongoException> onFailure;
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();
    private final LongAdder syncs = new LongAdder();
    private final Thread thread = new Thread(this::run, "embedded-mongo-sync");
    private volatile long safe;
    private volatile boolean stopped;
    private volatile boolean failed;

    GroupSync(RocksStore store, boolean durable, Consumer<EmbeddedMongoException> onFailure) {
        this.store = store;
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

    boolean isFailed() {
        return failed;
    }

    long syncs() {
        return syncs.sum();
    }

    /** Has the action run once, soon after the next sync that begins from now on. */
    void afterNextSync(Runnable action) {
        waiting.add(action);
        LockSupport.unpark(thread);
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
            long upTo = store.written();
            if (upTo > safe) {
                try {
                    store.sync();
                } catch (EmbeddedMongoException e) {
                    failed = true;
                    onFailure.accept(e);
                    return;
                }
                syncs.increment();
                safe = upTo;
            }
            for (Runnable action : served) {
                action.run();
            }
        }
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
