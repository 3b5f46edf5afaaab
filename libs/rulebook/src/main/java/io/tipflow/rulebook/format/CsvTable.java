package io.tipflow.rulebook.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A CSV file with a header, read strictly: exactly the expected columns, every row of the same
 * width.
 */
public final class CsvTable {
    private final String file;
    private final List<Row> rows;

    private CsvTable(String file, List<Row> rows) {
        this.file = file;
        this.rows = rows;
    }

    /** Reads a file whose header must be exactly these columns, in this order. */
    public static CsvTable read(RulebookFiles files, String file, String... columns) {
        return parse(file, files.read(file), columns);
    }

    /** Parses a text whose header must be exactly these columns, in this order. */
    public static CsvTable parse(String file, String text, String... columns) {
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> index = new HashMap<>();
        for (String column : columns) {
            index.put(column, index.size());
        }
        CsvLines lines = new CsvLines(file, text);
        List<String> header = lines.next();
        if (header == null) {
            throw new InvalidRulebook(file, 1, "expected a header, but the file is empty");
        }
        if (!header.equals(List.of(columns))) {
            throw new InvalidRulebook(
                    file,
                    1,
                    "expected the columns "
                            + String.join(",", columns)
                            + ", but found "
                            + String.join(",", header));
        }
        for (List<String> values = lines.next(); values != null; values = lines.next()) {
            if (values.size() != columns.length) {
                throw new InvalidRulebook(
                        file,
                        lines.line(),
                        "expected " + columns.length + " values, but found " + values.size());
            }
            rows.add(new Row(file, lines.line(), index, values));
        }
        return new CsvTable(file, List.copyOf(rows));
    }

    public String file() {
        return file;
    }

    public List<Row> rows() {
        return rows;
    }

    /** One line of the table; its getters refuse what they cannot read. */
    public static final class Row {
        private final String file;
        private final int line;
        private final Map<String, Integer> index;
        private final List<String> values;

        private Row(String file, int line, Map<String, Integer> index, List<String> values) {
            this.file = file;
            this.line = line;
            this.index = index;
            this.values = values;
        }

        public int line() {
            return line;
        }

        /** The value, which may be empty. */
        public String optional(String column) {
            Integer at = index.get(column);
            if (at == null) {
                throw new IllegalArgumentException(
                        "Expected a column of " + index.keySet() + ", but got " + column);
            }
            return values.get(at);
        }

        /** The value, where it is not empty. */
        public Optional<String> find(String column) {
            String value = optional(column);
            return value.isEmpty() ? Optional.empty() : Optional.of(value);
        }

        /** The value, refused where it is empty. */
        public String text(String column) {
            String value = optional(column);
            if (value.isEmpty()) {
                throw wrong(column + " is empty");
            }
            return value;
        }

        /** The names in the given languages, from the columns {@code prefix_language}. */
        public Words words(String prefix, List<String> languages) {
            Map<String, String> byLanguage = new LinkedHashMap<>();
            for (String language : languages) {
                byLanguage.put(language, text(prefix + "_" + language));
            }
            return new Words(byLanguage);
        }

        public boolean flag(String column) {
            String value = text(column);
            return switch (value) {
                case "true" -> true;
                case "false" -> false;
                default -> throw wrong(column + " must be true or false, but is " + value);
            };
        }

        public LocalDate date(String column) {
            text(column);
            return optionalDate(column).orElseThrow();
        }

        public Optional<LocalDate> optionalDate(String column) {
            String value = optional(column);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(IsoDate.parse(value));
            } catch (DateTimeException e) {
                throw wrong(column + " must be a date like 2024-02-29, but is " + value);
            }
        }

        /** The values between blanks. */
        public List<String> list(String column) {
            List<String> found = new ArrayList<>();
            for (String value : optional(column).split(" ", -1)) {
                if (!value.isEmpty()) {
                    found.add(value);
                }
            }
            return found;
        }

        /** The validity in the columns {@code valid_from} and {@code valid_until}. */
        public Validity validity() {
            LocalDate from = date("valid_from");
            Optional<LocalDate> until = optionalDate("valid_until");
            if (until.isPresent() && until.get().isBefore(from)) {
                throw wrong("valid_until " + until.get() + " is before valid_from " + from);
            }
            return new Validity(from, until);
        }

        public InvalidRulebook wrong(String reason) {
            return new InvalidRulebook(file, line, reason);
        }
    }
}
