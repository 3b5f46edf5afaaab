package io.tipflow.wanted.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Says which day it is where the law says "day". */
public record LegalClock(ZoneId zone) {

    /** The day of an instant. */
    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** The first instant of a day. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
