package io.tipflow.kit.aggregate;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * An aggregate as it is stored, in one document: state, whole history and the public events still
 * to be published change together or not at all.
 *
 * @param version the length of the history
 * @param sequence how many public events there ever were
 */
public record StoredAggregate(
        String id,
        long version,
        long sequence,
        JsonNode state,
        List<HistoryEntry> history,
        List<OutboxEntry> outbox,
        Listing listing) {

    public StoredAggregate {
        history = List.copyOf(history);
        outbox = List.copyOf(outbox);
        if (version != history.size()) {
            throw new IllegalArgumentException(
                    "Expected the version of "
                            + id
                            + " to be "
                            + history.size()
                            + ", but got "
                            + version);
        }
    }
}
