package io.tipflow.rulebook.format;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which an entry is in force.
 *
 * @param from first day
 * @param until last day, empty while in force
 */
public record Validity(LocalDate from, Optional<LocalDate> until) {
    public Validity {
        if (until.isPresent() && until.get().isBefore(from)) {
            throw new IllegalArgumentException(
                    "Expected an end on or after " + from + ", but got " + until.get());
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (until.isEmpty() || !day.isAfter(until.get()));
    }

    public boolean overlaps(Validity other) {
        return (other.until.isEmpty() || !from.isAfter(other.until.get()))
                && (until.isEmpty() || !other.from.isAfter(until.get()));
    }
}
