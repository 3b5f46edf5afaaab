package io.tipflow.contracts;

import java.time.Instant;
import java.util.Optional;

/**
 * A public event with the CloudEvents 1.0 attributes it travels with.
 *
 * @param id stable over retries: {@code <subject>:<sequence>} within the source
 * @param source the publishing service, such as {@code /tipflow/case}
 * @param type the wire name, such as {@code tipflow.case.opened.v1}
 * @param subject the aggregate's id, and the record's key
 * @param time when it was recorded
 * @param sequence 1, 2, 3, ... within the subject, without a gap
 * @param correlationId what the request that began it all was called
 * @param causationId the id of the command or event that caused it
 */
public record EventEnvelope<T extends PublicEvent>(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        long sequence,
        Optional<String> correlationId,
        Optional<String> causationId,
        T data) {

    public EventEnvelope {
        if (sequence < 1) {
            throw new IllegalArgumentException(
                    "Expected a sequence from 1 on, but got " + sequence);
        }
    }
}
