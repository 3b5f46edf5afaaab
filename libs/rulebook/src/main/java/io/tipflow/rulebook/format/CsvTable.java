package io.tipflow.rulebook.format;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header, read strictly: exactly the expected columns, every row of the same
 * width.
 */
public final class CsvTable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setTrim(true).get();

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
        Map<String, Integer> index = new LinkedHashMap<>();
        for (String column : columns) {
            index.put(column, index.size());
        }
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            int line = 1;
            boolean header = true;
            for (CSVRecord csv : parser) {
                int at = line;
                line = (int) parser.getCurrentLineNumber() + 1;
                if (header) {
                    if (!List.of(csv.values()).equals(List.of(columns))) {
                        throw new InvalidRulebook(
                                file,
                                1,
                                "expected the columns "
                                        + String.join(",", columns)
                                        + ", but found "
                                        + String.join(",", csv.values()));
                    }
                    header = false;
                } else {
                    if (csv.size() != columns.length) {
                        throw new InvalidRulebook(
                                file,
                                at,
                                "expected " + columns.length + " values, but found " + csv.size());
                    }
                    rows.add(new Row(file, at, index, csv.values()));
                }
            }
            if (header) {
                throw new InvalidRulebook(file, 1, "expected a header, but the file is empty");
            }
        } catch (IOException | UncheckedIOException e) {
            throw new InvalidRulebook(file, 0, "not a CSV file: " + e.getMessage());
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
        private final String[] values;

        private Row(String file, int line, Map<String, Integer> index, String[] values) {
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
            return values[at];
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
            return optionalDate(column).orElseThrow(() -> wrong(column + " is empty"));
        }

        public Optional<LocalDate> optionalDate(String column) {
            String value = optional(column);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(LocalDate.parse(value));
            } catch (DateTimeParseException e) {
                throw wrong(column + " must be a date like 2024-02-29, but is " + value);
            }
        }

        /** The values between blanks. */
        public List<String> list(String column) {
            String value = optional(column);
            return value.isEmpty() ? List.of() : List.of(value.split(" +"));
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
