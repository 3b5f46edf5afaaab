package io.tipflow.stats.cube.domain;

import java.util.List;
import java.util.Map;

/**
 * What became of the records that were read.
 *
 * @param counted events that went into the cube
 * @param duplicates events that had been counted before and were dropped
 * @param gaps events that came although an earlier one of their aggregate had not
 * @param unknown events of a type or version that this program does not know, skipped
 * @param broken records that are no event, or break their contract, skipped
 * @param unknownTypes how many of each unknown type, for the first hundred types
 * @param latestGaps the last gaps, for whoever looks for the cause
 * @param latestBroken the last broken records
 */
public record FoldCounts(
        long counted,
        long duplicates,
        long gaps,
        long unknown,
        long broken,
        Map<String, Long> unknownTypes,
        List<Gap> latestGaps,
        List<BrokenRecord> latestBroken) {

    public FoldCounts {
        unknownTypes = Map.copyOf(unknownTypes);
        latestGaps = List.copyOf(latestGaps);
        latestBroken = List.copyOf(latestBroken);
    }

    /** How many records were read. */
    public long read() {
        return counted + duplicates + unknown + broken;
    }

    /** An aggregate of which events are missing: between {@code last} and {@code next}. */
    public record Gap(String stream, String aggregate, long last, long next) {}

    /** A record that could not be read, where it lies and why. */
    public record BrokenRecord(String topic, int partition, long offset, String why) {}
}
