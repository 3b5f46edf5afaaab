package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers one query: reads by its plan, filters by the whole query, sorts only what the plan does
 * not give in order, skips, limits and projects. Documents stay bytes.
 */
final class QueryRun implements RowSource {

    private static final long MOST_SORTED_BYTES = 100L << 20;

    private final Plan plan;
    private final Query query;
    private final PlanReader reader;
    private final Projector projector;
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();
    private final @Nullable FieldNames filterFields;
    private int toSkip;
    private int left;
    private @Nullable Iterator<byte[]> sorted;

    QueryRun(Plan plan, Query query, PlanReader reader, Projector projector) {
        this.plan = plan;
        this.query = query;
        this.reader = reader;
        this.projector = projector;
        this.filterFields = FieldNames.ofNullable(QueryFields.ofFilter(query.filter()));
        this.toSkip = query.skip();
        this.left = query.limit() > 0 ? query.limit() : Integer.MAX_VALUE;
    }

    Plan plan() {
        return plan;
    }

    PlanReader reader() {
        return reader;
    }

    @Override
    public byte @Nullable [] next() {
        if (left == 0) {
            return null;
        }
        byte[] document = nextInOrder();
        while (document != null && toSkip > 0) {
            toSkip--;
            document = nextInOrder();
        }
        if (document == null) {
            left = 0;
            return null;
        }
        left--;
        return projector.project(document);
    }

    private byte @Nullable [] nextInOrder() {
        if (plan.sorted()) {
            return nextMatch();
        }
        if (sorted == null) {
            sorted = sort().iterator();
        }
        return sorted.hasNext() ? sorted.next() : null;
    }

    private byte @Nullable [] nextMatch() {
        byte[] document = reader.next();
        while (document != null && !matches(document)) {
            query.deadline().check(reader.keysExamined());
            document = reader.next();
        }
        return document;
    }

    private boolean matches(byte[] document) {
        return plan.exact()
                || query.filter().isEmpty()
                || matcher.matches(RawBson.decode(document, filterFields), query.filter());
    }

    private List<byte[]> sort() {
        Set<String> sortFields = new HashSet<>();
        query.orderBy().keySet().forEach(path -> sortFields.add(FieldPath.topLevelOf(path)));
        FieldNames sortNames = FieldNames.of(sortFields);
        SortKey sortKey = new SortKey(query.orderBy());
        Comparator<Sortable> order =
                Comparator.comparing(Sortable::key, Arrays::compareUnsigned)
                        .thenComparingLong(Sortable::arrival);
        long most = query.limit() > 0 ? (long) query.skip() + query.limit() : Long.MAX_VALUE;
        PriorityQueue<Sortable> kept = new PriorityQueue<>(order.reversed());
        long bytes = 0;
        long arrival = 0;
        for (byte[] document = nextMatch(); document != null; document = nextMatch()) {
            byte[] key = sortKey.of(RawBson.decode(document, sortNames));
            kept.add(new Sortable(key, document, arrival++));
            bytes += document.length;
            if (kept.size() > most) {
                bytes -= kept.remove().document().length;
            }
            if (bytes > MOST_SORTED_BYTES) {
                throw new MongoServerError(
                        292,
                        "QueryExceededMemoryLimitNoDiskUseAllowed",
                        "Sort exceeded memory limit of 104857600 bytes: add a limit or an index");
            }
        }
        List<Sortable> all = new ArrayList<>(kept);
        all.sort(order);
        return all.stream().map(Sortable::document).toList();
    }

    @Override
    public void close() {
        reader.close();
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Sortable(byte[] key, byte[] document, long arrival) {}
}
