package io.tipflow.wanted.law;

import io.tipflow.kit.aggregate.Listing;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * How what a unit records for a legal day is listed: by unit and by day, for the unit and those
 * above it.
 */
public final class UnitDay {

    /** The listing field of the unit. */
    public static final String UNIT = "unit";

    /** The listing field of the first instant of the legal day. */
    public static final String AT = "at";

    private UnitDay() {}

    /** The listing. */
    public static Listing listing(
            String unit, LocalDate day, Jurisdiction jurisdiction, LegalClock clock) {
        return new Listing(
                jurisdiction.scopeUp(unit),
                Map.of(UNIT, unit, AT, clock.startOf(day)),
                Optional.empty());
    }
}
