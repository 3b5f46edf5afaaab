package io.tipflow.benchmarks;

import io.tipflow.rulebook.Rulebook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Loading the Vietnamese rulebook as the first thing a JVM does, in milliseconds: with a cache of
 * its classes, as every program of Tipflow has one, and beside it without.
 */
final class RulebookBenchmark implements Benchmark {

    private static final int ROUNDS = 9;
    private static final int WARM = 60;

    @Override
    public String name() {
        return "rulebook";
    }

    @Override
    public Outcome measure() throws Exception {
        Path folder = Folders.fresh("rulebook");
        try {
            Path classes = folder.resolve("rulebook.aot");
            inFreshJvm("-XX:AOTCacheOutput=" + classes);
            List<Double> cold = new ArrayList<>();
            List<Double> bare = new ArrayList<>();
            List<Double> warm = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                double[] said = inFreshJvm("-XX:AOTCache=" + classes);
                cold.add(said[0]);
                warm.add(said[1]);
                bare.add(inFreshJvm("-XX:AOTMode=off")[0]);
            }
            return Outcome.most(
                    Rounds.median(cold),
                    300,
                    "ms",
                    String.format(
                            Locale.ROOT,
                            "first load in a fresh JVM, median of %d from %.0f to %.0f; without a class cache %.0f ms; after %d loads %.0f ms",
                            ROUNDS,
                            Rounds.percentile(cold, 0),
                            Rounds.percentile(cold, 100),
                            Rounds.median(bare),
                            WARM,
                            Rounds.median(warm)));
        } finally {
            Folders.remove(folder);
        }
    }

    /** The milliseconds of the first load in a JVM and of one after many. */
    private static double[] inFreshJvm(String cache) throws Exception {
        Set<String> classPath = new LinkedHashSet<>();
        for (Class<?> one : List.of(Rulebook.class, LoaderOptions.class, RulebookBenchmark.class)) {
            classPath.add(
                    Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI())
                            .toString());
        }
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                cache,
                                "-Xlog:aot*=off",
                                "-Xlog:cds*=off",
                                "-cp",
                                String.join(System.getProperty("path.separator"), classPath),
                                RulebookBenchmark.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The JVM that loads the rulebook failed: " + said);
        }
        // A JVM that writes a cache says so behind the numbers.
        String[] numbers = said.split("\\s+", 3);
        return new double[] {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])};
    }

    /** Runs in the fresh JVM: prints the milliseconds of the first load and of one after many. */
    public static void main(String[] args) {
        double cold = load();
        for (int i = 1; i < WARM; i++) {
            load();
        }
        System.out.println(cold + " " + load());
    }

    private static double load() {
        long begun = System.nanoTime();
        Rulebook rulebook = Rulebook.shipped("vn");
        double milliseconds = (System.nanoTime() - begun) / 1e6;
        if (rulebook.offences().all().isEmpty()) {
            throw new IllegalStateException("Expected offences, but found none");
        }
        return milliseconds;
    }
}
