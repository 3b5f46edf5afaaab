package io.tipflow.wanted.web;

import io.tipflow.kit.aggregate.ListQuery;
import io.tipflow.kit.aggregate.ListQuery.Criterion;
import io.tipflow.wanted.law.LegalClock;
import io.tipflow.wanted.law.UnitDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * The query parameters of lists of what units record for legal days, latest day first.
 *
 * @param from the first day
 * @param to the last day
 */
public record UnitDayParameters(
        @Nullable String unit,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        @Nullable String cursor,
        @Nullable Integer limit) {

    /**
     * The query.
     *
     * @throws io.tipflow.kit.web.RefusedException where a parameter makes no sense
     */
    public ListQuery query(String reader, LegalClock clock) {
        List<Criterion> criteria = new ArrayList<>();
        if (unit != null) {
            criteria.add(new Criterion.Is(UnitDay.UNIT, unit));
        }
        Paging.days(UnitDay.AT, from, to, clock).ifPresent(criteria::add);
        return new ListQuery(
                reader,
                criteria,
                UnitDay.AT,
                true,
                Optional.ofNullable(cursor),
                Paging.size(limit));
    }
}
