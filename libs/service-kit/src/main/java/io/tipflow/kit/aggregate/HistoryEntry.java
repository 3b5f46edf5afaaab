package io.tipflow.kit.aggregate;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * One private event as it stands in the history.
 *
 * @param seq 1, 2, 3, ... within the aggregate
 * @param type its constant name
 * @param at when it was recorded
 * @param by the subject of who caused it
 * @param commandId the command it followed from
 * @param fingerprint the digest of that command
 * @param data the event
 */
public record HistoryEntry(
        long seq,
        String type,
        Instant at,
        String by,
        String commandId,
        String fingerprint,
        JsonNode data) {}
