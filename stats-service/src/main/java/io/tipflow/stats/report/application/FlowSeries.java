package io.tipflow.stats.report.application;

import io.tipflow.stats.cube.application.LiveCube;
import io.tipflow.stats.measure.Measure;
import io.tipflow.stats.measure.Window;
import io.tipflow.stats.report.domain.Period;
import io.tipflow.stats.units.UnitDirectory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the curves of charts: how many cases of a flow each day, from the same cells as the report,
 * so that the days of a curve add up to its figure.
 */
public final class FlowSeries {

    /** How many units are drawn beside each other at most. */
    public static final int MOST_UNITS = 12;

    private final LiveCube cube;
    private final UnitDirectory units;

    public FlowSeries(LiveCube cube, UnitDirectory units) {
        this.cube = cube;
        this.units = units;
    }

    /** What may be drawn: flows that count cases. */
    public enum Flow {
        TIPS_RECEIVED("tips.received", Measure.TIP_RECEIVED),
        TIPS_URGENT("tips.urgent", Measure.TIP_RECEIVED_URGENT);

        private final String id;
        private final Measure measure;

        Flow(String id, Measure measure) {
            this.id = id;
            this.measure = measure;
        }

        public String id() {
            return id;
        }

        public static Optional<Flow> of(String id) {
            return Arrays.stream(values()).filter(flow -> flow.id.equals(id)).findFirst();
        }
    }

    /**
     * One curve.
     *
     * @param unit whose it is
     * @param total the sum of its days
     * @param days one number for each day of the period, the first day first
     */
    public record Curve(String unit, long total, List<Long> days) {
        public Curve {
            days = List.copyOf(days);
        }

        static Curve of(String unit, long[] days) {
            return new Curve(unit, Arrays.stream(days).sum(), Arrays.stream(days).boxed().toList());
        }
    }

    /** A period with its curve. */
    public record Year(Period period, Curve curve) {}

    /** The days of a period and those of the same period of the year before, of one moment. */
    public record ByDay(Year now, Year before) {}

    /**
     * The curves of the units that counted most.
     *
     * @param units the largest first, units of equal size by their ids
     * @param others how many more units counted something
     * @param othersTotal what those counted together
     */
    public record ByUnit(List<Curve> units, int others, long othersTotal) {
        public ByUnit {
            units = List.copyOf(units);
        }
    }

    /** A unit with those below it, day by day, this period and the same of the year before. */
    public ByDay byDay(Question asked, Flow flow) {
        Question before = asked.yearBefore();
        return cube.read(figures -> {
            var scoped = figures.of(units.scopeOf(asked.unit()));
            return new ByDay(
                    year(asked, scoped.casesByDay(flow.measure, asked.within())),
                    year(before, scoped.casesByDay(flow.measure, before.within())));
        });
    }

    /** Every unit by itself that counted something, the largest ones day by day. */
    public ByUnit byUnit(Question asked, Flow flow) {
        Map<String, long[]> byUnit =
                cube.read(figures ->
                        figures.of(units.scopeOf(asked.unit()))
                                .casesByDay(flow.measure, asked.within()));
        List<Curve> all =
                byUnit.entrySet().stream()
                        .map(entry -> Curve.of(entry.getKey(), entry.getValue()))
                        .sorted(
                                Comparator.comparingLong(Curve::total)
                                        .reversed()
                                        .thenComparing(Curve::unit))
                        .toList();
        List<Curve> rest = all.stream().skip(MOST_UNITS).toList();
        return new ByUnit(
                all.stream().limit(MOST_UNITS).toList(),
                rest.size(),
                rest.stream().mapToLong(Curve::total).sum());
    }

    private static Year year(Question asked, Map<String, long[]> byUnit) {
        Window within = asked.within();
        long[] sum = new long[within.to() - within.from() + 1];
        byUnit.values().forEach(days -> Arrays.setAll(sum, day -> sum[day] + days[day]));
        return new Year(asked.period(), Curve.of(asked.unit(), sum));
    }
}
