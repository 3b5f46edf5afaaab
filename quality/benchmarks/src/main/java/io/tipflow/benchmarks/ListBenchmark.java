package io.tipflow.benchmarks;

import io.tipflow.chaos.Victim;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The first page of a filtered, sorted list over 100,000 tips, over HTTP, in milliseconds. */
final class ListBenchmark implements Benchmark {

    private static final long TIPS = 100_000;
    private static final int READS = 1_000;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public Outcome measure() throws Exception {
        Path data = Folders.fresh("list");
        try (Victim platform = Victim.launch(data, Folders.freePort()).awaitReady();
                TipLoad load = new TipLoad(platform)) {
            load.exactly(TIPS, 32);
            read(load, READS);
            List<Double> millis = read(load, READS);
            return Outcome.most(
                    Rounds.percentile(millis, 99),
                    30,
                    "ms p99",
                    String.format(
                            Locale.ROOT,
                            "median %.1f ms, %d reads over %,d tips",
                            Rounds.median(millis),
                            READS,
                            TIPS));
        } finally {
            Folders.remove(data);
        }
    }

    private static List<Double> read(TipLoad load, int reads) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < reads; i++) {
            long begun = System.nanoTime();
            HttpResponse<String> page =
                    load.accounts()
                            .get(
                                    "operator",
                                    "/api/v1/tips?status=RECEIVED&offence=173&limit=50",
                                    "application/json");
            millis.add((System.nanoTime() - begun) / 1e6);
            if (page.statusCode() != 200 || !page.body().contains("\"next\"")) {
                throw new IllegalStateException(
                        "The list was answered " + page.statusCode() + ": " + page.body());
            }
        }
        return millis;
    }
}
