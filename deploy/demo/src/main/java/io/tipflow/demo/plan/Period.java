package io.tipflow.demo.plan;

import java.time.LocalDate;

/** The four half years that the demo's days lie in; the report compares the second and the last. */
public enum Period {
    /** What was on the registers when the report's story begins. */
    BEFORE(LocalDate.of(2022, 7, 1), LocalDate.of(2022, 12, 31)),
    /** The half year that the report compares with. */
    FIRST_HALF_2023(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 6, 30)),
    /** The half year between, which the report does not speak of. */
    SECOND_HALF_2023(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 12, 31)),
    /** The half year of the report. */
    FIRST_HALF_2024(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30));

    private final LocalDate first;
    private final LocalDate last;

    Period(LocalDate first, LocalDate last) {
        this.first = first;
        this.last = last;
    }

    public LocalDate first() {
        return first;
    }

    public LocalDate last() {
        return last;
    }

    /** Whether the day lies in it. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
