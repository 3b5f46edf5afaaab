package io.tipflow.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.tipflow.contracts.EventEnvelope;
import io.tipflow.contracts.PublicEvent;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.events.EventReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * Makes message consumers of event handlers: decodes, drops what was taken already, and sorts
 * failures.
 *
 * <p>An unknown type is counted and skipped. A record that is no event, or that the handler refuses
 * for good, goes to the dead letters. Anything else the handler throws is thrown on: the container
 * tries the record again, with back-off, before any later one.
 */
public final class EventConsumers {

    private static final Logger LOG = LoggerFactory.getLogger(EventConsumers.class);

    private final Function<String, Inbox> inboxes;
    private final DeadLetters deadLetters;
    private final MeterRegistry meters;
    private final EventReader reader = new EventReader();
    private final Map<String, List<Handler<?>>> handlers = new ConcurrentHashMap<>();

    EventConsumers(Function<String, Inbox> inboxes, DeadLetters deadLetters, MeterRegistry meters) {
        this.inboxes = inboxes;
        this.deadLetters = deadLetters;
        this.meters = meters;
    }

    /** The consumer of one kind of events, all of which concern it. */
    public <T extends PublicEvent> Consumer<Message<byte[]>> of(
            String group, Class<T> kind, Consumer<EventEnvelope<T>> handler) {
        return of(group, kind, data -> true, handler);
    }

    /**
     * The consumer of one kind of events.
     *
     * @param group the consumer group, and the name of its inbox
     * @param kind the sealed interface of the events on that topic
     * @param concerns whether an event means anything here; the others cost no look into the inbox
     * @param handler takes an event; must recognise a repeated one by its id
     */
    public <T extends PublicEvent> Consumer<Message<byte[]>> of(
            String group,
            Class<T> kind,
            Predicate<T> concerns,
            Consumer<EventEnvelope<T>> handler) {
        handlers.computeIfAbsent(group, g -> new CopyOnWriteArrayList<>())
                .add(new Handler<>(kind, handler));
        return message -> {
            RecordHeaders headers = headers(message);
            switch (reader.read(headers, value(message))) {
                case EventReader.Read.Unknown(String type) -> {
                    count(group, "unknown");
                    LOG.info("{} skips an event of the unknown type {}", group, type);
                }
                case EventReader.Read.Broken(String why) -> putAside(message, headers, group, why);
                case EventReader.Read.Event(EventEnvelope<PublicEvent> envelope) -> {
                    if (!kind.isInstance(envelope.data())) {
                        count(group, "unknown");
                    } else if (concerns.test(kind.cast(envelope.data()))) {
                        take(message, headers, group, cast(kind, envelope), handler);
                    } else {
                        count(group, "unconcerned");
                    }
                }
            }
        };
    }

    /** What takes the events of one kind. */
    private record Handler<T extends PublicEvent>(
            Class<T> kind, Consumer<EventEnvelope<T>> handler) {

        boolean offer(EventEnvelope<PublicEvent> envelope) {
            if (!kind.isInstance(envelope.data())) {
                return false;
            }
            handler.accept(cast(kind, envelope));
            return true;
        }
    }

    /** The groups that consume here. */
    Set<String> groups() {
        return Set.copyOf(handlers.keySet());
    }

    /** How a record that was put aside was taken. */
    sealed interface Again {

        /** It was taken now, or had been before. */
        record Taken() implements Again {}

        /** It is still refused, for this reason. */
        record Refused(String why) implements Again {}
    }

    /**
     * Gives a record that was put aside to its handler once more, past the inbox, which counts it
     * as taken; handlers recognise a repeated event by its id.
     */
    Again again(String group, Headers headers, byte @Nullable [] value) {
        return switch (reader.read(headers, value)) {
            case EventReader.Read.Unknown(String type) ->
                    new Again.Refused("the type " + type + " is unknown to this version");
            case EventReader.Read.Broken(String why) -> new Again.Refused(why);
            case EventReader.Read.Event(EventEnvelope<PublicEvent> envelope) -> {
                try {
                    for (Handler<?> handler : handlers.getOrDefault(group, List.of())) {
                        if (handler.offer(envelope)) {
                            count(group, "replayed");
                            yield new Again.Taken();
                        }
                    }
                    yield new Again.Refused("nobody here takes such events");
                } catch (RefusedForGood e) {
                    yield new Again.Refused(String.valueOf(e.getMessage()));
                }
            }
        };
    }

    /** The context of the command that follows from an event: the event's id makes it unique. */
    public static CommandContext context(EventEnvelope<?> envelope, Instant at) {
        return new CommandContext(
                envelope.id(),
                envelope.type(),
                "tipflow",
                at,
                Optional.empty(),
                OptionalLong.empty(),
                envelope.correlationId().orElse(envelope.id()),
                Optional.of(envelope.id()));
    }

    private <T extends PublicEvent> void take(
            Message<byte[]> message,
            RecordHeaders headers,
            String group,
            EventEnvelope<T> envelope,
            Consumer<EventEnvelope<T>> handler) {
        Inbox inbox = inboxes.apply(group);
        if (envelope.sequence() <= inbox.lastTaken(envelope.subject())) {
            count(group, "repeated");
            return;
        }
        MDC.put("correlationId", envelope.correlationId().orElse(envelope.id()));
        try {
            handler.accept(envelope);
            count(group, "taken");
        } catch (RefusedForGood e) {
            putAside(message, headers, group, String.valueOf(e.getMessage()));
        } finally {
            MDC.remove("correlationId");
        }
        inbox.taken(envelope.subject(), envelope.sequence());
    }

    private void putAside(
            Message<byte[]> message, RecordHeaders headers, String group, String why) {
        String topic = String.valueOf(message.getHeaders().get(KafkaHeaders.RECEIVED_TOPIC));
        LOG.warn("{} puts a record of {} aside: {}", group, topic, why);
        deadLetters.add(topic, group, key(message), headers, value(message), why);
        count(group, "dead");
    }

    private void count(String group, String outcome) {
        meters.counter("tipflow.inbox", "group", group, "outcome", outcome).increment();
    }

    /** The bytes of the record, or null for one without a value, which arrives as another type. */
    private static byte @Nullable [] value(Message<?> message) {
        return message.getPayload() instanceof byte[] bytes ? bytes : null;
    }

    private static @Nullable String key(Message<byte[]> message) {
        return switch (message.getHeaders().get(KafkaHeaders.RECEIVED_KEY)) {
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case String text -> text;
            case null, default -> null;
        };
    }

    private static RecordHeaders headers(Message<byte[]> message) {
        RecordHeaders headers = new RecordHeaders();
        message.getHeaders()
                .forEach((name, value) -> {
                    if (value instanceof byte[] bytes && !name.startsWith("kafka_")) {
                        headers.add(name, bytes);
                    } else if (value instanceof String text
                            && (name.startsWith("ce_") || name.equals("content-type"))) {
                        headers.add(name, text.getBytes(StandardCharsets.UTF_8));
                    }
                });
        return headers;
    }

    private static <T extends PublicEvent> EventEnvelope<T> cast(
            Class<T> kind, EventEnvelope<PublicEvent> e) {
        return new EventEnvelope<>(
                e.id(),
                e.source(),
                e.type(),
                e.subject(),
                e.time(),
                e.sequence(),
                e.correlationId(),
                e.causationId(),
                kind.cast(e.data()));
    }
}
