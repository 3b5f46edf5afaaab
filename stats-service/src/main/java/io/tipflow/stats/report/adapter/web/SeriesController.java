package io.tipflow.stats.report.adapter.web;

import static java.util.stream.Collectors.joining;

import io.tipflow.kit.security.Actor;
import io.tipflow.kit.web.Refusal;
import io.tipflow.kit.web.RefusedException;
import io.tipflow.stats.cube.application.FeedStatus;
import io.tipflow.stats.report.application.FlowSeries;
import io.tipflow.stats.report.application.FlowSeries.ByDay;
import io.tipflow.stats.report.application.FlowSeries.ByUnit;
import io.tipflow.stats.report.application.FlowSeries.Curve;
import io.tipflow.stats.report.application.FlowSeries.Flow;
import io.tipflow.stats.report.application.FlowSeries.Year;
import io.tipflow.stats.report.application.Question;
import io.tipflow.stats.units.AskedUnits;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The curves of the charts. */
@RestController
@RequestMapping("/api/v1/stats")
class SeriesController {

    private static final int MOST_DAYS = 366;

    private final FlowSeries series;
    private final Questions questions;

    SeriesController(FlowSeries series, AskedUnits units, FeedStatus feed) {
        this.series = series;
        this.questions = new Questions(units, feed);
    }

    /**
     * Curves, one number a day.
     *
     * @param line the flow they count
     * @param unit whose, with the units below it
     * @param by {@code day}: one curve and that of the year before; {@code unit}: one of each unit
     * @param series the curves; by unit at most 12, the largest first
     * @param others by unit, how many more units counted something
     * @param othersTotal by unit, what those counted together
     */
    record SeriesBody(
            String line,
            String unit,
            String by,
            List<SeriesView> series,
            int others,
            long othersTotal) {}

    /**
     * A curve.
     *
     * @param days how many on each day from {@code from} to {@code to}, both included
     * @param total their sum
     */
    record SeriesView(String unit, LocalDate from, LocalDate to, long total, List<Long> days) {
        static SeriesView of(Year year) {
            return of(year.curve(), year.period().from(), year.period().to());
        }

        static SeriesView of(Curve curve, LocalDate from, LocalDate to) {
            return new SeriesView(curve.unit(), from, to, curve.total(), curve.days());
        }
    }

    /**
     * How many each day, from one legal day to another, both included, over at most 366 days.
     *
     * @param line {@code tips.received} or {@code tips.urgent}
     * @param unit the asker's own if absent
     * @param by {@code day} or {@code unit}
     */
    @GetMapping("/series")
    @PreAuthorize("hasAnyRole('supervisor','analyst','investigation-head','admin','auditor')")
    SeriesBody series(
            @RequestParam String line,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "day") String by,
            Actor actor) {
        Flow flow = Flow.of(line).orElseThrow(SeriesController::unknown);
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new RefusedException(
                    Refusal.invalid(
                            "period-too-long",
                            "A curve has at most "
                                    + MOST_DAYS
                                    + " days: ask for a year at a time."));
        }
        Question asked = questions.of(from, to, unit, null, actor);
        return switch (by) {
            case "day" -> {
                ByDay found = series.byDay(asked, flow);
                yield new SeriesBody(
                        line,
                        asked.unit(),
                        by,
                        List.of(SeriesView.of(found.now()), SeriesView.of(found.before())),
                        0,
                        0);
            }
            case "unit" -> {
                ByUnit found = series.byUnit(asked, flow);
                yield new SeriesBody(
                        line,
                        asked.unit(),
                        by,
                        found.units().stream()
                                .map(curve -> SeriesView.of(curve, from, to))
                                .toList(),
                        found.others(),
                        found.othersTotal());
            }
            default ->
                    throw new RefusedException(
                            Refusal.invalid("unknown-by", "by must be day or unit."));
        };
    }

    private static RefusedException unknown() {
        return new RefusedException(
                Refusal.invalid(
                        "unknown-line",
                        "line must be one of "
                                + Arrays.stream(Flow.values()).map(Flow::id).collect(joining(", "))
                                + "."));
    }
}
