package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a minute deletes what TTL indexes say has expired, and closes forgotten cursors. */
final class Housekeeping implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration EVERY = Duration.ofSeconds(60);

    private final DurableBackend backend;
    private final Cursors cursors;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("embedded-mongo-housekeeping").factory());

    Housekeeping(DurableBackend backend, Cursors cursors, Clock clock) {
        this.backend = backend;
        this.cursors = cursors;
        this.clock = clock;
        var _ =
                timer.scheduleWithFixedDelay(
                        this::runQuietly, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    private void runQuietly() {
        try {
            run();
        } catch (RuntimeException e) {
            log.warn("Housekeeping failed and is tried again in a minute", e);
        }
    }

    /** Does one round and returns how many documents had expired. */
    int run() {
        cursors.closeIdle();
        int expired = 0;
        for (DurableDatabase database : backend.databases()) {
            for (DurableCollection collection : database.collections()) {
                for (StoredIndex index : collection.record().indexes()) {
                    Long seconds = index.definition().expireAfterSeconds();
                    if (seconds != null) {
                        expired += expire(collection, index, seconds);
                    }
                }
            }
        }
        return expired;
    }

    private int expire(DurableCollection collection, StoredIndex index, long seconds) {
        Instant limit = clock.instant().minusSeconds(seconds);
        String field = index.definition().keys().getFirst().getKey();
        Document filter = new Document(field, new Document("$lte", limit));
        return collection.deleteDocuments(filter, 0, NoopOplog.get());
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try {
            if (!timer.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("Housekeeping did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
