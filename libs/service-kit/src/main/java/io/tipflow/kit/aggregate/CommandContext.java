package io.tipflow.kit.aggregate;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Beside a command: who gives it, when, and how a retry of it is recognised.
 *
 * @param commandId unique for this command and the same on every retry
 * @param fingerprint a digest of what is asked; a retry with another one is refused
 * @param by the subject of who gives it
 * @param at when it is recorded
 * @param reader the unit of who gives it, to whom an aggregate that it may not read is absent;
 *     empty for what the platform does by itself
 * @param expectedVersion the version the giver has seen, from {@code If-Match}
 * @param correlationId what the request that began it all is called
 * @param causationId the event that caused it, where one did
 */
public record CommandContext(
        String commandId,
        String fingerprint,
        String by,
        Instant at,
        Optional<String> reader,
        OptionalLong expectedVersion,
        String correlationId,
        Optional<String> causationId) {}
