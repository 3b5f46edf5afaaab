package io.tipflow.rulebook.limits;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** One row of a table of vectors, worked out from the law by hand. */
record Vector(
        String file,
        String id,
        List<Fact> facts,
        Map<String, String> circumstances,
        Instant asOf,
        String limit,
        String subject,
        int occurrence,
        String start,
        String end,
        String state,
        List<Map.Entry<String, String>> checks,
        String reasoning) {
    static final List<String> HEADER =
            List.of(
                    "id",
                    "facts",
                    "circumstances",
                    "asOf",
                    "limit",
                    "start",
                    "end",
                    "state",
                    "checks",
                    "article",
                    "reasoning");

    static List<Vector> in(Path folder, ZoneId zone) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .flatMap(file -> read(file, zone).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What happened in many rows, drawn at random, as if it had happened in one case. */
    static CaseFacts merged(List<Vector> all, Random random) {
        List<Fact> facts = new ArrayList<>();
        Map<String, String> circumstances = new LinkedHashMap<>();
        Instant asOf = Instant.EPOCH;
        for (int i = 0; i < 20; i++) {
            Vector one = all.get(random.nextInt(all.size()));
            facts.addAll(one.facts());
            circumstances.putAll(one.circumstances());
            asOf = one.asOf().isAfter(asOf) ? one.asOf() : asOf;
        }
        return CaseFacts.of(facts, circumstances, asOf);
    }

    private static List<Vector> read(Path file, ZoneId zone) {
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setCommentMarker('#')
                        .setIgnoreEmptyLines(true)
                        .setTrim(true)
                        .get();
        List<Vector> vectors = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            boolean header = true;
            for (CSVRecord row : format.parse(reader)) {
                List<String> values = List.of(row.values());
                if (header) {
                    if (!values.equals(HEADER)) {
                        throw new IllegalArgumentException(
                                file + ": expected the header " + HEADER + ", but found " + values);
                    }
                    header = false;
                } else if (values.size() != HEADER.size()) {
                    throw new IllegalArgumentException(
                            file
                                    + " "
                                    + values.getFirst()
                                    + ": expected "
                                    + HEADER.size()
                                    + " values, but found "
                                    + values.size()
                                    + ": "
                                    + values);
                } else {
                    vectors.add(vector(file.getFileName().toString(), values, zone));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vectors;
    }

    private static Vector vector(String file, List<String> row, ZoneId zone) {
        String id = row.get(0);
        try {
            String[] limit = row.get(4).split("#");
            String[] name = limit[0].split("/");
            return new Vector(
                    file,
                    id,
                    facts(row.get(1), zone),
                    pairs(row.get(2)),
                    instant(row.get(3), zone, true),
                    name[0],
                    name.length > 1 ? name[1] : "",
                    limit.length > 1 ? Integer.parseInt(limit[1]) : 0,
                    row.get(5),
                    row.get(6),
                    row.get(7),
                    List.copyOf(checks(row.get(8))),
                    row.get(9) + ": " + row.get(10));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(file + " " + id + ": " + e.getMessage(), e);
        }
    }

    private static List<Fact> facts(String text, ZoneId zone) {
        List<Fact> facts = new ArrayList<>();
        for (String one : text.split("\\s*\\|\\s*")) {
            if (one.isBlank()) {
                continue;
            }
            int at = one.indexOf('@');
            String[] type = one.substring(0, at).trim().split("/");
            String rest = one.substring(at + 1).trim();
            int blank = rest.indexOf(' ');
            String when = blank < 0 ? rest : rest.substring(0, blank);
            facts.add(
                    new Fact(
                            type[0],
                            instant(when, zone, false),
                            type.length > 1 ? type[1] : "",
                            blank < 0 ? Map.of() : pairs(rest.substring(blank + 1))));
        }
        return facts;
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (Map.Entry<String, String> pair : checks(text)) {
            pairs.put(pair.getKey(), pair.getValue());
        }
        return pairs;
    }

    private static List<Map.Entry<String, String>> checks(String text) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String pair : text.split(";")) {
            if (!pair.isBlank()) {
                int equals = pair.indexOf('=');
                if (equals < 0) {
                    throw new IllegalArgumentException("expected name=value, but found " + pair);
                }
                pairs.add(
                        Map.entry(
                                pair.substring(0, equals).trim(),
                                pair.substring(equals + 1).trim()));
            }
        }
        return pairs;
    }

    private static Instant instant(String text, ZoneId zone, boolean endOfDay) {
        if (text.contains("T")) {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        }
        LocalDate day = LocalDate.parse(text);
        return endOfDay
                ? day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1)
                : day.atStartOfDay(zone).toInstant();
    }

    @Override
    public String toString() {
        return id + " " + limit;
    }
}
