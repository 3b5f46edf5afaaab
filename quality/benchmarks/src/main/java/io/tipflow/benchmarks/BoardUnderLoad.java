package io.tipflow.benchmarks;

import com.microsoft.playwright.Page;
import io.tipflow.benchmarks.Benchmark.Outcome;
import io.tipflow.browser.Desk;
import io.tipflow.browser.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * The live board while 100 tips a second arrive and somebody works at it: from the POST of a tip to
 * its number in the page and on the screen, how quickly the page answers a key or a click, and how
 * much it moves.
 */
final class BoardUnderLoad {

    private static final int PER_SECOND = 100;
    private static final int WARM_UP = 1_500;
    private static final int MEASURED = 2_500;

    /** Notes when each number of tips is heard and when it is drawn, and what the browser says. */
    private static final String WATCH =
            """
            (() => {
              const now = () => performance.timeOrigin + performance.now();
              window.heard = [];
              window.drawn = [];
              window.moved = 0;
              window.slowest = 0;
              const Real = window.EventSource;
              window.EventSource = class extends Real {
                constructor(address) {
                  super(address);
                  for (const name of ['state', 'change']) {
                    this.addEventListener(name, (event) => {
                      const total = JSON.parse(event.data).counters['tips.today'];
                      if (total !== undefined) { window.heard.push([now(), total]); }
                    });
                  }
                }
              };
              new PerformanceObserver((list) => list.getEntries().forEach((shift) => { window.moved += shift.hadRecentInput ? 0 : shift.value; })).observe({ type: 'layout-shift', buffered: true });
              new PerformanceObserver((list) => list.getEntries().forEach((event) => { if (event.interactionId) { window.slowest = Math.max(window.slowest, event.duration); } })).observe({ type: 'event', durationThreshold: 16, buffered: true });
              window.watchFigure = () => {
                const tile = document.querySelector('.tile-figure');
                new MutationObserver(() => window.drawn.push([now(), Number(tile.querySelector('span').textContent.replace(/[^0-9]/g, ''))])).observe(tile, { subtree: true, childList: true, characterData: true });
              };
            })();
            """;

    private final Stage stage;
    private final TipLoad load;

    BoardUnderLoad(Stage stage, TipLoad load) {
        this.stage = stage;
        this.load = load;
    }

    void measure(Map<String, Outcome> numbers) throws Exception {
        try (Desk desk = Desk.of(stage, "supervisor");
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Page page = desk.page();
            desk.context().addInitScript(WATCH);
            desk.open("/board").settled();
            desk.at("tf-chart canvas").nth(1).waitFor();
            page.evaluate("() => window.watchFigure()");
            int before = last(pairs(page, "heard"));
            double[] sent = new double[WARM_UP + MEASURED + 1];
            Future<?> sending = senders.submit(() -> send(senders, sent));
            int acts = 0;
            while (!sending.isDone()) {
                act(desk, acts++);
            }
            sending.get();
            page.waitForTimeout(1_000);
            List<Double> heard = waits(sent, before, pairs(page, "heard"));
            List<Double> drawn = waits(sent, before, pairs(page, "drawn"));
            numbers.put(
                    "pages.live",
                    Outcome.most(
                            Rounds.percentile(heard, 99),
                            150,
                            "ms p99",
                            String.format(
                                    Locale.ROOT,
                                    "POST to the number in the page, median %.0f ms, %d tips at %d/s;"
                                            + " drawn at most four times a second: median %.0f ms,"
                                            + " p99 %.0f ms",
                                    Rounds.median(heard),
                                    heard.size(),
                                    PER_SECOND,
                                    Rounds.median(drawn),
                                    Rounds.percentile(drawn, 99))));
            numbers.put(
                    "pages.inp",
                    Outcome.most(
                            number(page, "slowest"),
                            100,
                            "ms",
                            "the slowest of " + acts + " keys and clicks on the board"));
            numbers.put(
                    "pages.cls",
                    Outcome.most(
                            number(page, "moved"), 0, "shift", "of the board, from its start"));
        }
    }

    /** What somebody does there. */
    private static void act(Desk desk, int turn) {
        switch (turn % 4) {
            case 0 -> desk.at(".heading-end button").click();
            case 1 -> desk.at(".chart-area").first().focus();
            case 2 -> desk.page().keyboard().press("ArrowLeft");
            default -> desk.at(".chart-data summary").first().click();
        }
        desk.page().waitForTimeout(200);
    }

    private Object send(ExecutorService senders, double[] sent) throws Exception {
        List<Future<?>> acknowledged = new ArrayList<>();
        long begun = System.nanoTime();
        for (int i = 1; i < sent.length; i++) {
            long due = begun + i * (1_000_000_000L / PER_SECOND);
            LockSupport.parkNanos(due - System.nanoTime());
            sent[i] = epochMillis();
            acknowledged.add(
                    senders.submit(() -> {
                        load.one();
                        return null;
                    }));
        }
        for (Future<?> tip : acknowledged) {
            tip.get();
        }
        return sent;
    }

    private static double epochMillis() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1e3 + now.getNano() / 1e6;
    }

    /** The m-th tip counts as there when the number first reaches m: an upper bound for each. */
    private static List<Double> waits(double[] sent, int before, List<double[]> seen) {
        List<Double> waits = new ArrayList<>();
        int next = WARM_UP + 1;
        for (double[] moment : seen) {
            int there = (int) moment[1] - before;
            for (; next <= there && next < sent.length; next++) {
                waits.add(moment[0] - sent[next]);
            }
        }
        if (next < sent.length) {
            throw new IllegalStateException("The board did not show all tips: " + next);
        }
        return waits;
    }

    private static List<double[]> pairs(Page page, String name) {
        List<double[]> pairs = new ArrayList<>();
        for (Object pair : (List<?>) page.evaluate("(name) => window[name]", name)) {
            List<?> numbers = (List<?>) pair;
            pairs.add(new double[] {asDouble(numbers.get(0)), asDouble(numbers.get(1))});
        }
        return pairs;
    }

    private static int last(List<double[]> pairs) {
        return (int) pairs.getLast()[1];
    }

    private static double number(Page page, String name) {
        return asDouble(page.evaluate("(name) => window[name]", name));
    }

    private static double asDouble(Object number) {
        return ((Number) number).doubleValue();
    }
}
