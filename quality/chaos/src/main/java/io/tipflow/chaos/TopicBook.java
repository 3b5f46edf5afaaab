package io.tipflow.chaos;

import io.tipflow.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads on through the topics after each kill and keeps book of every aggregate's sequence. */
final class TopicBook {

    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Map<String, Long> last = new HashMap<>();
    private final List<String> gaps = new ArrayList<>();
    private long repeated;

    /** Reads what has come since the last time. */
    void readOn(String brokers) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", brokers, "enable.auto.commit", "false"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    Topics.ALL.stream()
                            .flatMap(topic ->
                                    consumer.partitionsFor(topic).stream()
                                            .map(p -> new TopicPartition(topic, p.partition())))
                            .toList();
            consumer.assign(partitions);
            partitions.forEach(p -> consumer.seek(p, positions.getOrDefault(p, 0L)));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(this::note);
            }
            partitions.forEach(p -> positions.put(p, consumer.position(p)));
        }
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        long sequence =
                Long.parseLong(
                        new String(
                                record.headers().lastHeader("ce_sequence").value(),
                                StandardCharsets.UTF_8));
        long before = last.getOrDefault(record.key(), 0L);
        if (sequence <= before) {
            repeated++;
        } else if (sequence == before + 1) {
            last.put(record.key(), sequence);
        } else {
            gaps.add(record.key() + " went from " + before + " to " + sequence);
            last.put(record.key(), sequence);
        }
    }

    /** How many different events of an aggregate are on its topic. */
    long eventsOf(String aggregate) {
        return last.getOrDefault(aggregate, 0L);
    }

    /** How many aggregates have events. */
    int aggregates() {
        return last.size();
    }

    /** How many different events there are. */
    long events() {
        return last.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many records repeat an earlier event, which is allowed. */
    long repeated() {
        return repeated;
    }

    /** Where a sequence jumps, which must never be. */
    List<String> gaps() {
        return List.copyOf(gaps);
    }
}
