package io.tipflow.kit.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.tipflow.contracts.EventCatalog;
import io.tipflow.contracts.EventType;
import io.tipflow.kit.aggregate.OutboxEntry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes Kafka records of outbox entries, keyed by the aggregate, always the same bytes for the same
 * entry.
 */
public final class EventWriter {

    private final URI source;
    private final Map<String, URI> schemas = new HashMap<>();

    /** Writes as this source, such as {@code /tipflow/case}. */
    public EventWriter(String source) {
        this.source = URI.create(source);
        for (EventType<?> type : EventCatalog.all()) {
            schemas.put(type.name(), URI.create(type.schemaReference()));
        }
    }

    /** The record of an event. */
    public ProducerRecord<String, byte[]> record(String subject, OutboxEntry entry) {
        EventType<?> type =
                EventCatalog.named(entry.type())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Expected a type of the catalog in the outbox, but got "
                                                + entry.type()));
        CloudEventBuilder builder =
                CloudEventBuilder.v1()
                        .withId(subject + ":" + entry.sequence())
                        .withSource(source)
                        .withType(entry.type())
                        .withSubject(subject)
                        .withTime(entry.time().atOffset(ZoneOffset.UTC))
                        .withExtension("sequence", Long.toString(entry.sequence()))
                        .withExtension("correlationid", entry.correlationId())
                        .withData(
                                "application/json",
                                schemas.get(entry.type()),
                                entry.data().getBytes(StandardCharsets.UTF_8));
        entry.causationId().ifPresent(cause -> builder.withExtension("causationid", cause));
        CloudEvent event = builder.build();
        // Not the moment of sending: an event recorded to the hour must not tell the second.
        long timestamp = entry.time().toEpochMilli();
        return KafkaMessageFactory.<String>createWriter(type.topic(), null, timestamp, subject)
                .writeBinary(event);
    }
}
