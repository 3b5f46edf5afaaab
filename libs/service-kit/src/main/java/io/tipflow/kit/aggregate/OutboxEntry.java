package io.tipflow.kit.aggregate;

import java.time.Instant;
import java.util.Optional;

/**
 * One public event that still has to be published.
 *
 * @param sequence 1, 2, 3, ... within the aggregate, over its whole life
 * @param type the wire name
 * @param time when it was recorded
 * @param data the JSON that goes onto the topic, byte for byte
 */
public record OutboxEntry(
        long sequence,
        String type,
        Instant time,
        String correlationId,
        Optional<String> causationId,
        String data) {}
