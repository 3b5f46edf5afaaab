package io.tipflow.benchmarks;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
import io.tipflow.benchmarks.Benchmark.Outcome;
import io.tipflow.browser.Desk;
import io.tipflow.browser.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The pages in a real browser: how many bytes, how soon, and how lively under load. */
final class PagesBenchmark implements Measurement {

    private static final double KIB = 1024;
    private static final int ROUNDS = 5;
    private static final String BOARD = "/board";

    /** A page of staff with somebody who works there. */
    private record Place(String login, String path) {}

    private static final List<Place> PLACES =
            List.of(
                    new Place("operator", "/tips/new"),
                    new Place("operator", "/tips"),
                    new Place("investigator", "/work"),
                    new Place("investigator", "/cases"),
                    new Place("investigator", "/wanted"),
                    new Place("supervisor", BOARD),
                    new Place("supervisor", "/report"),
                    new Place("supervisor", "/alerts"),
                    new Place("operator", "/settings"));

    private static final String CODE_BYTES =
            """
            () => performance.getEntriesByType('resource')
              .filter((entry) => /[.](js|css)$/.test(new URL(entry.name).pathname))
              .reduce((sum, entry) => sum + entry.encodedBodySize, 0)\
            """;

    private static final String LARGEST_PAINT =
            """
            () => new Promise((resolve) => {
              new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
            })\
            """;

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public Optional<String> missing() {
        return Stage.missing();
    }

    @Override
    public Map<String, Outcome> numbers() throws Exception {
        Map<String, Outcome> numbers = new LinkedHashMap<>();
        try (Stage stage = Stage.open();
                TipLoad load = new TipLoad(stage.address(), stage.data())) {
            load.exactly(200, 8);
            bytes(stage, numbers);
            citizen(stage, numbers);
            numbers.put("pages.lcp", largestPaint(stage));
            new BoardUnderLoad(stage, load).measure(numbers);
        }
        return numbers;
    }

    /** What a browser that knows nothing yet fetches before the page stands. */
    private static void bytes(Stage stage, Map<String, Outcome> numbers) {
        Map<String, Double> staff = new LinkedHashMap<>();
        double board = 0;
        for (Place place : PLACES) {
            try (Desk desk = Desk.of(stage, place.login())) {
                desk.open(place.path()).settled();
                if (place.path().equals(BOARD)) {
                    desk.at("tf-chart canvas").nth(1).waitFor();
                    board = codeBytes(desk.page());
                } else {
                    staff.put(place.path(), codeBytes(desk.page()));
                }
            }
        }
        numbers.put(
                "pages.staff",
                Outcome.most(
                        most(staff.values()),
                        45,
                        "KB",
                        staff.entrySet().stream()
                                .map(e ->
                                        String.format(
                                                Locale.ROOT, "%s %.1f", e.getKey(), e.getValue()))
                                .collect(Collectors.joining(", "))));
        numbers.put(
                "pages.charts",
                Outcome.most(board, 70, "KB", "the board with its charts, compressed"));
    }

    private static double codeBytes(Page page) {
        return ((Number) page.evaluate(CODE_BYTES)).doubleValue() / KIB;
    }

    private static double most(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** The form for citizens: everything on the wire, heads included. */
    private static void citizen(Stage stage, Map<String, Outcome> numbers) {
        List<Request> requests = new ArrayList<>();
        try (Desk desk = Desk.fresh(stage)) {
            desk.page().onRequest(requests::add);
            desk.page().navigate(stage.address() + "/to-giac");
            desk.page().waitForLoadState();
            int scripts = desk.page().locator("script").count();
            double bytes = requests.stream().mapToDouble(PagesBenchmark::onTheWire).sum() / KIB;
            numbers.put(
                    "pages.citizen",
                    Outcome.most(bytes, 14, "KB", scripts + " scripts, heads included"));
            numbers.put(
                    "pages.requests",
                    Outcome.most(requests.size(), 2, "requests", "of the form for citizens"));
            numbers.put(
                    "pages.scripts",
                    Outcome.most(scripts, 0, "scripts", "on the form for citizens"));
        }
    }

    private static double onTheWire(Request request) {
        request.response();
        Sizes sizes = request.sizes();
        return sizes.responseBodySize + sizes.responseHeadersSize;
    }

    /** The slowest page's median, with an empty cache each time. */
    private static Outcome largestPaint(Stage stage) {
        Map<String, Double> medians = new LinkedHashMap<>();
        for (Place place : PLACES) {
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i <= ROUNDS; i++) {
                try (Desk desk = Desk.of(stage, place.login())) {
                    desk.open(place.path()).settled();
                    double painted =
                            ((Number) desk.page().evaluate(LARGEST_PAINT)).doubleValue() / 1000;
                    if (i > 0) {
                        seconds.add(painted);
                    }
                }
            }
            medians.put(place.path(), Rounds.median(seconds));
        }
        return Outcome.most(
                most(medians.values()),
                0.8,
                "s",
                medians.entrySet().stream()
                        .map(e -> String.format(Locale.ROOT, "%s %.2f", e.getKey(), e.getValue()))
                        .collect(Collectors.joining(", ")));
    }
}
