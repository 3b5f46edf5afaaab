package io.tipflow.rulebook.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A day as a whole, or an instant.
 *
 * @param day the day it falls on, in the rulebook's zone
 * @param second the instant in seconds of the epoch; of a whole day the first second after it
 *     (24:00)
 * @param wholeDay whether the day counts, not the instant
 * @param offset seconds of the zone at that instant
 */
public record Moment(LocalDate day, long second, boolean wholeDay, int offset) {
    private static final int SECONDS_A_DAY = 86_400;

    /** The end of that day, 24:00. */
    public static Moment endOf(LocalDate day, ZoneId zone) {
        LocalDate next = day.plusDays(1);
        int offset = zone.getRules().getOffset(next.atStartOfDay()).getTotalSeconds();
        return new Moment(day, next.toEpochDay() * SECONDS_A_DAY - offset, true, offset);
    }

    /** That instant. */
    public static Moment at(long second, ZoneId zone) {
        int offset = zone.getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
        return new Moment(
                LocalDate.ofEpochDay(Math.floorDiv(second + offset, SECONDS_A_DAY)),
                second,
                false,
                offset);
    }

    /** The same moment, of which only the day counts. */
    public Moment asDay() {
        return wholeDay ? this : new Moment(day, second, true, offset);
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
                ? day.toString()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        local().atOffset(ZoneOffset.ofTotalSeconds(offset)));
    }

    /** What is written in a reason: the day, or the local date and time. */
    public Object spoken() {
        return wholeDay ? day : local();
    }
}
