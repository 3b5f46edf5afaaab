package io.tipflow.kit.web;

import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.security.Actor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * What an HTTP request says beside its body about the command in it: who, when, which key, which
 * version. A controller method takes it as a parameter.
 *
 * @param actor who gives the command; empty on public paths
 * @param idempotencyKey the {@code Idempotency-Key}
 * @param ifMatch the version in {@code If-Match}
 * @param at when the request arrived
 * @param target method and path, so that one key on two resources is two commands
 * @param dryRun whether it is only asked what would change
 */
public record CommandRequest(
        Optional<Actor> actor,
        Optional<String> idempotencyKey,
        OptionalLong ifMatch,
        Instant at,
        String correlationId,
        String target,
        boolean dryRun) {

    /** A command that is meant. */
    public CommandRequest(
            Optional<Actor> actor,
            Optional<String> idempotencyKey,
            OptionalLong ifMatch,
            Instant at,
            String correlationId,
            String target) {
        this(actor, idempotencyKey, ifMatch, at, correlationId, target, false);
    }

    /** The person who gives the command. */
    public Actor person() {
        return actor.orElseThrow(() ->
                new IllegalStateException("Expected a token on " + target + ", but there is none"));
    }

    /** A new id that is the same on every retry with the same key. */
    public UUID newId() {
        return idempotencyKey
                .map(key ->
                        UUID.nameUUIDFromBytes(
                                utf8("id\n" + subject() + "\n" + target + "\n" + key)))
                .orElseGet(UUID::randomUUID);
    }

    /**
     * The command's context.
     *
     * @param asked the parsed body: two requests ask the same if their records print the same
     */
    public CommandContext context(Object asked) {
        String commandId =
                idempotencyKey
                        .map(key -> digest(subject() + "\n" + target + "\n" + key))
                        .orElseGet(() -> UUID.randomUUID().toString());
        return new CommandContext(
                commandId,
                digest(asked.toString()),
                subject(),
                at,
                actor.map(Actor::unit),
                ifMatch,
                correlationId,
                Optional.empty());
    }

    private String subject() {
        return actor.map(Actor::subject).orElse("public");
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(utf8(text));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected every JDK to have SHA-256", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
