package io.tipflow.stats.report.domain;

import java.time.LocalDate;

/** The days a report is about (kỳ báo cáo), both included. */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(
                    "Expected a period that does not end before it begins, but got "
                            + from
                            + " to "
                            + to);
        }
    }

    /**
     * The same period of the year before (cùng kỳ). One that ends with its month ends with the
     * month there too, so that a leap day is not lost.
     */
    public Period yearBefore() {
        LocalDate end = to.minusYears(1);
        if (to.getDayOfMonth() == to.lengthOfMonth()) {
            end = end.withDayOfMonth(end.lengthOfMonth());
        }
        return new Period(from.minusYears(1), end);
    }
}
