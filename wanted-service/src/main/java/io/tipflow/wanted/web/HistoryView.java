package io.tipflow.wanted.web;

import io.tipflow.kit.aggregate.HistoryEntry;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What happened to an aggregate, in order. */
public record HistoryView(List<Entry> items) {

    /** One thing that happened. */
    public record Entry(long seq, String type, Instant at, String by, JsonNode data) {}

    /** The history as it stands in the store, without the commands' fingerprints. */
    public static HistoryView of(List<HistoryEntry> history) {
        return new HistoryView(
                history.stream()
                        .map(e -> new Entry(e.seq(), e.type(), e.at(), e.by(), e.data()))
                        .toList());
    }
}
