package io.tipflow.stats.cube.domain;

import io.tipflow.stats.measure.Measure;
import io.tipflow.stats.measure.Pair;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Running sums by unit, so that a live counter costs an addition per unit instead of a scan of the
 * cells. All but the numbers of events can be computed from the cells. Not safe for concurrent use.
 */
final class UnitTotals {

    private final Map<Measure, Sums> sums = new EnumMap<>(Measure.class);
    private final LongCounts tipsByDay = new LongCounts();
    private final LongCounts urgentTipsByDay = new LongCounts();
    private long[] events = new long[16];

    void event(int unit) {
        events = withRoom(events, unit);
        events[unit]++;
    }

    void add(Measure measure, int unit, int legalDay, long ofCases, long ofPersons) {
        Sums ofMeasure = sums.computeIfAbsent(measure, m -> new Sums());
        ofMeasure.cases = withRoom(ofMeasure.cases, unit);
        ofMeasure.persons = withRoom(ofMeasure.persons, unit);
        ofMeasure.cases[unit] += ofCases;
        ofMeasure.persons[unit] += ofPersons;
        if (measure == Measure.TIP_RECEIVED) {
            tipsByDay.add(LongCounts.key(unit, legalDay), (int) ofCases);
        } else if (measure == Measure.TIP_RECEIVED_URGENT) {
            urgentTipsByDay.add(LongCounts.key(unit, legalDay), (int) ofCases);
        }
    }

    void addAll(Measure measure, Cells cells) {
        for (int cell = 0; cell < cells.size(); cell++) {
            Pair pair = cells.pair(cell);
            add(measure, cells.unit(cell), cells.legal(cell), pair.cases(), pair.persons());
        }
    }

    Pair total(Measure measure, boolean[] units) {
        Sums ofMeasure = sums.get(measure);
        return ofMeasure == null
                ? Pair.NONE
                : new Pair(sum(ofMeasure.cases, units), sum(ofMeasure.persons, units));
    }

    long events(boolean[] units) {
        return sum(events, units);
    }

    long tipsOn(int day, boolean urgent, boolean[] units) {
        LongCounts counts = urgent ? urgentTipsByDay : tipsByDay;
        long sum = 0;
        for (int unit = 0; unit < units.length; unit++) {
            if (units[unit]) {
                sum += counts.get(LongCounts.key(unit, day));
            }
        }
        return sum;
    }

    void writeEvents(ImageWriter out) {
        out.numbers(events, events.length);
    }

    void readEvents(ImageReader in) {
        events = in.longNumbers();
    }

    private static long sum(long[] byUnit, boolean[] units) {
        long sum = 0;
        for (int unit = 0; unit < Math.min(byUnit.length, units.length); unit++) {
            if (units[unit]) {
                sum += byUnit[unit];
            }
        }
        return sum;
    }

    private static long[] withRoom(long[] byUnit, int unit) {
        return unit < byUnit.length
                ? byUnit
                : Arrays.copyOf(byUnit, Math.max(unit + 1, byUnit.length * 2));
    }

    /** The two columns of a measure, by unit. */
    private static final class Sums {
        private long[] cases = new long[16];
        private long[] persons = new long[16];
    }
}
