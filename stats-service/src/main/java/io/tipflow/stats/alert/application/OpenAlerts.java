package io.tipflow.stats.alert.application;

import io.tipflow.kit.aggregate.Current;
import io.tipflow.kit.aggregate.Page;
import io.tipflow.stats.alert.domain.Alert;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The open alerts in memory, so that every reader of the stream can be told at once whether his
 * have changed. It follows the store, whichever instance wrote; the store is the truth.
 */
public final class OpenAlerts {

    /** Clocks of two instances may differ by so much. */
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    private final Function<String, Set<String>> scopeUp;
    private final Map<String, Current<Alert>> open = new ConcurrentHashMap<>();
    private volatile long version;
    private Instant newest = Instant.EPOCH;
    private boolean loaded;

    /**
     * An empty board.
     *
     * @param scopeUp who may read what a unit owns
     */
    public OpenAlerts(Function<String, Set<String>> scopeUp) {
        this.scopeUp = scopeUp;
    }

    /** How many alerts are open for somebody, and what they are in short. */
    public record Digest(int count, String digest) {}

    /** Changes with every change of any alert. */
    public long version() {
        return version;
    }

    /** Reads what changed in the store since the last time. */
    public synchronized void follow(Alerts alerts, Instant now) {
        boolean any = loaded ? readChanges(alerts, now) : readAll(alerts);
        loaded = true;
        if (any) {
            version++;
        }
    }

    private boolean readAll(Alerts alerts) {
        Optional<String> cursor = Optional.empty();
        do {
            Page<Current<Alert>> page = alerts.allOpen(cursor);
            page.items().forEach(this::keep);
            cursor = page.next();
        } while (cursor.isPresent());
        return true;
    }

    private boolean readChanges(Alerts alerts, Instant now) {
        boolean any = false;
        boolean quiet = newest.plus(OVERLAP).plus(OVERLAP).isBefore(now);
        Instant since = quiet ? newest.plusMillis(1) : newest.minus(OVERLAP);
        Optional<String> cursor = Optional.empty();
        do {
            Page<Current<Alert>> page = alerts.changedSince(since, cursor);
            for (Current<Alert> alert : page.items()) {
                any |= keep(alert);
            }
            cursor = page.next();
        } while (cursor.isPresent());
        return any;
    }

    private boolean keep(Current<Alert> alert) {
        Instant changed = alert.state().changedAt();
        if (changed != null && changed.isAfter(newest)) {
            newest = changed;
        }
        if (alert.state().closed() != null) {
            return open.remove(alert.id()) != null;
        }
        Current<Alert> known = open.put(alert.id(), alert);
        return known == null || known.version() != alert.version();
    }

    /** What is open for a person. */
    public Digest of(Person person) {
        return digest(
                open.values().stream()
                        .filter(alert ->
                                scopeUp.apply(alert.state().facts().unit()).contains(person.unit()))
                        .filter(alert -> Alerts.addresses(alert.state(), person))
                        .filter(alert -> alert.state().isOpenFor(person.subject()))
                        .toList());
    }

    /** The digest of a list of alerts: the same for the same alerts at the same versions. */
    public static Digest digest(List<Current<Alert>> alerts) {
        StringBuilder text = new StringBuilder();
        alerts.stream()
                .map(alert -> alert.id() + ":" + alert.version())
                .sorted()
                .forEach(one -> text.append(one).append('\n'));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return new Digest(alerts.size(), HexFormat.of().formatHex(hash, 0, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected every JDK to have SHA-256", e);
        }
    }
}
