package io.tipflow.stats.alert.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that must not be overlooked, as a fact on the server: who saw it, who took it, and when
 * it goes to the next one up. It holds no word of what it is about.
 *
 * @param about what it is about; absent only before anything happened
 * @param level how far it has climbed
 * @param levelSince since when
 * @param climbsAt when it climbs, if nobody takes it
 * @param people who saw and acknowledged it, by subject
 * @param taken who took it
 * @param closed why it is over
 * @param changedAt when it changed last
 */
public record Alert(
        @Nullable About about,
        AlertLevel level,
        @Nullable Instant levelSince,
        @Nullable Instant climbsAt,
        Map<String, Person> people,
        @Nullable Taken taken,
        @Nullable Closed closed,
        @Nullable Instant changedAt) {

    /** Before anything happened. */
    public static final Alert NONE =
            new Alert(null, AlertLevel.DESK, null, null, Map.of(), null, null, null);

    public Alert {
        people = Map.copyOf(people);
    }

    /**
     * What an alert is about.
     *
     * @param collection where the subject is found: {@code /api/v1/tips/<subject>}
     * @param unit the unit it concerns
     * @param area the area it speaks of
     * @param dueOn the day that has passed
     */
    public record About(
            AlertKind kind,
            String collection,
            String subject,
            String unit,
            @Nullable String area,
            @Nullable LocalDate dueOn,
            Instant raisedAt) {}

    /** What one person did with it. */
    public record Person(@Nullable Instant displayedAt, @Nullable Instant acknowledgedAt) {}

    /** Who took it; the name is shown to the other addressees. */
    public record Taken(String by, String name, Instant at) {}

    /** Why it is over. */
    public enum Reason {
        /** What it was about is done. */
        SETTLED,
        /** It was taken a day ago. */
        IN_HAND
    }

    /** It is over. */
    public record Closed(Reason reason, Instant at) {}

    /** What it is about, once it was raised. */
    public About facts() {
        if (about == null) {
            throw new IllegalStateException("Expected an alert that was raised");
        }
        return about;
    }

    /** What a person did with it. */
    public Optional<Person> of(String person) {
        return Optional.ofNullable(people.get(person));
    }

    /** Whether it is still open for a person whom it addresses. */
    public boolean isOpenFor(String person) {
        return closed == null
                && of(person).filter(known -> known.acknowledgedAt() != null).isEmpty();
    }

    /** Whether a screen showed it since it came to its level. */
    boolean isSeenOnItsLevel() {
        return people.values().stream()
                .anyMatch(person ->
                        person.displayedAt() != null
                                && levelSince != null
                                && !person.displayedAt().isBefore(levelSince));
    }

    Alert with(String person, Person known, @Nullable Instant nowClimbsAt, Instant at) {
        Map<String, Person> all = new LinkedHashMap<>(people);
        all.put(person, known);
        return new Alert(about, level, levelSince, nowClimbsAt, all, taken, closed, at);
    }
}
