package io.tipflow.wanted.web;

import io.tipflow.kit.aggregate.HistoryEntry;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What happened to an aggregate, in order. */
public record HistoryView(List<Entry> items) {

    /** One thing that happened. */
    public record Entry(long seq, String type, Instant at, String by, JsonNode data) {}

    /** The history behind a version, 0 for all, without the commands' fingerprints. */
    public static HistoryView of(List<HistoryEntry> history, long after) {
        return new HistoryView(
                history.stream()
                        .filter(e -> e.seq() > after)
                        .map(e -> new Entry(e.seq(), e.type(), e.at(), e.by(), e.data()))
                        .toList());
    }
}
