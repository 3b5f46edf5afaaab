package io.tipflow.stats.cube.adapter.messaging;

import io.tipflow.contracts.Topics;
import io.tipflow.stats.cube.application.Positions;
import io.tipflow.stats.cube.domain.Cube;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Counts the topics from the beginning into a cube of one's own: for the proof, and for measuring
 * how fast counting is.
 */
public final class WholeTopics {

    private WholeTopics() {}

    /** Where the topics end now. */
    public static Map<TopicPartition, Long> ends(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> all =
                Topics.ALL.stream()
                        .flatMap(topic -> consumer.partitionsFor(topic).stream())
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        return consumer.endOffsets(all);
    }

    /** The same of positions. */
    public static Map<TopicPartition, Long> ends(Positions positions) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        positions
                .next()
                .forEach((partition, next) ->
                        ends.put(new TopicPartition(partition.topic(), partition.number()), next));
        return ends;
    }

    /**
     * Counts every record before those ends, and none behind them, as fast as two threads can.
     *
     * @param consumer is given its partitions here; stays open
     */
    public static void count(
            Consumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> ends,
            EventFold fold,
            Cube cube) {
        consumer.assign(ends.keySet());
        ends.keySet().forEach(partition -> consumer.seek(partition, 0));
        new TopicReader(
                        consumer,
                        (records, next) -> {
                            for (ConsumerRecord<byte[], byte[]> record : records) {
                                if (isBefore(record, ends)) {
                                    fold.fold(record, cube);
                                }
                            }
                        },
                        "stats-recount")
                .readTo(ends);
    }

    private static boolean isBefore(
            ConsumerRecord<byte[], byte[]> record, Map<TopicPartition, Long> ends) {
        Long end = ends.get(new TopicPartition(record.topic(), record.partition()));
        return end != null && record.offset() < end;
    }
}
