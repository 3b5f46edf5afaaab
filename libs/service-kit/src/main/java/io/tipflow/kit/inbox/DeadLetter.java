package io.tipflow.kit.inbox;

import java.time.Instant;
import java.util.Optional;

/**
 * A record that was put aside, without its data.
 *
 * @param id names it
 * @param topic the topic it came from
 * @param group the consumer group that put it aside
 * @param at when
 * @param cause why
 * @param type the type of the event, where it has one
 * @param subject the aggregate it is about, where it names one
 * @param replayed whether it was taken since
 */
public record DeadLetter(
        String id,
        String topic,
        String group,
        Optional<Instant> at,
        String cause,
        Optional<String> type,
        Optional<String> subject,
        boolean replayed) {}
