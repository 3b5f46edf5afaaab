package io.tipflow.stats.units;

import io.tipflow.rulebook.units.Unit;
import io.tipflow.rulebook.units.Units;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Asks the rulebook. */
public final class RulebookUnits implements UnitDirectory {

    private final Units units;

    public RulebookUnits(Units units) {
        this.units = units;
    }

    @Override
    public boolean knows(String unit) {
        return units.find(unit).isPresent();
    }

    @Override
    public Set<String> scopeOf(String unit) {
        return units.scopeOf(unit);
    }

    @Override
    public Set<String> scopeUp(String unit) {
        return units.scopeUp(unit);
    }

    @Override
    public int levels(String unit, String body, LocalDate on) {
        return (int)
                units.scopeOf(unit).stream()
                        .map(units::find)
                        .flatMap(Optional::stream)
                        .filter(found -> found.body().equals(body) && found.existsOn(on))
                        .map(Unit::level)
                        .distinct()
                        .count();
    }
}
