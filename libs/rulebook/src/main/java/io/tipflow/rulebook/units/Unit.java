package io.tipflow.rulebook.units;

import io.tipflow.rulebook.format.Validity;
import io.tipflow.rulebook.format.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A police, procuracy, court or steering body of one level and area, in the period it existed.
 *
 * @param id stable id
 * @param name official name in the country's languages
 * @param body code of the body, such as {@code POLICE}; the codes are data of the rulebook
 * @param level code of the level inside the body, such as {@code DISTRICT}
 * @param parent next unit in the line of command
 * @param steering territorial steering committee that signs the report over this unit
 * @param area code of the area it serves, in the lists of its period
 * @param validFrom first day
 * @param validUntil last day, empty while it exists
 * @param successors who took over when it ended
 * @param verified whether the entry was read in a source, not derived
 */
public record Unit(
        UnitId id,
        Words name,
        String body,
        String level,
        Optional<UnitId> parent,
        Optional<UnitId> steering,
        Optional<String> area,
        LocalDate validFrom,
        Optional<LocalDate> validUntil,
        List<UnitId> successors,
        boolean verified) {
    public Unit {
        successors = List.copyOf(successors);
    }

    /** The name in the country's own language. */
    public String nameVi() {
        return name.local();
    }

    /** The name in English. */
    public String nameEn() {
        return name.in("en");
    }

    /** Whether the unit existed on that day. */
    public boolean existsOn(LocalDate day) {
        return validity().contains(day);
    }

    Validity validity() {
        return new Validity(validFrom, validUntil);
    }
}
