package io.tipflow.rulebook.format;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days on which an entry is in force: from a first day to a last one, or still. */
public final class Validity {
    private final LocalDate from;
    private final Optional<LocalDate> until;
    private final long firstDay;
    private final long lastDay;

    /**
     * @param from first day
     * @param until last day, empty while in force
     */
    public Validity(LocalDate from, Optional<LocalDate> until) {
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException(
                    "Expected an end on or after " + from + ", but got " + until.get());
        }
        this.from = from;
        this.until = until;
        this.firstDay = from.toEpochDay();
        this.lastDay = until.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    }

    /** The first day. */
    public LocalDate from() {
        return from;
    }

    /** The last day, empty while in force. */
    public Optional<LocalDate> until() {
        return until;
    }

    public boolean contains(LocalDate day) {
        return contains(day.toEpochDay());
    }

    /** The same for a day counted from 1970-01-01. */
    public boolean contains(long epochDay) {
        return epochDay >= firstDay && epochDay <= lastDay;
    }

    public boolean overlaps(Validity other) {
        return firstDay <= other.lastDay && other.firstDay <= lastDay;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Validity validity
                && from.equals(validity.from)
                && until.equals(validity.until);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, until);
    }

    @Override
    public String toString() {
        return from + " to " + until.map(LocalDate::toString).orElse("today");
    }
}
