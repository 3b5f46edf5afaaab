package io.tipflow.tipintake.tip.adapter.web;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.tipflow.kit.aggregate.ListQuery;
import io.tipflow.kit.aggregate.ListQuery.Criterion;
import io.tipflow.kit.text.SearchWords;
import io.tipflow.kit.web.DueFilter;
import io.tipflow.kit.web.Refusal;
import io.tipflow.kit.web.RefusedException;
import io.tipflow.tipintake.tip.application.TipAggregate;
import io.tipflow.tipintake.tip.domain.Channel;
import io.tipflow.tipintake.tip.domain.TipStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of {@code GET /api/v1/tips}.
 *
 * @param from the first day of receipt
 * @param to the last day of receipt
 * @param q words of the narrative, or beginnings of them, all of which must stand in it
 * @param sort {@code -receivedAt}, the latest first, {@code receivedAt}, or {@code actBy}, which
 *     has to be acted on first
 * @param due {@code overdue}, {@code today} or {@code 7d}; then sorted by {@code actBy}
 */
record TipListParameters(
        @Nullable TipStatus status,
        @Nullable Channel channel,
        @Nullable String offence,
        @Nullable Boolean urgent,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String q,
        @Nullable String sort,
        @Nullable String due,
        @Nullable String cursor,
        @Nullable Integer limit) {

    private static final Set<String> STATUSES = names(TipStatus.values());
    private static final Set<String> CHANNELS = names(Channel.values());
    private static final Set<String> EITHER = Set.of("true", "false");

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
        List<Criterion> criteria = criteria(zone);
        if (byDue) {
            criteria.add(DueFilter.criterion(TipAggregate.ACT_BY, due, now, zone));
        }
        return new ListQuery(
                reader,
                criteria,
                byDue ? TipAggregate.ACT_BY : TipAggregate.RECEIVED_AT,
                !byDue && descending(),
                Optional.ofNullable(cursor),
                size());
    }

    private List<Criterion> criteria(ZoneId zone) {
        List<Criterion> criteria = new ArrayList<>();
        if (offence != null) {
            criteria.add(new Criterion.Is(TipAggregate.OFFENCE, offence));
        }
        if (offence != null || status != null || channel != null || urgent != null) {
            criteria.add(isOrAny(TipAggregate.STATUS, status, STATUSES));
            criteria.add(isOrAny(TipAggregate.CHANNEL, channel, CHANNELS));
            criteria.add(isOrAny(TipAggregate.URGENT, urgent, EITHER));
        }
        if (from != null || to != null) {
            criteria.add(
                    new Criterion.Between(
                            TipAggregate.RECEIVED_AT, start(from, 0, zone), start(to, 1, zone)));
        }
        if (q != null) {
            words(q).forEach(word ->
                    criteria.add(new Criterion.StartsWith(TipAggregate.WORDS, word)));
        }
        return criteria;
    }

    /** What is not asked for may be anything, said in full: so one index serves every filter. */
    private static Criterion isOrAny(String field, @Nullable Object asked, Set<String> all) {
        return asked == null
                ? new Criterion.AnyOf(field, all)
                : new Criterion.Is(field, asked.toString());
    }

    private static <E extends Enum<E>> Set<String> names(E[] values) {
        return Arrays.stream(values).map(Enum::name).collect(toUnmodifiableSet());
    }

    private static @Nullable Instant start(@Nullable LocalDate day, int daysLater, ZoneId zone) {
        if (day == null) {
            return null;
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw refused("from and to must be days between 1900-01-01 and 2200-12-31.");
        }
        return day.plusDays(daysLater).atStartOfDay(zone).toInstant();
    }

    private static List<String> words(String q) {
        List<String> words = SearchWords.of(q);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            throw refused("q must hold 1 to " + MOST_WORDS + " words.");
        }
        // The longest is likely the rarest, and a store may look up the first one only.
        return words.stream().sorted(comparingInt(String::length).reversed()).toList();
    }

    private boolean descending() {
        if (sort == null || sort.equals("-" + TipAggregate.RECEIVED_AT)) {
            return true;
        }
        if (sort.equals(TipAggregate.RECEIVED_AT)) {
            return false;
        }
        throw refused("sort must be receivedAt, -receivedAt or actBy.");
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
