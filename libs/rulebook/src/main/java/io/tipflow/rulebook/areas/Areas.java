package io.tipflow.rulebook.areas;

import io.tipflow.rulebook.format.CsvTable;
import io.tipflow.rulebook.format.RulebookFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All areas a rulebook knows, by code and day. */
public final class Areas {
    private final Map<String, List<Area>> byCode;

    Areas(Map<String, List<Area>> byCode) {
        this.byCode = byCode;
    }

    /** Reads the areas shipped with a rulebook. */
    public static Areas read(RulebookFiles files, String file, List<String> languages) {
        Areas areas = new Areas(new LinkedHashMap<>());
        areas.add(
                CsvTable.read(files, file, columns(languages).toArray(String[]::new)),
                languages,
                false);
        return areas;
    }

    /**
     * These areas and the imported ones in a folder; what the rulebook ships itself is not imported
     * again.
     */
    public Areas withImported(Path folder, List<String> languages) {
        List<Path> imported = ImportedAreas.files(folder);
        if (imported.isEmpty()) {
            return this;
        }
        Map<String, List<Area>> copy = new LinkedHashMap<>();
        byCode.forEach((code, areas) -> copy.put(code, new ArrayList<>(areas)));
        Areas all = new Areas(copy);
        for (Path file : imported) {
            String name = String.valueOf(file.getFileName());
            String[] columns = columns(languages).toArray(String[]::new);
            all.add(CsvTable.parse(name, RulebookFiles.text(file), columns), languages, true);
        }
        return all;
    }

    private void add(CsvTable table, List<String> languages, boolean imported) {
        for (CsvTable.Row row : table.rows()) {
            Area area =
                    new Area(
                            row.text("code"),
                            row.text("level"),
                            row.find("parent"),
                            row.words("name", languages),
                            row.words("full_name", languages),
                            row.validity(),
                            row.find("successor"));
            List<Area> same = byCode.computeIfAbsent(area.code(), code -> new ArrayList<>(2));
            boolean overlaps = false;
            for (Area other : same) {
                overlaps |= other.validity().overlaps(area.validity());
            }
            if (overlaps && !imported) {
                throw row.wrong("the periods of the area " + area.code() + " overlap");
            }
            if (!overlaps) {
                same.add(area);
            }
        }
        for (CsvTable.Row row : table.rows()) {
            check(row);
        }
    }

    static List<String> columns(List<String> languages) {
        List<String> columns = new ArrayList<>(List.of("code", "level", "parent"));
        languages.forEach(language -> columns.add("name_" + language));
        languages.forEach(language -> columns.add("full_name_" + language));
        columns.addAll(List.of("valid_from", "valid_until", "successor"));
        return columns;
    }

    private void check(CsvTable.Row row) {
        LocalDate from = row.date("valid_from");
        Optional<LocalDate> until = row.optionalDate("valid_until");
        Optional<String> parent = row.find("parent");
        if (parent.isPresent() && areaAt(parent.get(), from).isEmpty()) {
            throw row.wrong("the area above, " + parent.get() + ", does not exist on " + from);
        }
        Optional<String> successor = row.find("successor");
        if (successor.isEmpty()) {
            return;
        }
        if (until.isEmpty()) {
            throw row.wrong("a successor, but no end");
        }
        LocalDate next = until.get().plusDays(1);
        if (areaAt(successor.get(), next).isEmpty()) {
            throw row.wrong(
                    "a gap in succession: " + successor.get() + " does not exist on " + next);
        }
    }

    /** The area that bore this code on that day. */
    public Optional<Area> areaAt(String code, LocalDate day) {
        for (Area area : byCode.getOrDefault(code, List.of())) {
            if (area.validity().contains(day)) {
                return Optional.of(area);
            }
        }
        return Optional.empty();
    }

    /**
     * The area that stands in the place of this one on a later day, following the reorganisations
     * between them.
     */
    public Optional<Area> successorAt(String code, LocalDate then, LocalDate now) {
        Optional<Area> area = areaAt(code, then);
        for (int step = 0; step < 100 && area.isPresent(); step++) {
            Area found = area.get();
            if (found.validity().contains(now)) {
                return area;
            }
            Optional<LocalDate> until = found.validity().until();
            if (until.isEmpty() || found.successor().isEmpty()) {
                return Optional.empty();
            }
            area = areaAt(found.successor().get(), until.get().plusDays(1));
        }
        return Optional.empty();
    }

    /** The areas directly below this code on that day; below nothing are the highest ones. */
    public List<Area> below(Optional<String> parent, LocalDate day) {
        return all().filter(area -> area.parent().equals(parent) && area.validity().contains(day))
                .toList();
    }

    public Stream<Area> all() {
        return byCode.values().stream().flatMap(List::stream);
    }
}
