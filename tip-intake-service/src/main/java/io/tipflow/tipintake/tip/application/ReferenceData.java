package io.tipflow.tipintake.tip.application;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.areas.Area;
import java.util.Set;
import java.util.stream.Stream;

/** Which units, areas and offences there are, as the rulebook knows them. */
public final class ReferenceData {

    private final Rulebook rulebook;
    private final Set<String> areas;
    private final Set<String> offences;

    public ReferenceData(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.areas = rulebook.areas().all().map(Area::code).collect(toUnmodifiableSet());
        this.offences =
                rulebook.offences().all().stream()
                        .flatMap(o -> Stream.of(o.id().article(), o.id().toString()))
                        .collect(toUnmodifiableSet());
    }

    /** Whether there is or ever was such a unit. */
    public boolean knowsUnit(String unit) {
        return rulebook.units().find(unit).isPresent();
    }

    /** Who may see what a unit owns. */
    public Set<String> scopeUp(String unit) {
        return rulebook.units().scopeUp(unit);
    }

    /** Whether there is or ever was an area of that code: old names are still in use. */
    public boolean knowsArea(String code) {
        return areas.contains(code);
    }

    /** Whether the Penal Code has or had that article, or that clause, written {@code 174.2}. */
    public boolean knowsOffence(String offence) {
        return offences.contains(offence);
    }
}
