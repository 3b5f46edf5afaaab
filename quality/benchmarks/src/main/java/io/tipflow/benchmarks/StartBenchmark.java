package io.tipflow.benchmarks;

import io.tipflow.chaos.Victim;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** From a built tree to everything answering, on an empty data folder, in seconds. */
final class StartBenchmark implements Benchmark {

    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Outcome measure() throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            Path data = Folders.fresh("start");
            long begun = System.nanoTime();
            try (Victim platform = Victim.launch(data, Folders.freePort())) {
                platform.awaitReady();
                seconds.add((System.nanoTime() - begun) / 1e9);
            }
            Folders.remove(data);
        }
        return Outcome.most(
                Rounds.median(seconds),
                20,
                "s",
                String.format(Locale.ROOT, "median of %d: %s", ROUNDS, rounded(seconds)));
    }

    private static List<String> rounded(List<Double> seconds) {
        return seconds.stream().map(s -> String.format(Locale.ROOT, "%.1f", s)).toList();
    }
}
