package io.tipflow.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Puts records aside on {@code <topic>.<group>.dlq}, with the cause, before the consumer goes on.
 */
final class DeadLetters {

    /** The header with the cause. */
    static final String CAUSE = "dlq_cause";

    /** The header with the instant. */
    static final String AT = "dlq_at";

    private final Producer<String, byte[]> producer;
    private final Clock clock;

    DeadLetters(Producer<String, byte[]> producer, Clock clock) {
        this.producer = producer;
        this.clock = clock;
    }

    /**
     * Puts a record aside and waits until the broker has it.
     *
     * @throws IllegalStateException if the broker does not take it, so that the record is tried
     *     again
     */
    void add(
            String topic,
            String group,
            @Nullable String key,
            Headers headers,
            byte @Nullable [] value,
            String cause) {
        RecordHeaders more = new RecordHeaders();
        for (Header header : headers) {
            more.add(header);
        }
        more.add(CAUSE, cause.getBytes(StandardCharsets.UTF_8));
        more.add(AT, clock.instant().toString().getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(new ProducerRecord<>(topicOf(topic, group), null, key, value, more))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka did not take a dead letter of " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while putting a dead letter aside", e);
        }
    }

    /** Where the records of a topic that a group put aside are. */
    static String topicOf(String topic, String group) {
        return topic + "." + group + ".dlq";
    }
}
