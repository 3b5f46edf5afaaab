package io.tipflow.tipintake;

import io.tipflow.contracts.EventCatalog;
import io.tipflow.contracts.PublicEvent;
import io.tipflow.kit.aggregate.OutboxEntry;
import io.tipflow.kit.events.EventWriter;
import io.tipflow.kit.json.Json;
import io.tipflow.testkit.backends.Backends;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes and reads topics of the embedded broker. */
public final class Topic {

    private Topic() {}

    /** Publishes an event as another service would. */
    public static void publish(String source, String subject, long sequence, PublicEvent event)
            throws Exception {
        OutboxEntry entry =
                new OutboxEntry(
                        sequence,
                        EventCatalog.of(event).name(),
                        Instant.parse("2026-11-24T08:00:00Z"),
                        "correlation-of-" + subject,
                        Optional.empty(),
                        Json.tolerant().writeValueAsString(event));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", Backends.started().kafka()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(new EventWriter(source).record(subject, entry)).get();
        }
    }

    /** All records of a topic with this key. */
    public static List<ConsumerRecord<String, byte[]>> records(String topic, String key) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", Backends.started().kafka()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(p -> new TopicPartition(topic, p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (ConsumerRecord<String, byte[]> record :
                        consumer.poll(Duration.ofMillis(100))) {
                    if (key.equals(record.key())) {
                        records.add(record);
                    }
                }
            }
            return records;
        }
    }

    /** A header as text. */
    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** The record with all its headers, as text. */
    public static String text(ConsumerRecord<String, byte[]> record) {
        StringBuilder text = new StringBuilder(new String(record.value(), StandardCharsets.UTF_8));
        record.headers()
                .forEach(h ->
                        text.append('\n')
                                .append(h.key())
                                .append('=')
                                .append(new String(h.value(), StandardCharsets.UTF_8)));
        return text.toString();
    }
}
