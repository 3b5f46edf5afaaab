package io.tipflow.stats.report.adapter.web;

import io.tipflow.kit.security.Actor;
import io.tipflow.kit.web.Refusal;
import io.tipflow.kit.web.RefusedException;
import io.tipflow.stats.cube.application.FeedStatus;
import io.tipflow.stats.report.application.Question;
import io.tipflow.stats.report.domain.Period;
import io.tipflow.stats.units.AskedUnits;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Makes questions of request parameters, and refuses those that cannot be answered. */
final class Questions {

    private static final int FIRST_YEAR = 1945;
    private static final int LAST_YEAR = 2999;

    private final AskedUnits units;
    private final FeedStatus feed;

    Questions(AskedUnits units, FeedStatus feed) {
        this.units = units;
        this.feed = feed;
    }

    Question of(
            LocalDate from,
            LocalDate to,
            @Nullable String unit,
            @Nullable LocalDate asOf,
            Actor actor) {
        check("from", from);
        check("to", to);
        if (asOf != null) {
            check("asOf", asOf);
        }
        if (from.isAfter(to)) {
            throw new RefusedException(
                    Refusal.invalid(
                            "period-ends-before-it-begins",
                            "The period ends on "
                                    + to
                                    + ", before it begins on "
                                    + from
                                    + ": exchange the two dates."));
        }
        String asked = units.of(unit, actor);
        if (!feed.isCaughtUp()) {
            throw new RefusedException(
                    new Refusal(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "catching-up",
                            "The events are still being counted, so every figure would be too"
                                    + " small: ask again in a moment.",
                            Optional.empty(),
                            List.of(),
                            Map.of("lag", feed.lag())));
        }
        return new Question(asked, new Period(from, to), Optional.ofNullable(asOf));
    }

    private static void check(String name, LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new RefusedException(
                    Refusal.invalid(
                            "impossible-date",
                            name
                                    + " must be a day between "
                                    + FIRST_YEAR
                                    + " and "
                                    + LAST_YEAR
                                    + ", such as 2024-06-30."));
        }
    }
}
