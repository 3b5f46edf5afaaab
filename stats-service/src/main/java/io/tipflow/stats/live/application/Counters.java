package io.tipflow.stats.live.application;

import io.tipflow.stats.cube.application.Figures;
import io.tipflow.stats.cube.application.Figures.Scoped;
import io.tipflow.stats.cube.application.LiveCube;
import io.tipflow.stats.measure.Measure;
import io.tipflow.stats.measure.Window;
import io.tipflow.stats.units.UnitDirectory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the live counters of a unit and those below it from the cube, without a scan of cells. */
public final class Counters {

    private static final List<Measure> RESOLVED =
            List.of(
                    Measure.TIP_CASE_INITIATED,
                    Measure.TIP_NOT_INITIATED,
                    Measure.TIP_NOT_CRIME,
                    Measure.TIP_WITHOUT_FACTS,
                    Measure.TIP_FALSE_REPORT,
                    Measure.TIP_OTHER_OUTCOME);

    private final LiveCube cube;
    private final UnitDirectory units;
    private final Clock clock;
    private final ZoneId zone;

    public Counters(LiveCube cube, UnitDirectory units, Clock clock, ZoneId zone) {
        this.cube = cube;
        this.units = units;
        this.clock = clock;
        this.zone = zone;
    }

    /** The counters of a unit by name, all of one moment. */
    public Map<String, Long> of(String unit) {
        return of(List.of(unit)).getOrDefault(unit, Map.of());
    }

    /** The counters of several units, all of one moment. */
    public Map<String, Map<String, Long>> of(Collection<String> ofUnits) {
        int today = Window.day(LocalDate.ofInstant(clock.instant(), zone));
        return cube.read(figures -> {
            Map<String, Map<String, Long>> all = new LinkedHashMap<>();
            ofUnits.forEach(unit -> all.put(unit, counters(figures, unit, today)));
            return all;
        });
    }

    /** Today in the zone of the law: the counters of the day change with it. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Map<String, Long> counters(Figures figures, String unit, int today) {
        Scoped scoped = figures.of(units.scopeOf(unit));
        long tips = scoped.total(Measure.TIP_RECEIVED).cases();
        long resolved = RESOLVED.stream().mapToLong(measure -> scoped.total(measure).cases()).sum();
        Map<String, Long> counters = new LinkedHashMap<>();
        counters.put("tips.today", scoped.tipsOn(today, false));
        counters.put("tips.urgent.today", scoped.tipsOn(today, true));
        counters.put("tips.total", tips);
        counters.put("tips.open", tips - resolved);
        counters.put(
                "cases.investigating",
                stock(scoped, Measure.INVESTIGATION_IN, Measure.INVESTIGATION_OUT));
        counters.put("cases.procuracy", stock(scoped, Measure.PROCURACY_IN, Measure.PROCURACY_OUT));
        counters.put("cases.court", stock(scoped, Measure.COURT_IN, Measure.COURT_OUT));
        counters.put("judgments.total", scoped.total(Measure.COURT_OUT).cases());
        counters.put("wanted.now", scoped.wantedNow(unit));
        counters.put("events.counted", scoped.events());
        return counters;
    }

    private static long stock(Scoped scoped, Measure in, Measure out) {
        return scoped.total(in).minus(scoped.total(out)).cases();
    }
}
