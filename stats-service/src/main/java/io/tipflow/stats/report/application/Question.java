package io.tipflow.stats.report.application;

import io.tipflow.stats.measure.Window;
import io.tipflow.stats.report.domain.Period;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is asked for.
 *
 * @param unit whose figures, with those of the units below it
 * @param asOf counting only what was recorded until that day's end
 */
public record Question(String unit, Period period, Optional<LocalDate> asOf) {

    /** The last recorded day that counts. */
    int asOfDay() {
        return asOf.map(Window::day).orElse(Window.OPEN);
    }

    /** The same about the same period of the year before. */
    Question yearBefore() {
        return new Question(unit, period.yearBefore(), asOf);
    }

    int first() {
        return Window.day(period.from());
    }

    int last() {
        return Window.day(period.to());
    }

    /** Everything before the period. */
    Window before() {
        return Window.until(first() - 1, asOfDay());
    }

    /** The period. */
    Window within() {
        return new Window(first(), last(), asOfDay());
    }

    /** Everything until its end. */
    Window untilEnd() {
        return Window.until(last(), asOfDay());
    }
}
