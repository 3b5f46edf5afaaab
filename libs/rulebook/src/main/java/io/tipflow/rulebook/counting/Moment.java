package io.tipflow.rulebook.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A day as a whole, or an instant.
 *
 * @param epochDay the day it falls on in the rulebook's zone, counted from 1970-01-01
 * @param second the instant in seconds of the epoch; of a whole day the first second after it
 *     (24:00)
 * @param wholeDay whether the day counts, not the instant
 * @param offset seconds of the zone at that instant
 */
public record Moment(long epochDay, long second, boolean wholeDay, int offset) {

    /** The day it falls on. */
    public LocalDate day() {
        return LocalDate.ofEpochDay(epochDay);
    }

    /** The same moment, of which only the day counts. */
    public Moment asDay() {
        return wholeDay ? this : new Moment(epochDay, second, true, offset);
    }

    public Instant instant() {
        return Instant.ofEpochSecond(second);
    }

    /** The local date and time of an instant. */
    public LocalDateTime local() {
        return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.ofTotalSeconds(offset));
    }

    /**
     * Whether this moment has passed at that second: a whole day passes at 24:00, an instant after
     * itself.
     */
    public boolean passedAt(long now) {
        return wholeDay ? now >= second : now > second;
    }

    /** {@code 2024-02-26}, or {@code 2024-02-26T09:30:00+07:00}. */
    @Override
    public String toString() {
        return wholeDay
                ? day().toString()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        local().atOffset(ZoneOffset.ofTotalSeconds(offset)));
    }
}
