package io.tipflow.rulebook.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A rulebook with one value changed changes only what cites it. */
class ChangedValueProperties {
    private static final Path SOURCE = Path.of("src/main/resources/rulebook/vn");
    private static final Pattern ENTRY =
            Pattern.compile(
                    "(?m)^- id: (\\S+)\\n(?:(?!- id:).*\\n)*?  length: (\\d+) (hours|days|months|month|working days)\\n");
    private static final Rulebook RULEBOOK = Rulebook.shipped("vn");
    private static final List<Vector> VECTORS =
            Vector.in(Path.of("src/test/resources/vectors"), RULEBOOK.zone());

    @Property(tries = 25)
    void oneLengthChangedChangesOnlyItsLimitAndWhatCountsFromIt(@ForAll long seed)
            throws IOException {
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("rulebook");
        try {
            String changed = copyWithOneChange(folder, random);
            Rulebook other = Rulebook.load(folder);
            Set<String> affected = dependents(changed);
            for (CaseFacts facts : cases(random)) {
                Map<String, String> before = told(RULEBOOK, facts);
                Map<String, String> after = told(other, facts);
                affected.forEach(id -> {
                    before.keySet().removeIf(key -> key.startsWith(id + "/"));
                    after.keySet().removeIf(key -> key.startsWith(id + "/"));
                });
                assertThat(after).as("changed " + changed).isEqualTo(before);
            }
        } finally {
            delete(folder);
        }
    }

    private static List<CaseFacts> cases(Random random) {
        List<CaseFacts> cases = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            cases.add(Vector.merged(VECTORS, random));
        }
        List<FactType> types = RULEBOOK.timeLimits().factTypes().types();
        for (int i = 0; i < 10; i++) {
            List<Fact> facts = new ArrayList<>();
            for (int j = 0; j < 60; j++) {
                facts.add(
                        Fact.of(
                                types.get(random.nextInt(types.size())).id(),
                                java.time.Instant.parse("2023-01-01T00:00:00Z")
                                        .plusSeconds(random.nextInt(86_400 * 500))));
            }
            cases.add(
                    CaseFacts.of(
                            facts,
                            Map.of("gravity", "SERIOUS"),
                            java.time.Instant.parse("2024-08-01T00:00:00Z")));
        }
        return cases;
    }

    private static Map<String, String> told(Rulebook rulebook, CaseFacts facts) {
        Map<String, String> told = new TreeMap<>();
        for (Limit limit : rulebook.timeLimits().limitsOf(facts)) {
            told.put(
                    limit.id()
                            + "/"
                            + limit.subject()
                            + "#"
                            + limit.occurrence()
                            + limit.start()
                            + limit.closedAt(),
                    limit.end()
                            + " "
                            + limit.state()
                            + " "
                            + limit.because().stream().map(r -> r.in("vi")).toList());
        }
        return told;
    }

    private static Set<String> dependents(String changed) {
        Set<String> affected = new HashSet<>(Set.of(changed));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (LimitDescription limit : RULEBOOK.timeLimits().describe()) {
                boolean depends =
                        limit.starts().stream()
                                        .anyMatch(start ->
                                                start.startsWith("end of ")
                                                        || start.startsWith("latest end of "))
                                && limit.starts().stream()
                                        .flatMap(start ->
                                                Stream.of(
                                                        start.replaceAll(".*end of ", "")
                                                                .split(", ")))
                                        .anyMatch(affected::contains);
                boolean lessHeld =
                        limit.id().endsWith("detention.investigation")
                                && affected.contains("holding");
                if ((depends || lessHeld) && affected.add(limit.id())) {
                    grew = true;
                }
            }
        }
        return affected;
    }

    private static String copyWithOneChange(Path folder, Random random) throws IOException {
        List<Path> limitFiles = new ArrayList<>();
        try (Stream<Path> files = Files.list(SOURCE)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(file.getFileName().toString());
                Files.copy(file, copy);
                if (copy.getFileName().toString().startsWith("limits-")) {
                    limitFiles.add(copy);
                }
            }
        }
        limitFiles.sort(null);
        Path file = limitFiles.get(random.nextInt(limitFiles.size()));
        String text = Files.readString(file);
        List<int[]> places = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        Matcher matcher = ENTRY.matcher(text);
        while (matcher.find()) {
            ids.add(matcher.group(1));
            places.add(new int[] {matcher.start(2), matcher.end(2)});
        }
        int chosen = random.nextInt(ids.size());
        int[] place = places.get(chosen);
        int number = Integer.parseInt(text.substring(place[0], place[1])) + 1;
        String unit =
                text.substring(place[1]).startsWith(" month\n")
                        ? text.substring(place[1]).replaceFirst("month", "months")
                        : text.substring(place[1]);
        Files.writeString(file, text.substring(0, place[0]) + number + unit);
        return ids.get(chosen);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
