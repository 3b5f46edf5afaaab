package io.tipflow.stats.cube.domain;

import io.tipflow.stats.measure.DeclaredCount;
import io.tipflow.stats.measure.Measure;
import io.tipflow.stats.measure.OrderHistory;
import io.tipflow.stats.measure.OrderHistory.Step;
import io.tipflow.stats.measure.OrderHistory.What;
import io.tipflow.stats.measure.Pair;
import io.tipflow.stats.measure.Stream;
import io.tipflow.stats.measure.Window;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a set of units counts, asked of one cube. */
public final class CubeView {

    private final Cube cube;
    private final boolean[] units;

    CubeView(Cube cube, boolean[] units) {
        this.cube = cube;
        this.units = units;
    }

    /** The sum of a flow. */
    public Pair sum(Measure measure, Window window) {
        return cells(measure).sum(units, window);
    }

    /** Whether anything was counted at all, which is more than a sum of zero. */
    public boolean any(Measure measure, Window window) {
        return cells(measure).any(units, window);
    }

    /**
     * Counts the register of a stage aggregate by aggregate: every one that came on within {@code
     * in} and did not leave within {@code out}, with the persons that came on with it. It says the
     * same as the sums as long as every aggregate comes and goes once.
     */
    public Pair onRegister(Measure came, Window in, Measure left, Window out) {
        BitSet gone = new BitSet();
        cells(left).each(units, out, (cell, aggregate, cases, persons) -> gone.set(aggregate));
        BitSet there = new BitSet();
        long[] sumOfPersons = new long[1];
        cells(came)
                .each(
                        units,
                        in,
                        (cell, aggregate, cases, persons) -> {
                            if (!gone.get(aggregate)) {
                                there.set(aggregate);
                                sumOfPersons[0] += persons;
                            }
                        });
        return new Pair(there.cardinality(), sumOfPersons[0]);
    }

    /**
     * The cases of a flow by unit, one number for each legal day of a window, the first day first;
     * without the units that counted nothing.
     */
    public Map<String, long[]> casesByDay(Measure measure, Window window) {
        Map<String, long[]> byUnit = new TreeMap<>();
        int days = window.to() - window.from() + 1;
        cells(measure)
                .eachCell(
                        units,
                        window,
                        (unit, legal, cases) ->
                                byUnit.computeIfAbsent(cube.units.text(unit), u -> new long[days])[
                                                legal - window.from()] +=
                                        cases);
        return byUnit;
    }

    /** The ids of the aggregates behind a flow, sorted. */
    public SortedSet<String> behind(Measure measure, Window window) {
        BitSet found = aggregates(measure, window);
        return texts(measure.stream(), found);
    }

    /** The ids of those on the register, as {@link #onRegister} counts them, sorted. */
    public SortedSet<String> behindRegister(Measure came, Window in, Measure left, Window out) {
        BitSet there = aggregates(came, in);
        there.andNot(aggregates(left, out));
        return texts(came.stream(), there);
    }

    /** Those that came within a window and never left by any of these measures. */
    public List<OpenAggregate> open(Measure came, Window in, List<Measure> left) {
        BitSet gone = new BitSet();
        Window ever = Window.until(Window.OPEN, Window.OPEN);
        left.forEach(measure ->
                cells(measure)
                        .each(
                                units,
                                ever,
                                (cell, aggregate, cases, persons) -> gone.set(aggregate)));
        Aggregates ids = cube.aggregates(came.stream());
        Cells cells = cells(came);
        List<OpenAggregate> open = new ArrayList<>();
        cells.each(
                units,
                in,
                (cell, aggregate, cases, persons) -> {
                    if (!gone.get(aggregate)) {
                        String area = cube.areas.text(cells.area(cell));
                        open.add(
                                new OpenAggregate(
                                        ids.id(aggregate),
                                        cube.units.text(cells.unit(cell)),
                                        Optional.of(area).filter(code -> !code.isEmpty())));
                    }
                });
        return open;
    }

    /** The wanted orders of those units with the steps recorded until a day's end. */
    public List<OrderHistory> orders(int asOf) {
        WantedRows rows = cube.wantedRows;
        Map<Integer, List<Integer>> byOrder = new LinkedHashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.recorded(row) <= asOf) {
                byOrder.computeIfAbsent(rows.order(row), o -> new ArrayList<>()).add(row);
            }
        }
        List<OrderHistory> histories = new ArrayList<>(byOrder.size());
        byOrder.forEach((order, its) -> {
            int first = its.getFirst();
            int unit = rows.unit(first);
            if (unit >= units.length || !units[unit]) {
                return;
            }
            histories.add(
                    new OrderHistory(
                            cube.aggregates(Stream.WANTED).id(order),
                            cube.persons.text(rows.person(first)),
                            cube.units.text(unit),
                            its.stream().map(row -> step(rows, row)).toList()));
        });
        return histories;
    }

    /** By unit, the count it declared last for a day, of those recorded until {@code asOf}. */
    public Map<String, DeclaredCount> declared(int legalDay, int asOf) {
        Aggregates ids = cube.aggregates(Stream.WANTED);
        Map<String, DeclaredCount> latest = new TreeMap<>();
        cube.declarations.all().stream()
                .filter(d -> d.legalDay() == legalDay && d.recordedDay() <= asOf)
                .filter(d -> d.unit() < units.length && units[d.unit()])
                .sorted(
                        Comparator.comparingLong(Declarations.Declared::recordedAt)
                                .thenComparing(d -> ids.id(d.aggregate()))
                                .thenComparingLong(Declarations.Declared::sequence))
                .forEach(d -> {
                    String unit = cube.units.text(d.unit());
                    latest.put(unit, new DeclaredCount(ids.id(d.aggregate()), unit, d.persons()));
                });
        return latest;
    }

    /** The sum of a flow over all days, from running totals. */
    public Pair total(Measure measure) {
        return cube.totals.total(measure, units);
    }

    /** How many tips were received on a legal day, from running totals. */
    public long tipsOn(int day, boolean urgent) {
        return cube.totals.tipsOn(day, urgent, units);
    }

    /** How many events those units counted. */
    public long events() {
        return cube.totals.events(units);
    }

    /** How many persons a unit and those below it look for, by what is recorded now. */
    public long wantedNow(String scope) {
        int number = cube.units.find(scope);
        return number < 0 ? 0 : cube.wantedNow.persons(number);
    }

    private Cells cells(Measure measure) {
        return cube.cells(measure);
    }

    private BitSet aggregates(Measure measure, Window window) {
        BitSet found = new BitSet();
        cells(measure)
                .each(units, window, (cell, aggregate, cases, persons) -> found.set(aggregate));
        return found;
    }

    private SortedSet<String> texts(Stream stream, BitSet numbers) {
        Aggregates ids = cube.aggregates(stream);
        SortedSet<String> texts = new TreeSet<>();
        numbers.stream().forEach(number -> texts.add(ids.id(number)));
        return texts;
    }

    private static Step step(WantedRows rows, int row) {
        return new Step(what(rows.kind(row)), rows.legal(row), rows.international(row));
    }

    private static What what(EventKind kind) {
        return switch (kind) {
            case WANTED_ORDER_ISSUED -> What.ISSUED;
            case WANTED_ORDER_RECLASSIFIED -> What.RECLASSIFIED;
            case FUGITIVE_ARRESTED -> What.ARRESTED;
            case FUGITIVE_SURRENDERED -> What.SURRENDERED;
            case WANTED_ORDER_REMOVED -> What.REMOVED;
            case TIP_RECEIVED,
                    TIP_RESOLVED,
                    CASE_OPENED,
                    ACCUSED_CHARGED,
                    CASE_FILE_SENT,
                    CASE_ACCEPTED_BY_PROCURACY,
                    INDICTMENT_FILED,
                    CASE_ACCEPTED_BY_COURT,
                    JUDGMENT_GIVEN,
                    FUGITIVE_HANDED_OVER,
                    WANTED_COUNT_DECLARED ->
                    throw new IllegalStateException(
                            "Expected a step of a wanted order, but got " + kind);
        };
    }
}
