package io.tipflow.cases.casefile.adapter.web;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.tipflow.cases.casefile.application.CaseFileType;
import io.tipflow.cases.casefile.domain.CaseStatus;
import io.tipflow.kit.aggregate.ListQuery;
import io.tipflow.kit.aggregate.ListQuery.Criterion;
import io.tipflow.kit.text.SearchWords;
import io.tipflow.kit.web.DueFilter;
import io.tipflow.kit.web.Refusal;
import io.tipflow.kit.web.RefusedException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * The query parameters of {@code GET /api/v1/cases}, newest initiation first.
 *
 * @param status one or several, separated by commas
 * @param unit the investigation body
 * @param from the first day of initiation
 * @param to the last day of initiation
 * @param q words of an accused's name or of the number, or beginnings of them, all of which must be
 *     there
 * @param sort {@code -initiatedAt}, the newest first, or {@code actBy}, which has to be acted on
 *     first
 * @param due {@code overdue}, {@code today} or {@code 7d}; then sorted by {@code actBy}
 */
record CaseListParameters(
        @Nullable Set<CaseStatus> status,
        @Nullable String offence,
        @Nullable String unit,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
        @Nullable String q,
        @Nullable String sort,
        @Nullable String due,
        @Nullable String cursor,
        @Nullable Integer limit) {

    private static final int USUAL_LIMIT = 50;
    private static final int MOST_WORDS = 8;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    /**
     * The query.
     *
     * @throws RefusedException where a parameter makes no sense
     */
    ListQuery query(String reader, Instant now, ZoneId zone) {
        boolean byDue = DueFilter.asked(sort, due);
        if (sort != null && !byDue && !sort.equals("-" + CaseFileType.INITIATED_AT)) {
            throw refused("sort must be -initiatedAt or actBy.");
        }
        List<Criterion> criteria = criteria(zone);
        if (byDue) {
            criteria.add(DueFilter.criterion(CaseFileType.ACT_BY, due, now, zone));
        }
        return new ListQuery(
                reader,
                criteria,
                byDue ? CaseFileType.ACT_BY : CaseFileType.INITIATED_AT,
                !byDue,
                Optional.ofNullable(cursor),
                size());
    }

    private List<Criterion> criteria(ZoneId zone) {
        List<Criterion> criteria = new ArrayList<>();
        if (status != null && status.size() == 1) {
            criteria.add(new Criterion.Is(CaseFileType.STATUS, status.iterator().next().name()));
        } else if (status != null && !status.isEmpty()) {
            criteria.add(
                    new Criterion.AnyOf(
                            CaseFileType.STATUS,
                            status.stream().map(Enum::name).collect(toUnmodifiableSet())));
        }
        if (offence != null) {
            criteria.add(new Criterion.Is(CaseFileType.OFFENCE, offence));
        }
        if (unit != null) {
            criteria.add(new Criterion.Is(CaseFileType.UNIT, unit));
        }
        if (from != null || to != null) {
            criteria.add(
                    new Criterion.Between(
                            CaseFileType.INITIATED_AT, start(from, 0, zone), start(to, 1, zone)));
        }
        if (q != null) {
            for (String word : words(q)) {
                criteria.add(new Criterion.StartsWith(CaseFileType.WORDS, word));
            }
        }
        return criteria;
    }

    private static @Nullable Instant start(@Nullable LocalDate day, int daysLater, ZoneId zone) {
        if (day == null) {
            return null;
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw refused("from and to must be days between 1900 and 2200.");
        }
        return day.plusDays(daysLater).atStartOfDay(zone).toInstant();
    }

    private static List<String> words(String q) {
        List<String> words = SearchWords.of(q);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            throw refused("q must hold 1 to " + MOST_WORDS + " words.");
        }
        return words;
    }

    private int size() {
        int size = limit == null ? USUAL_LIMIT : limit;
        if (size < 1 || size > ListQuery.MOST) {
            throw refused("limit must be 1 to " + ListQuery.MOST + ".");
        }
        return size;
    }

    private static RefusedException refused(String detail) {
        return new RefusedException(Refusal.invalid("invalid-parameter", detail));
    }
}
