package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how a query reads: an equality prefix, then one range, list or prefix, then the order.
 *
 * <p>There are no statistics: a point is worth more than a list, a list more than a range, and
 * keeping the asked order counts when there is a limit. A full unique match beats everything.
 */
final class QueryPlanner {

    private static final int MOST_RANGES = 1_000;
    private static final int MOST_MERGED = 128;

    private static final int UNIQUE_MATCH = 1_000;
    private static final int POINT = 20;
    private static final int LIST = 12;
    private static final int RANGE = 6;
    private static final int PRESENT = 5;
    private static final int ORDER_WITH_LIMIT = 9;
    private static final int ORDER = 3;

    private QueryPlanner() {}

    /**
     * Returns the plan of a query.
     *
     * @param documents the prefix of the collection's documents
     * @param orderBy the asked order; empty asks for none
     */
    static Plan plan(
            byte[] documents,
            List<StoredIndex> indexes,
            Document query,
            Document orderBy,
            boolean limited) {
        Conditions conditions = Conditions.of(query);
        Candidate best = new Candidate(IndexShape.ofDocuments(documents), conditions);
        best.match(orderBy, limited);
        for (StoredIndex index : indexes) {
            if (!PartialFilters.isImplied(index.definition().partialFilter(), query)) {
                continue;
            }
            Candidate candidate = new Candidate(IndexShape.of(index), conditions);
            candidate.match(orderBy, limited);
            if (candidate.isUsable() && candidate.score > best.score) {
                best = candidate;
            }
        }
        return best.toPlan(orderBy.isEmpty());
    }

    /**
     * Returns the plans that do not give the order but leave documents out by a field that the best
     * plan makes no use of.
     */
    static List<Plan> unsorted(
            byte[] documents,
            List<StoredIndex> indexes,
            Document query,
            Document orderBy,
            Plan best) {
        Conditions conditions = Conditions.of(query);
        IndexShape shape =
                best.index() == null
                        ? IndexShape.ofDocuments(documents)
                        : IndexShape.of(best.index());
        Candidate chosen = new Candidate(shape, conditions);
        chosen.match(orderBy, true);
        List<Plan> plans = new ArrayList<>();
        for (StoredIndex index : indexes) {
            if (!PartialFilters.isImplied(index.definition().partialFilter(), query)) {
                continue;
            }
            Candidate candidate = new Candidate(IndexShape.of(index), conditions);
            candidate.match(orderBy, true);
            if (candidate.isUsable()
                    && !candidate.sorted
                    && !chosen.narrowedBy.containsAll(candidate.narrowedBy)) {
                plans.add(candidate.toPlan(false));
            }
        }
        return plans;
    }

    /** One index tried against the query. */
    private static final class Candidate {

        private final IndexShape shape;
        private final Conditions conditions;
        private final long multikeyFields;
        private List<byte[]> prefixes;
        private final Set<String> narrowedBy = new HashSet<>();
        private @Nullable List<KeyRange> last;
        private int points;
        private int score;
        private boolean bounded;
        private boolean exact;
        private boolean needsValue;
        private boolean repeats;
        private boolean sorted;
        private boolean backwards;

        private Candidate(IndexShape shape, Conditions conditions) {
            this.shape = shape;
            this.conditions = conditions;
            this.prefixes = List.of(shape.prefix());
            this.exact = conditions.isComplete();
            this.multikeyFields = shape.index() == null ? 0 : shape.index().multikeyFields();
        }

        private void match(Document orderBy, boolean limited) {
            int used = 0;
            boolean open = true;
            while (open && used < shape.size()) {
                Bounds bounds = boundsOf(used);
                if (bounds == null) {
                    break;
                }
                open = take(used, bounds);
                used++;
            }
            if (!restIsTaken(used)) {
                exact = false;
            }
            repeats = anyArrayIsOpen();
            needsValue |= anyFieldNeedsValue();
            if (shape.unique() && points == shape.keyFields() && prefixes.size() == 1) {
                score += UNIQUE_MATCH;
            }
            if (shape.index() != null && shape.sparse() && needsValue && !bounded) {
                score += PRESENT;
            }
            order(orderBy, limited);
        }

        private boolean isMultikey(int field) {
            return field < shape.keyFields() && (multikeyFields & 1L << field) != 0;
        }

        private @Nullable Bounds boundsOf(int field) {
            return conditions.boundsOf(shape.path(field), isMultikey(field));
        }

        /** Whether a document's array may bring it into the keys read more than once. */
        private boolean anyArrayIsOpen() {
            for (int i = 0; i < shape.keyFields(); i++) {
                if (isMultikey(i)) {
                    Bounds bounds = i < points ? boundsOf(i) : null;
                    if (bounds == null || !bounds.isSinglePoint()) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean anyFieldNeedsValue() {
            for (int i = 0; i < shape.keyFields(); i++) {
                for (Bounds bounds : conditions.on(shape.path(i))) {
                    if (bounds.needsValue() && !shape.path(i).equals("_id")) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Narrows the keys by one more field; false when no further field can. */
        private boolean take(int field, Bounds bounds) {
            if (isAnyValue(bounds)) {
                exact &= shape.sparse() && shape.declaredFields() == 1 && !isMultikey(field);
                return false;
            }
            List<KeyRange> ranges = bounds.in(shape.ascending(field));
            if ((long) prefixes.size() * ranges.size() > MOST_RANGES) {
                exact = false;
                return false;
            }
            bounded = true;
            narrowedBy.add(shape.path(field));
            boolean multikey = isMultikey(field);
            exact &= bounds.exact() && (!multikey || bounds.isSinglePoint());
            exact &= !multikey || conditions.on(shape.path(field)).size() == 1;
            if (!bounds.points()) {
                last = ranges;
                score += RANGE;
                return false;
            }
            List<byte[]> longer = new ArrayList<>(prefixes.size() * ranges.size());
            for (byte[] prefix : prefixes) {
                for (KeyRange range : ranges) {
                    longer.add(KeyRange.concat(prefix, range.lower()));
                }
            }
            prefixes = longer;
            points++;
            score += bounds.ranges().size() <= 1 ? POINT : LIST;
            return true;
        }

        private static boolean isAnyValue(Bounds bounds) {
            return bounds.ranges().size() == 1 && bounds.ranges().getFirst().lower()[0] == 0x01;
        }

        private boolean restIsTaken(int used) {
            for (String path : conditions.paths()) {
                boolean taken = false;
                for (int i = 0; i < used; i++) {
                    taken |= shape.path(i).equals(path);
                }
                if (!taken) {
                    return false;
                }
            }
            return true;
        }

        private void order(Document orderBy, boolean limited) {
            if (orderBy.isEmpty() || prefixes.size() > MOST_MERGED) {
                return;
            }
            int field = points;
            Boolean reversed = null;
            for (Map.Entry<String, @Nullable Object> entry : orderBy.entrySet()) {
                String path = entry.getKey();
                if (isFixed(path)) {
                    continue;
                }
                if (field >= shape.size() && shape.unique()) {
                    break;
                }
                if (field >= shape.size()) {
                    return;
                }
                boolean ascending =
                        entry.getValue() instanceof Number number && number.doubleValue() > 0;
                boolean opposite = ascending != shape.ascending(field);
                if (!shape.path(field).equals(path)
                        || isMultikey(field)
                        || (reversed != null && reversed != opposite)) {
                    return;
                }
                reversed = opposite;
                field++;
            }
            sorted = true;
            backwards = reversed != null && reversed;
            score += limited ? ORDER_WITH_LIMIT : ORDER;
        }

        /** Whether all keys read have the same one value at this path. */
        private boolean isFixed(String path) {
            for (int i = 0; i < points; i++) {
                if (shape.path(i).equals(path) && !isMultikey(i)) {
                    Bounds bounds = boundsOf(i);
                    return bounds != null && bounds.isSinglePoint();
                }
            }
            return false;
        }

        private boolean isUsable() {
            if (shape.sparse() && !needsValue) {
                return false;
            }
            return bounded || sorted || (shape.sparse() && needsValue);
        }

        private Plan toPlan(boolean anyOrder) {
            List<KeyRange> ranges = new ArrayList<>();
            List<Integer> orderedFrom = new ArrayList<>();
            for (byte[] prefix : prefixes) {
                orderedFrom.add(prefix.length);
                if (last == null) {
                    ranges.add(KeyRange.startingWith(prefix));
                } else {
                    for (KeyRange range : last) {
                        ranges.add(range.after(prefix));
                    }
                }
            }
            boolean side = sorted && !anyOrder && prefixes.size() > 1;
            return new Plan(
                    shape.index(),
                    ranges,
                    orderedFrom,
                    backwards,
                    bounded,
                    sorted || anyOrder,
                    side,
                    exact,
                    repeats,
                    multikeyFields);
        }
    }
}
