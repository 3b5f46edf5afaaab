package io.tipflow.rulebook.offences;

import io.tipflow.rulebook.format.CsvTable;
import io.tipflow.rulebook.format.InvalidRulebook;
import io.tipflow.rulebook.format.RulebookFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the offences of a rulebook and refuses a row that contradicts the penal law's own classes.
 */
public final class OffenceTables {
    private OffenceTables() {}

    /** Reads the general rules, the groups and the table of offences. */
    public static Offences read(
            RulebookFiles files,
            String lawFile,
            String groupFile,
            String offenceFile,
            List<String> languages) {
        PenalLaw law = PenalLaw.read(files, lawFile, languages);
        Map<String, OffenceGroup> groups = groups(files, groupFile, languages);
        Set<String> lines = new HashSet<>();
        for (OffenceGroup group : groups.values()) {
            lines.add(group.reportLine());
        }
        for (Map.Entry<String, String> reported : law.reportLines().entrySet()) {
            if (!lines.contains(reported.getValue())) {
                throw new InvalidRulebook(
                        lawFile,
                        0,
                        "article "
                                + reported.getKey()
                                + " is reported on an unknown line, "
                                + reported.getValue());
            }
        }
        Map<OffenceId, List<Offence>> byId = new LinkedHashMap<>();
        CsvTable table = CsvTable.read(files, offenceFile, columns(languages));
        for (CsvTable.Row row : table.rows()) {
            Offence offence = offence(row, law, languages);
            if (!groups.containsKey(offence.group())) {
                throw row.wrong("unknown group " + offence.group());
            }
            List<Offence> same = byId.computeIfAbsent(offence.id(), id -> new ArrayList<>(2));
            for (Offence other : same) {
                if (other.validity().overlaps(offence.validity())) {
                    throw row.wrong("the wordings of " + offence.id() + " overlap");
                }
            }
            same.add(offence);
        }
        for (List<Offence> same : byId.values()) {
            same.sort(Comparator.comparing(offence -> offence.validity().from()));
        }
        return new Offences(byId, groups, law);
    }

    private static Offence offence(CsvTable.Row row, PenalLaw law, List<String> languages) {
        Optional<Penalty> top = Penalty.parse(row.text("max_penalty"), law.kinds());
        if (top.isEmpty()) {
            throw row.wrong(
                    "expected a penalty like \"prison 7y\" of the kinds "
                            + law.kinds()
                            + ", but found "
                            + row.text("max_penalty"));
        }
        Penalty penalty = top.get();
        String gravity = row.text("gravity");
        Optional<String> expected = law.gravity(penalty);
        if (!expected.equals(Optional.of(gravity))) {
            throw row.wrong(
                    "the top of the frame, "
                            + penalty
                            + ", is "
                            + expected.orElse("of no class")
                            + ", not "
                            + gravity);
        }
        return new Offence(
                new OffenceId(row.text("article"), row.optional("clause")),
                row.words("title", languages),
                row.text("group"),
                row.text("chapter"),
                penalty,
                years(row, "min_prison"),
                years(row, "max_prison_years"),
                gravity,
                row.validity(),
                row.flag("verified"),
                row.text("source"),
                row.text("kind"));
    }

    private static String[] columns(List<String> languages) {
        List<String> columns = new ArrayList<>(List.of("article", "clause"));
        languages.forEach(language -> columns.add("title_" + language));
        columns.addAll(
                List.of(
                        "group",
                        "chapter",
                        "max_penalty",
                        "min_prison",
                        "max_prison_years",
                        "gravity",
                        "valid_from",
                        "valid_until",
                        "verified",
                        "source",
                        "kind"));
        return columns.toArray(String[]::new);
    }

    private static Map<String, OffenceGroup> groups(
            RulebookFiles files, String file, List<String> languages) {
        List<String> columns = new ArrayList<>(List.of("group"));
        languages.forEach(language -> columns.add("name_" + language));
        columns.addAll(List.of("chapter", "section", "articles", "report_line"));
        languages.forEach(language -> columns.add("report_line_" + language));
        columns.add("verified");
        Map<String, OffenceGroup> groups = new LinkedHashMap<>();
        for (CsvTable.Row row : CsvTable.read(files, file, columns.toArray(String[]::new)).rows()) {
            OffenceGroup group =
                    new OffenceGroup(
                            row.text("group"),
                            row.words("name", languages),
                            row.text("report_line"),
                            row.words("report_line", languages),
                            row.flag("verified"));
            if (groups.put(group.id(), group) != null) {
                throw row.wrong("the group " + group.id() + " is there twice");
            }
        }
        return groups;
    }

    private static Optional<Double> years(CsvTable.Row row, String column) {
        String value = row.optional(column);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            throw row.wrong(column + " must be a number of years, but is " + value);
        }
    }
}
