package io.tipflow.stats.cube.application;

import io.tipflow.stats.cube.domain.ImageReader;
import io.tipflow.stats.cube.domain.ImageWriter;
import java.util.HashMap;
import java.util.Map;

/**
 * Up to where the topics are counted.
 *
 * @param next by partition, the offset of the first record not yet counted
 * @param topicIds by topic, the id Kafka gave it when it was created: another topic of the same
 *     name has another
 */
public record Positions(Map<Partition, Long> next, Map<String, String> topicIds) {

    /** The beginning of everything. */
    public static final Positions NONE = new Positions(Map.of(), Map.of());

    public Positions {
        next = Map.copyOf(next);
        topicIds = Map.copyOf(topicIds);
    }

    /** A partition of a topic. */
    public record Partition(String topic, int number) {}

    /** The next offset of a partition, 0 if nothing of it was counted. */
    public long next(Partition partition) {
        return next.getOrDefault(partition, 0L);
    }

    /** Whether these positions are of other topics than those with these ids. */
    public boolean areOfOtherTopics(Map<String, String> ids) {
        return topicIds.entrySet().stream()
                .anyMatch(known -> !known.getValue().equals(ids.get(known.getKey())));
    }

    /** How many records lie before these positions. */
    public long records() {
        return next.values().stream().mapToLong(Long::longValue).sum();
    }

    void write(ImageWriter out) {
        out.number(next.size());
        next.forEach((partition, offset) -> {
            out.text(partition.topic());
            out.number(partition.number());
            out.number(offset.longValue());
        });
        out.number(topicIds.size());
        topicIds.forEach((topic, id) -> {
            out.text(topic);
            out.text(id);
        });
    }

    static Positions read(ImageReader in) {
        Map<Partition, Long> next = new HashMap<>();
        for (int left = in.number(); left > 0; left--) {
            next.put(new Partition(in.text(), in.number()), in.longNumber());
        }
        Map<String, String> topicIds = new HashMap<>();
        for (int left = in.number(); left > 0; left--) {
            topicIds.put(in.text(), in.text());
        }
        return new Positions(next, topicIds);
    }
}
