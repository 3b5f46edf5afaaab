package io.tipflow.stats.cube.domain;

import java.util.Collection;

/** Knows in whose scope a unit lies: itself, and every unit that may read its figures. */
@FunctionalInterface
public interface UnitScopes {

    /** The ids of those units; never empty, and the same on every call. */
    Collection<String> above(String unit);
}
