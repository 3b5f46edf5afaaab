package io.tipflow.benchmarks;

import java.util.Map;

/** One number: what it says, how it is got, and what it has to reach. */
interface Benchmark extends Measurement {

    /** Measures; takes as long as it takes. */
    Outcome measure() throws Exception;

    @Override
    default Map<String, Outcome> numbers() throws Exception {
        return Map.of(name(), measure());
    }

    /**
     * What was measured.
     *
     * @param value the number, in the unit of the bar
     * @param bar what it has to reach
     * @param atLeast whether the bar is a floor; else it is a ceiling
     * @param unit what the number counts
     * @param detail the absolute figures behind it
     */
    record Outcome(double value, double bar, boolean atLeast, String unit, String detail) {

        static Outcome ratio(double value, double bar, String detail) {
            return new Outcome(value, bar, true, "ratio", detail);
        }

        static Outcome most(double value, double bar, String unit, String detail) {
            return new Outcome(value, bar, false, unit, detail);
        }

        boolean reached() {
            return atLeast ? value >= bar : value <= bar;
        }
    }
}
