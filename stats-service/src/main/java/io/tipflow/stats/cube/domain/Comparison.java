package io.tipflow.stats.cube.domain;

import io.tipflow.stats.measure.Measure;
import io.tipflow.stats.measure.Stream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares two cubes cell by cell, with the aggregates behind each cell, and everything beside the
 * cells. They may have numbered their texts differently.
 */
public final class Comparison {

    private static final int MOST_NAMED = 100;
    private static final String NOTHING = "nothing";

    private final Cube recounted;
    private final Cube live;
    private final List<Difference> named = new ArrayList<>();
    private long differences;
    private long compared;

    private Comparison(Cube recounted, Cube live) {
        this.recounted = recounted;
        this.live = live;
    }

    /**
     * What a comparison found.
     *
     * @param cells how many cells were compared
     * @param differences how many differences there are
     * @param named the first hundred of them
     */
    public record Result(long cells, long differences, List<Difference> named) {
        public Result {
            named = List.copyOf(named);
        }
    }

    public static Result of(Cube recounted, Cube live) {
        Comparison comparison = new Comparison(recounted, live);
        comparison.compare();
        return new Result(comparison.compared, comparison.differences, comparison.named);
    }

    private void compare() {
        for (Measure measure : Measure.values()) {
            compareCells(measure);
        }
        for (Stream stream : Stream.values()) {
            compareSequences(stream);
        }
        check("wanted orders", rows(recounted), rows(live));
        check("declared counts", declared(recounted), declared(live));
        FoldCounts counts = recounted.counts();
        FoldCounts liveCounts = live.counts();
        check("events counted", counts.counted(), liveCounts.counted());
        check("duplicates", counts.duplicates(), liveCounts.duplicates());
        check("gaps", counts.gaps(), liveCounts.gaps());
        check("unknown events", counts.unknown(), liveCounts.unknown());
        check("broken records", counts.broken(), liveCounts.broken());
    }

    private void compareCells(Measure measure) {
        Cells mine = recounted.cells(measure);
        Cells other = live.cells(measure);
        Translation toLive = new Translation(recounted, live);
        for (int cell = 0; cell < mine.size(); cell++) {
            compared++;
            int found = toLive.find(mine, cell, other);
            check(
                    recounted,
                    measure,
                    cell,
                    describe(recounted, measure, cell),
                    found < 0 ? NOTHING : describe(live, measure, found));
        }
        Translation toRecounted = new Translation(live, recounted);
        for (int cell = 0; cell < other.size(); cell++) {
            if (toRecounted.find(other, cell, mine) < 0) {
                compared++;
                check(live, measure, cell, NOTHING, describe(live, measure, cell));
            }
        }
    }

    private void compareSequences(Stream stream) {
        Aggregates mine = recounted.aggregates(stream);
        Aggregates other = live.aggregates(stream);
        check(stream + " aggregates", mine.size(), other.size());
        for (int number = 0; number < mine.size(); number++) {
            int there = other.find(mine.id(number));
            long last = there < 0 ? 0 : other.last(there);
            if (last != mine.last(number)) {
                check("last sequence of " + mine.id(number), mine.last(number), last);
            }
        }
    }

    private void check(Cube owner, Measure measure, int cell, String mine, String other) {
        if (!mine.equals(other)) {
            add(name(owner, measure, cell), mine, other);
        }
    }

    private void check(String what, long mine, long other) {
        if (mine != other) {
            add(what, Long.toString(mine), Long.toString(other));
        }
    }

    private void add(String what, String mine, String other) {
        differences++;
        if (named.size() < MOST_NAMED) {
            named.add(new Difference(what, mine, other));
        }
    }

    private static String name(Cube cube, Measure measure, int cell) {
        Cells cells = cube.cells(measure);
        return measure
                + " on "
                + LocalDate.ofEpochDay(cells.legal(cell))
                + " recorded "
                + LocalDate.ofEpochDay(cells.recorded(cell))
                + " unit "
                + cube.units.text(cells.unit(cell))
                + " area "
                + cube.areas.text(cells.area(cell))
                + " offence "
                + cube.offences.text(cells.offence(cell));
    }

    /** The pair of a cell, and a number that tells apart the aggregates behind it. */
    private static String describe(Cube cube, Measure measure, int cell) {
        Cells cells = cube.cells(measure);
        Aggregates ids = cube.aggregates(measure.stream());
        long[] behind = new long[1];
        cells.each(
                cell,
                (c, aggregate, cases, persons) ->
                        behind[0] +=
                                Mixing.spread(ids.fingerprint(aggregate) + 2L * persons + cases));
        return cells.pair(cell).cases()
                + "/"
                + cells.pair(cell).persons()
                + " of "
                + Long.toHexString(behind[0]);
    }

    private static long rows(Cube cube) {
        WantedRows rows = cube.wantedRows;
        Aggregates orders = cube.aggregates(Stream.WANTED);
        long sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            long hash = orders.fingerprint(rows.order(row));
            hash = Mixing.spread(hash + cube.persons.fingerprint(rows.person(row)));
            hash = Mixing.spread(hash + cube.units.fingerprint(rows.unit(row)));
            hash = Mixing.spread(hash + LongCounts.key(rows.legal(row), rows.recorded(row)));
            sum +=
                    Mixing.spread(
                            hash + 2L * rows.kind(row).code() + (rows.international(row) ? 1 : 0));
        }
        return sum;
    }

    private static long declared(Cube cube) {
        Aggregates ids = cube.aggregates(Stream.WANTED);
        long sum = 0;
        for (Declarations.Declared declared : cube.declarations.all()) {
            long hash = ids.fingerprint(declared.aggregate()) + declared.sequence();
            hash = Mixing.spread(hash + cube.units.fingerprint(declared.unit()));
            hash = Mixing.spread(hash + LongCounts.key(declared.legalDay(), declared.persons()));
            sum += Mixing.spread(hash + declared.recordedAt());
        }
        return sum;
    }

    /** Finds in one cube the cell that another numbers differently. */
    private static final class Translation {
        private final int[] units;
        private final int[] areas;
        private final int[] offences;

        Translation(Cube from, Cube to) {
            this.units = numbers(from.units, to.units);
            this.areas = numbers(from.areas, to.areas);
            this.offences = numbers(from.offences, to.offences);
        }

        int find(Cells from, int cell, Cells to) {
            int unit = units[from.unit(cell)];
            int area = areas[from.area(cell)];
            int offence = offences[from.offence(cell)];
            return unit < 0 || area < 0 || offence < 0
                    ? -1
                    : to.find(from.legal(cell), from.recorded(cell), unit, area, offence);
        }

        private static int[] numbers(Names from, Names to) {
            int[] numbers = new int[from.size()];
            for (int number = 0; number < numbers.length; number++) {
                numbers[number] = to.find(from.text(number));
            }
            return numbers;
        }
    }
}
