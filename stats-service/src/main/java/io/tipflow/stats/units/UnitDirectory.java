package io.tipflow.stats.units;

import java.time.LocalDate;
import java.util.Set;

/** Knows the units and who stands above whom; immutable, throws nothing. */
public interface UnitDirectory {

    /** Whether there is, or was, such a unit. */
    boolean knows(String unit);

    /** The unit itself and every unit whose figures it may read. */
    Set<String> scopeOf(String unit);

    /** The unit itself and every unit that may read its figures. */
    Set<String> scopeUp(String unit);

    /** On how many levels a kind of body (POLICE, PROCURACY, COURT) works in a unit's scope. */
    int levels(String unit, String body, LocalDate on);
}
