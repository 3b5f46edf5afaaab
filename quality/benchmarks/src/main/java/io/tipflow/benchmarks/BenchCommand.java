package io.tipflow.benchmarks;

import io.tipflow.benchmarks.Benchmark.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code ./tipflow bench [NAME ...]}: measures and prints each number with the bar it has to reach.
 */
public final class BenchCommand {

    private static final List<Measurement> ALL =
            List.of(
                    new StartBenchmark(),
                    new MemoryBenchmark(),
                    new IntakeBenchmark(),
                    new RelayBenchmark(),
                    new StatsBenchmark(),
                    new LiveBenchmark(),
                    new ListBenchmark(),
                    new LimitsBenchmark(),
                    new RulebookBenchmark(),
                    new PagesBenchmark());

    private BenchCommand() {}

    /** Exit code 0 if every bar was reached, 1 if not, 2 for a name that is none. */
    public static void main(String[] args) throws Exception {
        List<String> names = ALL.stream().map(Measurement::name).toList();
        for (String arg : args) {
            if (!names.contains(arg)) {
                System.err.println(
                        "There is no benchmark '"
                                + arg
                                + "'; there are "
                                + String.join(", ", names)
                                + ".");
                System.exit(2);
            }
        }
        List<String> chosen = args.length == 0 ? names : Arrays.asList(args);
        boolean reached = true;
        for (Measurement measurement : ALL) {
            if (chosen.contains(measurement.name())) {
                reached &= print(measurement);
            }
        }
        System.exit(reached ? 0 : 1);
    }

    private static boolean print(Measurement measurement) throws Exception {
        if (measurement.missing().isPresent()) {
            System.out.println(
                    measurement.name() + " skipped: " + measurement.missing().orElseThrow());
            return true;
        }
        boolean reached = true;
        for (Map.Entry<String, Outcome> number : measurement.numbers().entrySet()) {
            System.out.println(line(number.getKey(), number.getValue()));
            reached &= number.getValue().reached();
        }
        return reached;
    }

    private static String line(String name, Outcome outcome) {
        return String.format(
                Locale.ROOT,
                "%-14s %10.2f %-8s %s %.2f %-8s (%s)",
                name,
                outcome.value(),
                outcome.unit(),
                outcome.atLeast() ? "at least" : "at most ",
                outcome.bar(),
                outcome.reached() ? "reached" : "MISSED",
                outcome.detail());
    }
}
