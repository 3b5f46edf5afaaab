package io.tipflow.demo.entry;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Asks the statistics: whether all was counted, what the report says, and whether it is right. */
public final class Counted {

    /**
     * The figures of the report: cases and persons, this half year and the one it compares with.
     */
    private static final Map<String, String> EXPECTED =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("investigation.on-file", "910/1234 816/1050"),
                            Map.entry("procuracy.on-file", "414/807 316/490"),
                            Map.entry("procuracy.new", "405/792 308/477"),
                            Map.entry("court.on-file", "473/877 340/521"),
                            Map.entry("court.resolved", "348/654 264/509"),
                            Map.entry("wanted.opening", "81 74"),
                            Map.entry("wanted.opening.domestic", "65 60"),
                            Map.entry("wanted.opening.international", "16 14"),
                            Map.entry("wanted.new", "28 22"),
                            Map.entry("wanted.out", "15 17"),
                            Map.entry("wanted.closing", "92 79"),
                            Map.entry("wanted.assisted", "7 5")));

    private static final String UNEXPLAINED = "wanted.unexplained";

    private static final String REPORT =
            "/api/v1/stats/report?from=2024-01-01&to=2024-06-30&unit=BCD-94";

    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final Site site;

    public Counted(Site site) {
        this.site = site;
    }

    /**
     * Waits until so many events are counted and no more come.
     *
     * @return whether they were before the patience ended
     */
    public boolean await(long events, Duration patience) throws IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long before = -1;
        while (System.nanoTime() < end) {
            long now = events();
            if (now >= events && now == before) {
                return true;
            }
            before = now;
            Thread.sleep(BETWEEN);
        }
        return false;
    }

    /** How many events of the province are counted. */
    public long events() throws IOException, InterruptedException {
        return site.get(Account.SUPERVISOR, "/api/v1/stats/counters?unit=BCD-94")
                .path("counters")
                .path("events.counted")
                .asLong();
    }

    /** The report as it is signed. */
    public String report(String language) throws IOException, InterruptedException {
        return site.text(Account.SUPERVISOR, REPORT + "&lang=" + language).strip();
    }

    /** What differs from the report of Sóc Trăng, one sentence each; empty if nothing does. */
    public List<String> differences(int unexplained) throws IOException, InterruptedException {
        Map<String, String> found = new TreeMap<>();
        for (JsonNode line : site.get(Account.SUPERVISOR, REPORT).path("lines")) {
            found.put(
                    line.path("id").asString(), figure(line) + " " + figure(line.path("previous")));
        }
        List<String> differences = new ArrayList<>();
        Map<String, String> expected = new TreeMap<>(EXPECTED);
        expected.put(UNEXPLAINED, unexplained + " 0");
        expected.forEach((id, figures) -> {
            String counted = found.getOrDefault(id, "absent");
            if (!counted.equals(figures)) {
                differences.add(id + ": expected " + figures + ", but counted " + counted);
            }
        });
        return differences;
    }

    private static String figure(JsonNode line) {
        JsonNode cases = line.path("cases");
        String persons = String.valueOf(line.path("persons").asLong());
        return cases.isNumber() ? cases.asLong() + "/" + persons : persons;
    }
}
