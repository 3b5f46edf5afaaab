package io.tipflow.kit.web;

import io.tipflow.kit.aggregate.ListQuery.Criterion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a list asks for by the instant at which somebody has to act: the query parameters {@code
 * sort=actBy}, the earliest first, and {@code due}: {@code overdue}, {@code today} or {@code 7d},
 * each with what should have been done before.
 */
public final class DueFilter {

    /** The value of {@code sort}. */
    public static final String SORT = "actBy";

    private static final int WEEK = 7;

    private DueFilter() {}

    /** Whether the list is one by due day. */
    public static boolean asked(@Nullable String sort, @Nullable String due) {
        return due != null || SORT.equals(sort);
    }

    /**
     * What the listing field has to be.
     *
     * @throws RefusedException where {@code due} is none of its values
     */
    public static Criterion criterion(
            String field, @Nullable String due, Instant now, ZoneId zone) {
        return new Criterion.Between(
                field,
                Instant.EPOCH,
                Optional.ofNullable(due).map(asked -> before(asked, now, zone)).orElse(null));
    }

    /** A last day ends at its 24:00, which is the first instant of the next one. */
    private static Instant before(String due, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return switch (due) {
            case "overdue" -> now;
            case "today" -> endOf(today, zone);
            case "7d" -> endOf(today.plusDays(WEEK), zone);
            default ->
                    throw new RefusedException(
                            Refusal.invalid(
                                    "invalid-parameter", "due must be overdue, today or 7d."));
        };
    }

    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().plusSeconds(1);
    }
}
