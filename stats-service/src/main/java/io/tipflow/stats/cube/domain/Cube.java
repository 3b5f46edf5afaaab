package io.tipflow.stats.cube.domain;

import io.tipflow.stats.cube.domain.FoldCounts.BrokenRecord;
import io.tipflow.stats.cube.domain.FoldCounts.Gap;
import io.tipflow.stats.measure.Measure;
import io.tipflow.stats.measure.Stream;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Everything counted: the cells of every measure, the steps of the wanted orders, and of every
 * aggregate the last sequence seen, which is what makes counting exactly once.
 *
 * <p>One thread changes it; readers need a lock of their owner. What it holds depends only on the
 * events, not on the order in which aggregates came.
 */
public final class Cube {

    private final UnitScopes scopes;
    final Names units;
    final Names areas;
    final Names offences;
    final Names persons;
    private final Map<Stream, Aggregates> aggregates = new EnumMap<>(Stream.class);
    private final Map<Measure, Cells> cells = new EnumMap<>(Measure.class);
    final WantedRows wantedRows;
    final Declarations declarations;
    private final Skips skips;

    final UnitTotals totals = new UnitTotals();
    final WantedNow wantedNow = new WantedNow();
    private int[][] scopesByUnit = new int[16][];

    /** An empty cube. */
    public Cube(UnitScopes scopes) {
        this.scopes = scopes;
        this.units = new Names();
        this.areas = new Names();
        this.offences = new Names();
        this.persons = new Names();
        for (Stream stream : Stream.values()) {
            aggregates.put(stream, new Aggregates());
        }
        for (Measure measure : Measure.values()) {
            cells.put(measure, new Cells());
        }
        this.wantedRows = new WantedRows();
        this.declarations = new Declarations();
        this.skips = new Skips();
        areas.number("");
        offences.number("");
    }

    private Cube(UnitScopes scopes, ImageReader in) {
        this.scopes = scopes;
        this.units = Names.read(in);
        this.areas = Names.read(in);
        this.offences = Names.read(in);
        this.persons = Names.read(in);
        for (Stream stream : Stream.values()) {
            aggregates.put(stream, Aggregates.read(in));
        }
        for (Measure measure : Measure.values()) {
            cells.put(measure, Cells.read(in));
        }
        this.wantedRows = WantedRows.read(in);
        this.declarations = Declarations.read(in);
        this.skips = Skips.read(in);
        totals.readEvents(in);
        cells.forEach(totals::addAll);
        for (int row = 0; row < wantedRows.size(); row++) {
            wantedNow.step(
                    wantedRows.order(row),
                    wantedRows.person(row),
                    wantedRows.kind(row),
                    scopesOf(wantedRows.unit(row)));
        }
    }

    /** Writes everything that cannot be computed from the rest. */
    public void write(ImageWriter out) {
        units.write(out);
        areas.write(out);
        offences.write(out);
        persons.write(out);
        aggregates.values().forEach(ofStream -> ofStream.write(out));
        cells.values().forEach(ofMeasure -> ofMeasure.write(out));
        wantedRows.write(out);
        declarations.write(out);
        skips.write(out);
        totals.writeEvents(out);
    }

    /** The cube that was written. */
    public static Cube read(UnitScopes scopes, ImageReader in) {
        return new Cube(scopes, in);
    }

    public int unit(char[] buffer, int from, int length) {
        return units.number(buffer, from, length);
    }

    public int unit(byte[] utf8, int from, int length) {
        return units.number(utf8, from, length);
    }

    public int area(char[] buffer, int from, int length) {
        return areas.number(buffer, from, length);
    }

    public int area(byte[] utf8, int from, int length) {
        return areas.number(utf8, from, length);
    }

    public int offence(char[] buffer, int from, int length) {
        return offences.number(buffer, from, length);
    }

    public int offence(byte[] utf8, int from, int length) {
        return offences.number(utf8, from, length);
    }

    public int person(char[] buffer, int from, int length) {
        return persons.number(buffer, from, length);
    }

    public int person(byte[] utf8, int from, int length) {
        return persons.number(utf8, from, length);
    }

    /** The number of an aggregate, by the key of its records. */
    public int aggregate(Stream stream, byte[] key) {
        return aggregates(stream).number(key);
    }

    /** Whether an event was seen before; if so it is counted as a duplicate, and only that. */
    public boolean isDuplicate(Stream stream, int aggregate, long sequence) {
        if (sequence > aggregates(stream).last(aggregate)) {
            return false;
        }
        skips.duplicate();
        return true;
    }

    /** Remembers that an event of a type this program does not know was skipped. */
    public void skipUnknown(Stream stream, int aggregate, long sequence, String type) {
        see(stream, aggregate, sequence);
        skips.unknown(type);
    }

    /** Remembers a record that could not be read; its sequence, if it had one, stays unseen. */
    public void skipBroken(BrokenRecord record) {
        skips.broken(record);
    }

    /** Counts an event that is no duplicate. */
    public void count(Occurrence event) {
        see(event.kind.stream(), event.aggregate, event.sequence);
        skips.counted();
        totals.event(event.unit);
        switch (event.kind) {
            case TIP_RECEIVED -> {
                add(Measure.TIP_RECEIVED, event, 1, 0);
                if (event.urgent) {
                    add(Measure.TIP_RECEIVED_URGENT, event, 1, 0);
                }
            }
            case TIP_RESOLVED -> add(resolved(event.outcome), event, 1, 0);
            case CASE_OPENED -> add(Measure.INVESTIGATION_IN, event, 1, 0);
            case ACCUSED_CHARGED -> add(Measure.INVESTIGATION_IN, event, 0, event.persons);
            case CASE_FILE_SENT -> add(Measure.INVESTIGATION_OUT, event, 1, event.persons);
            case CASE_ACCEPTED_BY_PROCURACY -> add(Measure.PROCURACY_IN, event, 1, event.persons);
            case INDICTMENT_FILED -> add(Measure.PROCURACY_OUT, event, 1, event.persons);
            case CASE_ACCEPTED_BY_COURT -> add(Measure.COURT_IN, event, 1, event.persons);
            case JUDGMENT_GIVEN -> add(Measure.COURT_OUT, event, 1, event.persons);
            case WANTED_ORDER_ISSUED -> step(Measure.WANTED_ISSUED, event);
            case WANTED_ORDER_RECLASSIFIED -> step(Measure.WANTED_RECLASSIFIED, event);
            case FUGITIVE_ARRESTED -> step(Measure.WANTED_ARRESTED, event);
            case FUGITIVE_SURRENDERED -> step(Measure.WANTED_SURRENDERED, event);
            case WANTED_ORDER_REMOVED -> step(Measure.WANTED_REMOVED, event);
            case FUGITIVE_HANDED_OVER -> add(Measure.WANTED_HANDED_OVER, event, 0, event.persons);
            case WANTED_COUNT_DECLARED -> {
                add(Measure.WANTED_DECLARED, event, 0, event.persons);
                declarations.add(event);
            }
        }
    }

    /** What became of the records so far. */
    public FoldCounts counts() {
        return skips.counts();
    }

    /** How many events were counted so far. */
    public long counted() {
        return skips.countedSoFar();
    }

    /** What those units count; to be used under the lock under which it was got. */
    public CubeView view(Collection<String> ofUnits) {
        boolean[] mask = new boolean[units.size()];
        for (String unit : ofUnits) {
            int number = units.find(unit);
            if (number >= 0) {
                mask[number] = true;
            }
        }
        return new CubeView(this, mask);
    }

    /** What all units count; to be used under the lock under which it was got. */
    public CubeView viewOfAll() {
        boolean[] mask = new boolean[units.size()];
        Arrays.fill(mask, true);
        return new CubeView(this, mask);
    }

    Aggregates aggregates(Stream stream) {
        return Objects.requireNonNull(aggregates.get(stream));
    }

    Cells cells(Measure measure) {
        return Objects.requireNonNull(cells.get(measure));
    }

    private void see(Stream stream, int aggregate, long sequence) {
        Aggregates ofStream = aggregates(stream);
        long last = ofStream.last(aggregate);
        if (sequence != last + 1) {
            skips.gap(new Gap(stream.name(), ofStream.id(aggregate), last, sequence));
        }
        ofStream.see(aggregate, sequence);
    }

    private void step(Measure measure, Occurrence event) {
        add(measure, event, 0, 1);
        wantedRows.add(event);
        wantedNow.step(event.aggregate, event.person, event.kind, scopesOf(event.unit));
    }

    private void add(Measure measure, Occurrence event, int cases, int ofPersons) {
        cells(measure).add(event, event.aggregate, cases, ofPersons);
        totals.add(measure, event.unit, event.legalDay, cases, ofPersons);
    }

    private int[] scopesOf(int unit) {
        if (unit < scopesByUnit.length) {
            int[] known = scopesByUnit[unit];
            if (known != null) {
                return known;
            }
        } else {
            scopesByUnit = Arrays.copyOf(scopesByUnit, unit * 2);
        }
        int[] numbers = scopes.above(units.text(unit)).stream().mapToInt(units::number).toArray();
        scopesByUnit[unit] = numbers;
        return numbers;
    }

    private static Measure resolved(Occurrence.Outcome outcome) {
        return switch (outcome) {
            case CASE_INITIATED -> Measure.TIP_CASE_INITIATED;
            case NOT_INITIATED -> Measure.TIP_NOT_INITIATED;
            case NOT_CRIME -> Measure.TIP_NOT_CRIME;
            case ANONYMOUS_NO_FACTS -> Measure.TIP_WITHOUT_FACTS;
            case FALSE_REPORT -> Measure.TIP_FALSE_REPORT;
            case OTHER -> Measure.TIP_OTHER_OUTCOME;
        };
    }
}
