package io.tipflow.wanted.web;

import io.tipflow.kit.aggregate.ListQuery;
import io.tipflow.kit.aggregate.ListQuery.Criterion;
import io.tipflow.kit.text.SearchWords;
import io.tipflow.kit.web.Refusal;
import io.tipflow.kit.web.RefusedException;
import io.tipflow.wanted.law.LegalClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the query parameters that all lists of this service have. */
public final class Paging {

    private static final int USUAL_LIMIT = 50;
    private static final int MOST_WORDS = 8;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private Paging() {}

    /**
     * The page asked for.
     *
     * @throws RefusedException where the limit makes no sense
     */
    public static int size(@Nullable Integer limit) {
        int size = limit == null ? USUAL_LIMIT : limit;
        if (size < 1 || size > ListQuery.MOST) {
            throw refused("limit must be 1 to " + ListQuery.MOST + ".");
        }
        return size;
    }

    /**
     * The days asked for, both included; empty where none is.
     *
     * @throws RefusedException where a day makes no sense
     */
    public static Optional<Criterion> days(
            String field, @Nullable LocalDate from, @Nullable LocalDate to, LegalClock clock) {
        return from == null && to == null
                ? Optional.empty()
                : Optional.of(
                        new Criterion.Between(field, start(from, 0, clock), start(to, 1, clock)));
    }

    private static @Nullable Instant start(
            @Nullable LocalDate day, int daysLater, LegalClock clock) {
        if (day == null) {
            return null;
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw refused("from and to must be days between 1900 and 2200.");
        }
        return clock.startOf(day.plusDays(daysLater));
    }

    /**
     * The words searched for, all of which must be there; empty where nothing is searched for.
     *
     * @throws RefusedException where there are none or too many
     */
    public static List<String> words(@Nullable String q) {
        if (q == null) {
            return List.of();
        }
        List<String> words = SearchWords.of(q);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            throw refused("q must hold 1 to " + MOST_WORDS + " words.");
        }
        return words;
    }

    private static RefusedException refused(String detail) {
        return new RefusedException(Refusal.invalid("invalid-parameter", detail));
    }
}
