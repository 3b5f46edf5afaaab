package io.tipflow.stats.cube.application;

import io.tipflow.stats.cube.application.Positions.Partition;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How far the reading of the topics has come, for health and meters; safe for concurrent use. */
public final class FeedStatus {

    private volatile Phase phase = Phase.CONNECTING;
    private volatile String detail = "not started yet";
    private volatile Map<Partition, Long> targets = Map.of();
    private final Map<Partition, Long> ends = new ConcurrentHashMap<>();
    private final LiveCube cube;

    public FeedStatus(LiveCube cube) {
        this.cube = cube;
    }

    /** The phases of reading. */
    public enum Phase {
        /** Kafka or a topic is not there. */
        CONNECTING,
        /** What was on the topics at the start is not all counted yet: figures are too small. */
        CATCHING_UP,
        /** Everything that was there at the start is counted. */
        LIVE
    }

    /** Where it stands. */
    public record Standing(Phase phase, String detail) {}

    public Standing standing() {
        return new Standing(phase, detail);
    }

    /** Whether figures may be shown: what was there at the start is counted. */
    public boolean isCaughtUp() {
        return phase == Phase.LIVE;
    }

    /** By partition, how many records are not counted yet, as far as is known. */
    public Map<String, Long> lag() {
        Positions positions = cube.positions();
        Map<String, Long> lag = new TreeMap<>();
        ends.forEach((partition, end) ->
                lag.put(
                        partition.topic() + "-" + partition.number(),
                        Math.max(0, end - positions.next(partition))));
        return lag;
    }

    /** The partitions that are read. */
    public Set<Partition> partitions() {
        return Set.copyOf(ends.keySet());
    }

    /** How many records of a partition are not counted yet. */
    public long lag(Partition partition) {
        return Math.max(0, ends.getOrDefault(partition, 0L) - cube.positions().next(partition));
    }

    /** Reading cannot go on now, for that reason; what is counted stays right but grows old. */
    public void waiting(String why) {
        if (phase != Phase.LIVE) {
            phase = Phase.CONNECTING;
        }
        detail = why;
    }

    /** Reading begins, and is caught up when these ends are reached. */
    public void reading(Map<Partition, Long> upTo) {
        targets = Map.copyOf(upTo);
        ends.putAll(upTo);
        if (phase != Phase.LIVE) {
            phase = Phase.CATCHING_UP;
        }
        detail = "reading";
        counted();
    }

    /** Everything has to be read again. */
    public void forgotten() {
        phase = Phase.CATCHING_UP;
    }

    /** The end of a partition was seen. */
    public void endSeen(Partition partition, long end) {
        ends.put(partition, end);
    }

    /** Something was counted: perhaps it is caught up now. */
    public void counted() {
        if (phase == Phase.CATCHING_UP) {
            Positions positions = cube.positions();
            if (targets.entrySet().stream()
                    .allMatch(target -> positions.next(target.getKey()) >= target.getValue())) {
                phase = Phase.LIVE;
            }
        }
    }
}
