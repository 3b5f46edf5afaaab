package io.tipflow.kit.mongo;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.bson.BsonDocument;

/**
 * Coalesces the writes of concurrent commands into unordered bulk writes: while one is under way
 * the next gathers. Each write still succeeds or fails alone.
 *
 * <p>Every write must be an insert, or an upserting replace on {@code {_id, version}}: then a lost
 * race is a duplicate key of that one write.
 */
final class GroupCommit implements AutoCloseable {

    private static final int DUPLICATE_KEY = 11000;
    private static final int MOST = 128;

    private final MongoCollection<BsonDocument> collection;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final List<Thread> writers = new ArrayList<>();
    private volatile boolean closed;

    private record Waiting(WriteModel<BsonDocument> write, CompletableFuture<Boolean> done) {}

    GroupCommit(MongoCollection<BsonDocument> collection, int writers) {
        this.collection = collection;
        for (int i = 0; i < writers; i++) {
            this.writers.add(
                    Thread.ofPlatform()
                            .daemon()
                            .name(
                                    "group-commit-"
                                            + collection.getNamespace().getCollectionName()
                                            + "-"
                                            + i)
                            .start(this::run));
        }
    }

    /**
     * Writes and waits until it is durable.
     *
     * @return false if it met a duplicate key, and nothing was written
     * @throws StoreUnavailable if the store failed or did not say
     */
    boolean write(WriteModel<BsonDocument> write) {
        if (closed) {
            throw new StoreUnavailable(
                    "The store is shutting down", new IllegalStateException("closed"));
        }
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        queue.add(new Waiting(write, done));
        try {
            return done.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreUnavailable unavailable
                    ? new StoreUnavailable(String.valueOf(unavailable.getMessage()), unavailable)
                    : e;
        }
    }

    private void run() {
        List<Waiting> group = new ArrayList<>();
        while (true) {
            group.clear();
            try {
                group.add(queue.take());
            } catch (InterruptedException e) {
                queue.drainTo(group);
                StoreUnavailable closing = new StoreUnavailable("The store is shutting down", e);
                group.forEach(w -> w.done().completeExceptionally(closing));
                return;
            }
            queue.drainTo(group, MOST - 1);
            write(group);
        }
    }

    private void write(List<Waiting> group) {
        try {
            collection.bulkWrite(
                    group.stream().map(Waiting::write).toList(),
                    new BulkWriteOptions().ordered(false));
            group.forEach(w -> w.done().complete(true));
        } catch (MongoBulkWriteException e) {
            settle(group, e);
        } catch (MongoException e) {
            StoreUnavailable failed =
                    new StoreUnavailable("The store did not acknowledge a write", e);
            group.forEach(w -> w.done().completeExceptionally(failed));
        } catch (RuntimeException e) {
            group.forEach(w -> w.done().completeExceptionally(e));
        }
    }

    private static void settle(List<Waiting> group, MongoBulkWriteException e) {
        if (e.getWriteConcernError() != null) {
            StoreUnavailable uncertain =
                    new StoreUnavailable("The store did not make a write durable", e);
            group.forEach(w -> w.done().completeExceptionally(uncertain));
            return;
        }
        for (BulkWriteError error : e.getWriteErrors()) {
            CompletableFuture<Boolean> done = group.get(error.getIndex()).done();
            if (error.getCode() == DUPLICATE_KEY) {
                done.complete(false);
            } else {
                done.completeExceptionally(
                        new StoreUnavailable(
                                "The store refused a write with code " + error.getCode(), e));
            }
        }
        group.forEach(w -> w.done().complete(true));
    }

    @Override
    public void close() {
        closed = true;
        writers.forEach(Thread::interrupt);
    }
}
