package io.tipflow.stats.measure;

import java.time.LocalDate;

/**
 * Which events a figure counts, by their two dates, as days since 1970: those whose legal day lies
 * between {@code from} and {@code to}, both included, and that were recorded until the end of
 * {@code asOf}.
 */
public record Window(int from, int to, int asOf) {

    /** The first day there is. */
    public static final int EVER = Integer.MIN_VALUE;

    /** No last day. */
    public static final int OPEN = Integer.MAX_VALUE;

    /** Everything until the end of a legal day. */
    public static Window until(int to, int asOf) {
        return new Window(EVER, to, asOf);
    }

    /** A day as this record counts it. */
    public static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /** Whether an event of that legal day, recorded on that day, counts. */
    public boolean contains(int legal, int recorded) {
        return legal >= from && legal <= to && recorded <= asOf;
    }
}
