package io.tipflow.stats.config;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.tipflow.stats.cube.application.FeedStatus;
import io.tipflow.stats.cube.application.LiveCube;
import io.tipflow.stats.cube.domain.FoldCounts;
import io.tipflow.stats.proof.application.Proofs;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The meters of counting: what was read, what was skipped, how far it lags, what a proof found. */
final class StatsMeters {

    private final MultiGauge lag;
    private final FeedStatus status;

    StatsMeters(MeterRegistry meters, LiveCube cube, FeedStatus status, Proofs proofs) {
        this.status = status;
        counter(meters, cube, "counted", FoldCounts::counted);
        counter(meters, cube, "duplicate", FoldCounts::duplicates);
        counter(meters, cube, "unknown", FoldCounts::unknown);
        counter(meters, cube, "broken", FoldCounts::broken);
        FunctionCounter.builder("tipflow.stats.gaps", cube, c -> c.counts().gaps())
                .description("Events that came although an earlier one of their aggregate had not")
                .register(meters);
        Gauge.builder("tipflow.stats.proof.differences", proofs, Proofs::latestDifferences)
                .description("What the last recount found different; -1 before the first")
                .register(meters);
        Gauge.builder("tipflow.stats.caught.up", status, s -> s.isCaughtUp() ? 1 : 0)
                .description("Whether everything that was on the topics at the start is counted")
                .register(meters);
        this.lag =
                MultiGauge.builder("tipflow.stats.lag")
                        .description("Records of a partition that are not counted yet")
                        .register(meters);
    }

    /** Takes new partitions in; called now and then. */
    void refresh() {
        List<Row<?>> rows =
                status.partitions().stream()
                        .map(partition ->
                                Row.of(
                                        Tags.of(
                                                "topic", partition.topic(),
                                                "partition", Integer.toString(partition.number())),
                                        partition,
                                        p -> status.lag(p)))
                        .collect(Collectors.toList());
        lag.register(rows, true);
    }

    private static void counter(
            MeterRegistry meters,
            LiveCube cube,
            String outcome,
            ToDoubleFunction<FoldCounts> value) {
        FunctionCounter.builder("tipflow.stats.records", cube, c -> value.applyAsDouble(c.counts()))
                .tag("outcome", outcome)
                .description("Records read from the topics, by what became of them")
                .register(meters);
    }
}
