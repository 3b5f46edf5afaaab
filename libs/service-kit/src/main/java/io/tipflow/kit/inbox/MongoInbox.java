package io.tipflow.kit.inbox;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An inbox in MongoDB, written behind once a second and read through a bounded memory. */
final class MongoInbox implements Inbox, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MongoInbox.class);
    private static final int REMEMBERED = 50_000;

    private final MongoCollection<Document> collection;
    private final String consumer;
    private final Map<String, Long> unsaved = new LinkedHashMap<>();
    private final Map<String, Long> recent =
            new LinkedHashMap<>(1024, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                    return size() > REMEMBERED;
                }
            };
    private final ScheduledExecutorService saver =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("inbox").factory());

    MongoInbox(MongoDatabase database, String consumer) {
        this.collection = database.getCollection("inbox");
        this.consumer = consumer;
        var _ = saver.scheduleWithFixedDelay(this::save, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public synchronized long lastTaken(String subject) {
        Long known = recent.get(subject);
        if (known != null) {
            return known;
        }
        Document stored = collection.find(Filters.eq("_id", id(subject))).first();
        long last = stored == null ? 0 : stored.getLong("sequence");
        recent.put(subject, last);
        return last;
    }

    @Override
    public synchronized void taken(String subject, long sequence) {
        recent.put(subject, sequence);
        unsaved.put(subject, sequence);
    }

    private void save() {
        Map<String, Long> saving;
        synchronized (this) {
            saving = new LinkedHashMap<>(unsaved);
            unsaved.clear();
        }
        if (saving.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        saving.forEach((subject, sequence) ->
                writes.add(
                        new UpdateOneModel<>(
                                Filters.eq("_id", id(subject)),
                                Updates.max("sequence", sequence),
                                new UpdateOptions().upsert(true))));
        try {
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoException e) {
            LOG.warn("Could not save what {} has taken; trying again", consumer, e);
            synchronized (this) {
                saving.forEach((subject, sequence) -> unsaved.merge(subject, sequence, Math::max));
            }
        }
    }

    private String id(String subject) {
        return consumer + "/" + subject;
    }

    @Override
    public void close() {
        saver.shutdown();
        save();
    }
}
