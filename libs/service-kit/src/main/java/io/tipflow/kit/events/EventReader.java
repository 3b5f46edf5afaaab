package io.tipflow.kit.events;

import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import io.tipflow.contracts.EventCatalog;
import io.tipflow.contracts.EventEnvelope;
import io.tipflow.contracts.EventType;
import io.tipflow.contracts.PublicEvent;
import io.tipflow.kit.json.Json;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads Kafka records back into public events. The record's type is looked up in the catalog by its
 * wire name: no Java type is ever taken from a header.
 */
public final class EventReader {

    private final JsonMapper json = Json.tolerant();

    /** What a record turned out to be. */
    public sealed interface Read {

        /** A public event. */
        record Event(EventEnvelope<PublicEvent> envelope) implements Read {}

        /** A CloudEvent of a type or version that this program does not know. */
        record Unknown(String type) implements Read {}

        /** No event at all, or one that breaks its contract. */
        record Broken(String why) implements Read {}
    }

    /** Reads a record; never throws on what stands in it. */
    public Read read(Headers headers, byte @Nullable [] value) {
        if (value == null) {
            return new Read.Broken("the record has no value");
        }
        try {
            CloudEvent event = KafkaMessageFactory.createReader(headers, value).toEvent();
            Optional<EventType<?>> type = EventCatalog.named(event.getType());
            return type.isEmpty()
                    ? new Read.Unknown(event.getType())
                    : new Read.Event(envelope(event, type.get()));
        } catch (CloudEventRWException | IllegalArgumentException e) {
            return new Read.Broken("not a CloudEvent: " + e.getMessage());
        } catch (JacksonException e) {
            return new Read.Broken("its data breaks the contract: " + e.getOriginalMessage());
        }
    }

    private EventEnvelope<PublicEvent> envelope(CloudEvent event, EventType<?> type) {
        CloudEventData data = event.getData();
        OffsetDateTime time = event.getTime();
        String subject = event.getSubject();
        if (data == null || time == null || subject == null) {
            throw new IllegalArgumentException("data, time or subject is missing");
        }
        PublicEvent decoded = json.readValue(data.toBytes(), type.data());
        return new EventEnvelope<>(
                event.getId(),
                event.getSource().toString(),
                event.getType(),
                subject,
                time.toInstant(),
                sequence(event),
                text(event, "correlationid"),
                text(event, "causationid"),
                decoded);
    }

    private static long sequence(CloudEvent event) {
        return text(event, "sequence")
                .map(Long::parseLong)
                .orElseThrow(() -> new IllegalArgumentException("sequence is missing"));
    }

    private static Optional<String> text(CloudEvent event, String extension) {
        return Optional.ofNullable(event.getExtension(extension)).map(Object::toString);
    }
}
