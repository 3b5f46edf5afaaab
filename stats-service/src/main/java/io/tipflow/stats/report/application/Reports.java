package io.tipflow.stats.report.application;

import io.tipflow.stats.cube.application.Figures;
import io.tipflow.stats.cube.application.Figures.Scoped;
import io.tipflow.stats.cube.application.LiveCube;
import io.tipflow.stats.ledger.application.Ledgers;
import io.tipflow.stats.ledger.application.Ledgers.Part;
import io.tipflow.stats.measure.Measure;
import io.tipflow.stats.measure.Pair;
import io.tipflow.stats.measure.Window;
import io.tipflow.stats.report.application.Records.Counts;
import io.tipflow.stats.report.domain.Figure;
import io.tipflow.stats.report.domain.Identity;
import io.tipflow.stats.report.domain.Identity.Term;
import io.tipflow.stats.report.domain.Line;
import io.tipflow.stats.report.domain.LineId;
import io.tipflow.stats.report.domain.Report;
import io.tipflow.stats.report.domain.Stage;
import io.tipflow.stats.units.UnitDirectory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Makes reports, each from one state of the cube. */
public final class Reports {

    private static final List<LineId> WANTED =
            List.of(
                    LineId.WANTED_OPENING,
                    LineId.WANTED_OPENING_DOMESTIC,
                    LineId.WANTED_OPENING_INTERNATIONAL,
                    LineId.WANTED_NEW,
                    LineId.WANTED_OUT,
                    LineId.WANTED_CLOSING,
                    LineId.WANTED_UNEXPLAINED);

    private final LiveCube cube;
    private final UnitDirectory units;

    public Reports(LiveCube cube, UnitDirectory units) {
        this.cube = cube;
        this.units = units;
    }

    /** The report. */
    public Report report(Question asked) {
        return cube.read(figures -> report(figures, asked));
    }

    /** A line with the ids of the aggregates behind it, sorted; empty if there is no such line. */
    public Optional<Behind> behind(Question asked, LineId id) {
        return cube.read(figures ->
                report(figures, asked)
                        .line(id)
                        .map(line ->
                                new Behind(
                                        line,
                                        ids(figures.of(units.scopeOf(asked.unit())), asked, id))));
    }

    /** A line and what stands behind it. */
    public record Behind(Line line, SortedSet<String> aggregates) {
        public Behind {
            aggregates = Collections.unmodifiableSortedSet(aggregates);
        }
    }

    /** What stands behind a line, one by one; empty if there is no such line. */
    public Optional<Records> records(Question asked, LineId id) {
        return cube.read(figures ->
                report(figures, asked)
                        .line(id)
                        .map(line ->
                                records(line, figures.of(units.scopeOf(asked.unit())), asked, id)));
    }

    private static Records records(Line line, Scoped figures, Question asked, LineId id) {
        return switch (id) {
            case INVESTIGATION_ON_FILE,
                    PROCURACY_ON_FILE,
                    PROCURACY_NEW,
                    COURT_ON_FILE,
                    COURT_RESOLVED ->
                    single(line, "cases", Counts.CASES, ids(figures, asked, id));
            case WANTED_OPENING -> persons(line, figures, asked, Part.OPENING);
            case WANTED_OPENING_DOMESTIC -> persons(line, figures, asked, Part.OPENING_DOMESTIC);
            case WANTED_OPENING_INTERNATIONAL ->
                    persons(line, figures, asked, Part.OPENING_INTERNATIONAL);
            case WANTED_NEW -> persons(line, figures, asked, Part.ADDED);
            case WANTED_OUT -> persons(line, figures, asked, Part.OUT);
            case WANTED_CLOSING -> persons(line, figures, asked, Part.CLOSING);
            case WANTED_UNEXPLAINED ->
                    single(line, "wanted-counts", Counts.DOCUMENTS, ids(figures, asked, id));
            case WANTED_ASSISTED ->
                    single(line, "wanted-handovers", Counts.DOCUMENTS, ids(figures, asked, id));
        };
    }

    private static Records persons(Line line, Scoped figures, Question asked, Part part) {
        return new Records(
                line,
                "wanted-orders",
                Counts.PERSONS,
                Ledgers.persons(
                        figures.orders(asked.asOfDay()), part, asked.first(), asked.last()));
    }

    private static Records single(
            Line line, String collection, Counts counts, SortedSet<String> ids) {
        return new Records(
                line,
                collection,
                counts,
                ids.stream().<SortedSet<String>>map(id -> new TreeSet<>(Set.of(id))).toList());
    }

    private Report report(Figures figures, Question asked) {
        Scoped scoped = figures.of(units.scopeOf(asked.unit()));
        Question before = asked.yearBefore();
        List<Line> lines = new ArrayList<>();
        Map<Stage, Integer> levels = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            levels.put(stage, units.levels(asked.unit(), stage.body(), asked.period().to()));
            StageRegister.of(stage, scoped, asked)
                    .ifPresent(now ->
                            lines.addAll(
                                    lines(stage, now, StageRegister.of(stage, scoped, before))));
        }
        WantedList.of(scoped, asked, units)
                .ifPresent(now -> lines.addAll(lines(now, WantedList.of(scoped, before, units))));
        assisted(scoped, asked, before).ifPresent(lines::add);
        return new Report(asked.unit(), asked.period(), asked.asOf(), lines, levels);
    }

    private static List<Line> lines(
            Stage stage, StageRegister now, Optional<StageRegister> before) {
        return switch (stage) {
            case INVESTIGATION -> List.of(onFile(LineId.INVESTIGATION_ON_FILE, stage, now, before));
            case PROCURACY ->
                    List.of(
                            onFile(LineId.PROCURACY_ON_FILE, stage, now, before),
                            line(
                                    LineId.PROCURACY_NEW,
                                    now,
                                    before,
                                    StageRegister::added,
                                    now.identityOfNew(name(stage))));
            case COURT ->
                    List.of(
                            onFile(LineId.COURT_ON_FILE, stage, now, before),
                            line(
                                    LineId.COURT_RESOLVED,
                                    now,
                                    before,
                                    StageRegister::resolved,
                                    now.identityOfResolved(name(stage))));
        };
    }

    private static Line onFile(
            LineId id, Stage stage, StageRegister now, Optional<StageRegister> before) {
        return line(id, now, before, StageRegister::onFile, now.identityOfOnFile(name(stage)));
    }

    private static Line line(
            LineId id,
            StageRegister now,
            Optional<StageRegister> before,
            Function<StageRegister, Pair> figure,
            Identity identity) {
        return new Line(
                id, Figure.of(figure.apply(now)), before.map(figure).map(Figure::of), identity);
    }

    private static List<Line> lines(WantedList now, Optional<WantedList> before) {
        return WANTED.stream()
                .filter(id -> id != LineId.WANTED_UNEXPLAINED || now.declared().isPresent())
                .map(id ->
                        new Line(
                                id,
                                now.figure(id),
                                before.filter(b ->
                                                id != LineId.WANTED_UNEXPLAINED
                                                        || b.declared().isPresent())
                                        .map(b -> b.figure(id)),
                                now.identity(id)))
                .toList();
    }

    private static Optional<Line> assisted(Scoped figures, Question asked, Question before) {
        Optional<Figure> now = assisted(figures, asked);
        return now.map(figure ->
                new Line(
                        LineId.WANTED_ASSISTED,
                        figure,
                        assisted(figures, before),
                        new Identity(
                                List.of(Term.plus("wanted.handed-over", figure)),
                                Figure.persons(0))));
    }

    private static Optional<Figure> assisted(Scoped figures, Question asked) {
        return figures.any(Measure.WANTED_HANDED_OVER, asked.untilEnd())
                ? Optional.of(
                        Figure.persons(
                                figures.sum(Measure.WANTED_HANDED_OVER, asked.within()).persons()))
                : Optional.empty();
    }

    private static SortedSet<String> ids(Scoped figures, Question asked, LineId id) {
        return switch (id) {
            case INVESTIGATION_ON_FILE -> onFile(figures, asked, Stage.INVESTIGATION);
            case PROCURACY_ON_FILE -> onFile(figures, asked, Stage.PROCURACY);
            case PROCURACY_NEW -> figures.behind(Measure.PROCURACY_IN, asked.within());
            case COURT_ON_FILE -> onFile(figures, asked, Stage.COURT);
            case COURT_RESOLVED -> figures.behind(Measure.COURT_OUT, asked.within());
            case WANTED_OPENING -> orders(figures, asked, Part.OPENING);
            case WANTED_OPENING_DOMESTIC -> orders(figures, asked, Part.OPENING_DOMESTIC);
            case WANTED_OPENING_INTERNATIONAL -> orders(figures, asked, Part.OPENING_INTERNATIONAL);
            case WANTED_NEW -> orders(figures, asked, Part.ADDED);
            case WANTED_OUT -> orders(figures, asked, Part.OUT);
            case WANTED_CLOSING -> orders(figures, asked, Part.CLOSING);
            case WANTED_UNEXPLAINED ->
                    figures.behind(
                            Measure.WANTED_DECLARED,
                            new Window(asked.last(), asked.last(), asked.asOfDay()));
            case WANTED_ASSISTED -> figures.behind(Measure.WANTED_HANDED_OVER, asked.within());
        };
    }

    private static SortedSet<String> onFile(Scoped figures, Question asked, Stage stage) {
        return figures.behindRegister(stage.in(), asked.untilEnd(), stage.out(), asked.before());
    }

    private static SortedSet<String> orders(Scoped figures, Question asked, Part part) {
        return Ledgers.orders(figures.orders(asked.asOfDay()), part, asked.first(), asked.last());
    }

    private static String name(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
