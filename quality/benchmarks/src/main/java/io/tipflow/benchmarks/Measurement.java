package io.tipflow.benchmarks;

import io.tipflow.benchmarks.Benchmark.Outcome;
import java.util.Map;
import java.util.Optional;

/** What the command can be asked to measure: one number, or several that are got in one run. */
interface Measurement {

    /** Its name on the command line. */
    String name();

    /** Why it cannot be measured on this machine; empty where it can. */
    default Optional<String> missing() {
        return Optional.empty();
    }

    /** Measures; takes as long as it takes. The numbers by their names, in the order to print. */
    Map<String, Outcome> numbers() throws Exception;
}
