package io.tipflow.kit.inbox;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.Producer;

/** The inboxes of a service, one for each consumer group. */
public final class Inboxes implements AutoCloseable {

    private final MongoDatabase database;
    private final Map<String, MongoInbox> opened = new ConcurrentHashMap<>();

    public Inboxes(MongoDatabase database) {
        this.database = database;
    }

    /** The consumers that read through these inboxes. */
    public EventConsumers consumers(
            Producer<String, byte[]> producer, Clock clock, MeterRegistry meters) {
        return new EventConsumers(
                group -> opened.computeIfAbsent(group, name -> new MongoInbox(database, name)),
                new DeadLetters(producer, clock),
                meters);
    }

    @Override
    public void close() {
        opened.values().forEach(MongoInbox::close);
    }
}
