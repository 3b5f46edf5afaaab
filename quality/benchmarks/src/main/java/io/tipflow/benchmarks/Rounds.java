package io.tipflow.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two ways of doing the same, measured in turns, so that a noisy machine troubles both alike. */
final class Rounds {

    /** A way of doing it, which says how many it did in a second. */
    @FunctionalInterface
    interface Way {
        double perSecond() throws Exception;
    }

    private final List<Double> subject = new ArrayList<>();
    private final List<Double> baseline = new ArrayList<>();

    /** Runs one round of each to warm up, then so many in turns. */
    static Rounds of(int rounds, Way subject, Way baseline) throws Exception {
        Rounds result = new Rounds();
        subject.perSecond();
        baseline.perSecond();
        for (int i = 0; i < rounds; i++) {
            result.subject.add(subject.perSecond());
            result.baseline.add(baseline.perSecond());
        }
        return result;
    }

    /** The median of the ratios of neighbouring rounds. */
    double ratio() {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < subject.size(); i++) {
            ratios.add(subject.get(i) / baseline.get(i));
        }
        return median(ratios);
    }

    /** The median of what was measured. */
    double subject() {
        return median(subject);
    }

    /** Both medians in words. */
    String detail(String what, String baselineName) {
        return String.format(
                Locale.ROOT,
                "%,.0f %s/s, %s %,.0f/s, median of %d",
                median(subject),
                what,
                baselineName,
                median(baseline),
                subject.size());
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** The value that so many percent do not exceed. */
    static double percentile(List<Double> values, double percent) {
        List<Double> sorted = values.stream().sorted().toList();
        int index = (int) Math.ceil(percent / 100 * sorted.size()) - 1;
        return sorted.get(Math.clamp(index, 0, sorted.size() - 1));
    }
}
