package io.tipflow.rulebook.units;

import io.tipflow.rulebook.format.CsvTable;
import io.tipflow.rulebook.format.InvalidRulebook;
import io.tipflow.rulebook.format.RulebookFiles;
import io.tipflow.rulebook.format.Validity;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All units of a rulebook with their two hierarchies: the line of command ({@code parent}) and the
 * territory ({@code steering}).
 */
public final class Units {
    private final Map<String, Unit> byId;
    private final Map<String, Set<String>> up;
    private final Map<String, Set<String>> down;

    private Units(Map<String, Unit> byId) {
        this.byId = Collections.unmodifiableMap(byId);
        this.up = new LinkedHashMap<>();
        this.down = new LinkedHashMap<>();
        for (String id : byId.keySet()) {
            down.put(id, new LinkedHashSet<>());
        }
        for (String id : byId.keySet()) {
            Set<String> above = closure(id);
            up.put(id, Collections.unmodifiableSet(above));
            for (String other : above) {
                down.computeIfAbsent(other, o -> new LinkedHashSet<>()).add(id);
            }
        }
        down.replaceAll((id, units) -> Collections.unmodifiableSet(units));
    }

    /**
     * Reads the units of a rulebook.
     *
     * @throws InvalidRulebook where a unit names an unknown one, ends without a successor, or a
     *     hierarchy has a ring
     */
    public static Units read(RulebookFiles files, String file, List<String> languages) {
        List<String> columns = new ArrayList<>(List.of("id", "body", "level"));
        languages.forEach(language -> columns.add("name_" + language));
        columns.addAll(
                List.of(
                        "parent",
                        "steering",
                        "area",
                        "valid_from",
                        "valid_until",
                        "successors",
                        "verified",
                        "source"));
        CsvTable table = CsvTable.read(files, file, columns.toArray(String[]::new));
        Map<String, Unit> units = new LinkedHashMap<>();
        Map<String, CsvTable.Row> rows = new LinkedHashMap<>();
        for (CsvTable.Row row : table.rows()) {
            Validity validity = row.validity();
            row.text("source");
            Unit unit =
                    new Unit(
                            new UnitId(row.text("id")),
                            row.words("name", languages),
                            row.text("body"),
                            row.text("level"),
                            reference(row, "parent"),
                            reference(row, "steering"),
                            row.find("area"),
                            validity.from(),
                            validity.until(),
                            successors(row),
                            row.flag("verified"));
            if (units.put(unit.id().value(), unit) != null) {
                throw row.wrong("the unit " + unit.id() + " is listed twice");
            }
            rows.put(unit.id().value(), row);
        }
        for (Map.Entry<String, CsvTable.Row> row : rows.entrySet()) {
            check(
                    Optional.ofNullable(units.get(row.getKey())).orElseThrow(),
                    units,
                    row.getValue());
        }
        return new Units(units);
    }

    private static Optional<UnitId> reference(CsvTable.Row row, String column) {
        String value = row.optional(column);
        return value.isEmpty() ? Optional.empty() : Optional.of(new UnitId(value));
    }

    private static List<UnitId> successors(CsvTable.Row row) {
        List<UnitId> successors = new ArrayList<>();
        for (String id : row.list("successors")) {
            successors.add(new UnitId(id));
        }
        return successors;
    }

    private static void check(Unit unit, Map<String, Unit> units, CsvTable.Row row) {
        for (UnitId other : neighbours(unit)) {
            Unit found = units.get(other.value());
            if (found == null) {
                throw row.wrong(unit.id() + " refers to the unknown unit " + other);
            }
        }
        if (unit.validUntil().isPresent()) {
            LocalDate next = unit.validUntil().get().plusDays(1);
            if (unit.successors().isEmpty()) {
                throw row.wrong(
                        unit.id() + " ends on " + unit.validUntil().get() + " without a successor");
            }
            for (UnitId id : unit.successors()) {
                Unit successor = units.get(id.value());
                if (successor != null && !successor.existsOn(next)) {
                    throw row.wrong(
                            "a gap in succession: "
                                    + unit.id()
                                    + " ends on "
                                    + unit.validUntil().get()
                                    + ", but its successor "
                                    + id
                                    + " does not exist on "
                                    + next);
                }
            }
        } else if (!unit.successors().isEmpty()) {
            throw row.wrong(unit.id() + " has a successor but no end");
        }
        Set<String> line = new LinkedHashSet<>();
        Unit at = unit;
        while (at != null) {
            if (!line.add(at.id().value())) {
                throw row.wrong("the line of command of " + unit.id() + " is a ring: " + line);
            }
            at = at.parent().isEmpty() ? null : units.get(at.parent().get().value());
        }
    }

    private static List<UnitId> neighbours(Unit unit) {
        List<UnitId> all = new ArrayList<>(unit.successors());
        if (unit.parent().isPresent()) {
            all.add(unit.parent().get());
        }
        if (unit.steering().isPresent()) {
            all.add(unit.steering().get());
        }
        return all;
    }

    private Set<String> closure(String start) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String id = open.removeFirst();
            Unit unit = byId.get(id);
            if (unit != null && seen.add(id)) {
                for (UnitId next : neighbours(unit)) {
                    open.addLast(next.value());
                }
            }
        }
        return seen;
    }

    public Optional<Unit> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Unit> all() {
        return List.copyOf(byId.values());
    }

    /**
     * Who may see what this unit owns: itself, everybody above it in the line of command, its
     * steering committees, its successors, and theirs. A unit the rulebook does not know is its own
     * scope.
     */
    public Set<String> scopeUp(String unit) {
        return up.getOrDefault(unit, Set.of(unit));
    }

    /** Every unit whose {@link #scopeUp} contains this one: whose figures it may read. */
    public Set<String> scopeOf(String unit) {
        return down.getOrDefault(unit, Set.of(unit));
    }

    /**
     * The units that stand in this one's place on that day: itself while it exists, else its
     * successors then.
     */
    public List<Unit> successorsOf(String unit, LocalDate at) {
        Set<Unit> found = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(unit));
        while (!open.isEmpty()) {
            String id = open.removeFirst();
            Unit next = byId.get(id);
            if (next == null || !seen.add(id)) {
                continue;
            }
            if (next.existsOn(at)) {
                found.add(next);
            } else if (next.validFrom().isBefore(at)) {
                next.successors().forEach(successor -> open.addLast(successor.value()));
            }
        }
        return List.copyOf(found);
    }
}
