package io.tipflow.gateway.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A token bucket for each client of one limit, forgotten together with the key that told them
 * apart.
 */
final class Buckets {
    private final Limit limit;
    private final LimitSettings settings;
    private final Clock clock;
    private final SecureRandom random;
    private final AtomicReference<Era> current;

    Buckets(Limit limit, LimitSettings settings, Clock clock, SecureRandom random) {
        this.limit = limit;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
        this.current = new AtomicReference<>(newEra());
    }

    Limit limit() {
        return limit;
    }

    /** Takes a token, if there is one. */
    ConsumptionProbe take(String address) {
        return bucket(address).tryConsumeAndReturnRemaining(1);
    }

    /** Gives a token back. */
    void giveBack(String address) {
        bucket(address).addTokens(1);
    }

    private Bucket bucket(String address) {
        Era era = current.get();
        if (!clock.instant().isBefore(era.until())) {
            current.compareAndSet(era, newEra());
            era = current.get();
        }
        ByteBuffer key = era.keys().key(address);
        Bucket known = era.byClient().get(key);
        if (known != null) {
            return known;
        }
        if (era.byClient().size() >= settings.clients()) {
            return era.rest();
        }
        return era.byClient().computeIfAbsent(key, k -> newBucket());
    }

    private Era newEra() {
        return new Era(
                new ClientKeys(random),
                new ConcurrentHashMap<>(),
                newBucket(),
                clock.instant().plus(settings.rotation()));
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth
                                .capacity(limit.tokens())
                                .refillGreedy(limit.tokens(), limit.refill()))
                .build();
    }

    private record Era(
            ClientKeys keys, Map<ByteBuffer, Bucket> byClient, Bucket rest, Instant until) {}
}
