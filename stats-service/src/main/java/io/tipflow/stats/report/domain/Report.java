package io.tipflow.stats.report.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of a unit and those below it for a period.
 *
 * @param asOf only what was recorded until that day's end is counted; empty for everything
 * @param lines those that exist: where nothing was ever counted there is no line
 * @param levels by stage, on how many levels bodies work in the scope, for the words only
 */
public record Report(
        String unit,
        Period period,
        Optional<LocalDate> asOf,
        List<Line> lines,
        Map<Stage, Integer> levels) {

    public Report {
        lines = List.copyOf(lines);
        levels = Map.copyOf(levels);
    }

    public Optional<Line> line(LineId id) {
        return lines.stream().filter(line -> line.id() == id).findFirst();
    }
}
