package io.tipflow.rulebook.areas;

import io.tipflow.rulebook.format.CsvTable;
import io.tipflow.rulebook.format.InvalidRulebook;
import io.tipflow.rulebook.format.Validity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * An official list of areas, checked against the highest areas the rulebook knows and given their
 * period.
 *
 * <p>A lower area goes where its highest area goes when the period ends.
 */
public final class AreaImport {
    private final List<String> languages;
    private final Validity period;
    private final List<Area> areas;

    private AreaImport(List<String> languages, Validity period, List<Area> areas) {
        this.languages = languages;
        this.period = period;
        this.areas = areas;
    }

    /**
     * Checks a list.
     *
     * @param on any day on which the list holds
     * @throws InvalidRulebook with file, line and reason
     */
    public static AreaImport of(
            String file, String text, LocalDate on, Areas known, List<String> languages) {
        List<String> columns = new ArrayList<>(List.of("code", "level", "parent"));
        languages.forEach(language -> columns.add("name_" + language));
        languages.forEach(language -> columns.add("full_name_" + language));
        if (text.lines().findFirst().orElse("").endsWith(",formed_from")) {
            columns.add("formed_from");
        }
        List<Area> highest = known.below(Optional.empty(), on);
        if (highest.isEmpty()) {
            throw new InvalidRulebook(file, 0, "the rulebook knows no areas on " + on);
        }
        Validity period = highest.getFirst().validity();
        Map<String, Area> all = new LinkedHashMap<>();
        Set<String> missing = new HashSet<>(highest.stream().map(Area::code).toList());
        for (CsvTable.Row row : CsvTable.parse(file, text, columns.toArray(String[]::new)).rows()) {
            Area area = area(row, period, known, on, all, languages);
            if (all.put(area.code(), area) != null) {
                throw row.wrong("the area " + area.code() + " is there twice");
            }
            missing.remove(area.code());
        }
        if (!missing.isEmpty()) {
            throw new InvalidRulebook(file, 0, "areas are missing: " + missing);
        }
        return new AreaImport(
                languages,
                period,
                all.values().stream().filter(area -> area.parent().isPresent()).toList());
    }

    private static Area area(
            CsvTable.Row row,
            Validity period,
            Areas known,
            LocalDate on,
            Map<String, Area> all,
            List<String> languages) {
        String code = row.text("code");
        Optional<String> parent = row.find("parent");
        Optional<String> successor;
        if (parent.isEmpty()) {
            successor =
                    known.areaAt(code, on)
                            .orElseThrow(() ->
                                    row.wrong("the rulebook knows no area " + code + " on " + on))
                            .successor();
        } else {
            Area above = all.get(parent.get());
            if (above == null) {
                throw row.wrong(
                        "the area above, " + parent.get() + ", does not stand before " + code);
            }
            successor = above.successor();
        }
        return new Area(
                code,
                row.text("level"),
                parent,
                row.words("name", languages),
                row.words("full_name", languages),
                period,
                successor);
    }

    public int count() {
        return areas.size();
    }

    /** The period of the list, in words. */
    public String period() {
        return period.from() + " to " + period.until().map(LocalDate::toString).orElse("today");
    }

    /**
     * Writes the list into the folder of imported areas, in the place of an earlier one of the same
     * period.
     */
    public Path writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path target = folder.resolve("areas-" + period.from() + ".csv");
        Path part = Files.createTempFile(folder, "areas", ".part");
        try (CSVPrinter csv =
                new CSVPrinter(
                        Files.newBufferedWriter(part),
                        CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
            csv.printRecord(Areas.columns(languages));
            for (Area area : areas) {
                List<String> row =
                        new ArrayList<>(
                                List.of(area.code(), area.level(), area.parent().orElse("")));
                languages.forEach(language -> row.add(area.name().in(language)));
                languages.forEach(language -> row.add(area.fullName().in(language)));
                row.add(area.validity().from().toString());
                row.add(area.validity().until().map(LocalDate::toString).orElse(""));
                row.add(area.successor().orElse(""));
                csv.printRecord(row);
            }
        }
        Files.move(
                part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return target;
    }
}
