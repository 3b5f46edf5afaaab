package io.tipflow.wanted.order.adapter.web;

import io.tipflow.kit.aggregate.ListQuery;
import io.tipflow.kit.aggregate.ListQuery.Criterion;
import io.tipflow.wanted.law.LegalClock;
import io.tipflow.wanted.order.application.WantedOrderType;
import io.tipflow.wanted.order.domain.Danger;
import io.tipflow.wanted.order.domain.OrderKind;
import io.tipflow.wanted.order.domain.OrderStatus;
import io.tipflow.wanted.web.Paging;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * The query parameters of {@code GET /api/v1/wanted-orders}, latest issue first.
 *
 * @param from the first day of issue
 * @param to the last day of issue
 * @param q words of the person's name, the year of birth or the number, or beginnings of them, all
 *     of which must be there
 */
record OrderListParameters(
        @Nullable OrderStatus status,
        @Nullable OrderKind kind,
        @Nullable Danger danger,
        @Nullable String offence,
        @Nullable String unit,
        @Nullable String person,
        @Nullable String caseFile,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        @Nullable String q,
        @Nullable String cursor,
        @Nullable Integer limit) {

    ListQuery query(String reader, LegalClock clock) {
        List<Criterion> criteria = new ArrayList<>();
        is(criteria, WantedOrderType.STATUS, status == null ? null : status.name());
        is(criteria, WantedOrderType.KIND, kind == null ? null : kind.name());
        is(criteria, WantedOrderType.DANGER, danger == null ? null : danger.name());
        is(criteria, WantedOrderType.OFFENCE, offence);
        is(criteria, WantedOrderType.UNIT, unit);
        is(criteria, WantedOrderType.PERSON, person);
        is(criteria, WantedOrderType.CASE_FILE, caseFile);
        Paging.days(WantedOrderType.ISSUED_AT, from, to, clock).ifPresent(criteria::add);
        return new ListQuery(
                reader,
                criteria,
                WantedOrderType.ISSUED_AT,
                true,
                Optional.ofNullable(cursor),
                Paging.size(limit));
    }

    /** The words searched for; empty where there are none. */
    List<String> words() {
        return Paging.words(q);
    }

    private static void is(List<Criterion> criteria, String field, @Nullable String value) {
        if (value != null) {
            criteria.add(new Criterion.Is(field, value));
        }
    }
}
