package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of each field, all of which must hold; what cannot become bounds is left to the
 * filter that every candidate document passes.
 */
final class Conditions {

    /** The bounds of each path, one per predicate that has bounds. */
    private final Map<String, List<Bounds>> bounds = new LinkedHashMap<>();

    /** Whether the bounds say everything the query says. */
    private boolean complete = true;

    private Conditions() {}

    static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.addAll(query);
        return conditions;
    }

    /** Returns the paths that have bounds. */
    Set<String> paths() {
        return bounds.keySet();
    }

    boolean isComplete() {
        return complete;
    }

    /** Returns the bounds of each predicate on this path. */
    List<Bounds> on(String path) {
        return bounds.getOrDefault(path, List.of());
    }

    /** Returns the values possible at a path, or null where the query leaves all. */
    @Nullable Bounds boundsOf(String path, boolean multikey) {
        List<Bounds> all = bounds.get(path);
        if (all == null) {
            return null;
        }
        Bounds result = all.getFirst();
        for (Bounds next : all.subList(1, all.size())) {
            result = multikey ? narrower(result, next) : result.and(next);
        }
        return result;
    }

    private static Bounds narrower(Bounds a, Bounds b) {
        if (a.points() != b.points()) {
            return a.points() ? a : b;
        }
        return a.ranges().size() <= b.ranges().size() ? a : b;
    }

    private void addAll(Document query) {
        for (Map.Entry<String, @Nullable Object> entry : query.entrySet()) {
            String key = entry.getKey();
            Object value = entry.getValue();
            if (key.equals("$and") && value instanceof Collection<?> parts && !parts.isEmpty()) {
                for (Object part : parts) {
                    if (part instanceof Document document) {
                        addAll(document);
                    }
                }
            } else if (key.equals("$or") && value instanceof Collection<?> branches) {
                addHull(branches);
                complete = false;
            } else if (key.startsWith("$")) {
                complete = false;
            } else {
                addPredicate(key, value);
            }
        }
    }

    private void addPredicate(String path, @Nullable Object value) {
        if (new FieldPath(path).hasPositions()) {
            complete = false;
        } else if (value instanceof Document operators
                && !operators.isEmpty()
                && operators.keySet().iterator().next().startsWith("$")) {
            addOperators(path, operators);
        } else if (value instanceof BsonRegularExpression regex) {
            add(path, prefix(regex));
        } else {
            add(path, equal(value));
        }
    }

    private void addOperators(String path, Document operators) {
        if (operators.containsKey("$regex")) {
            add(path, prefix(BsonRegularExpression.convertToRegularExpression(operators)));
            if (operators.keySet().stream()
                    .anyMatch(key -> !key.equals("$regex") && !key.equals("$options"))) {
                complete = false;
            }
            return;
        }
        for (Map.Entry<String, @Nullable Object> entry : operators.entrySet()) {
            Object value = entry.getValue();
            switch (entry.getKey()) {
                case "$eq" -> add(path, equal(value));
                case "$in" -> add(path, in(value));
                case "$gt", "$gte", "$lt", "$lte" -> add(path, range(entry.getKey(), value));
                case "$exists" -> add(path, Utils.isTrue(value) ? Bounds.ofAnyValue() : null);
                default -> complete = false;
            }
        }
    }

    private void add(String path, @Nullable Bounds more) {
        if (more == null) {
            complete = false;
        } else {
            bounds.computeIfAbsent(path, key -> new ArrayList<>()).add(more);
        }
    }

    /** Adds for each path that every branch bounds the ranges that cover all branches. */
    private void addHull(Collection<?> branches) {
        Map<String, @Nullable Bounds> hull = new LinkedHashMap<>();
        boolean first = true;
        for (Object branch : branches) {
            if (!(branch instanceof Document document)) {
                return;
            }
            Conditions conditions = of(document);
            if (first) {
                for (String path : conditions.paths()) {
                    hull.put(path, conditions.boundsOf(path, true));
                }
            } else {
                hull.keySet().retainAll(conditions.paths());
                hull.replaceAll((path, soFar) -> or(soFar, conditions.boundsOf(path, true)));
            }
            first = false;
        }
        hull.forEach((path, range) -> {
            if (range != null) {
                add(path, new Bounds(range.ranges(), range.points(), false, range.needsValue()));
            }
        });
    }

    private static @Nullable Bounds or(@Nullable Bounds a, @Nullable Bounds b) {
        return a == null || b == null ? null : a.or(b);
    }

    private static @Nullable Bounds equal(@Nullable Object value) {
        if (!isPoint(value)) {
            return null;
        }
        return Bounds.ofPoints(
                List.of(KeyWriter.encode(value)), Missing.isNeitherNullNorMissing(value));
    }

    private static @Nullable Bounds in(@Nullable Object list) {
        if (!(list instanceof Collection<?> values)) {
            return null;
        }
        boolean needsValue = true;
        List<byte[]> points = new ArrayList<>(values.size());
        for (Object value : values) {
            if (!isPoint(value)) {
                return null;
            }
            needsValue &= value != null;
            points.add(KeyWriter.encode(value));
        }
        return Bounds.ofPoints(points, needsValue);
    }

    private static boolean isPoint(@Nullable Object value) {
        if (value instanceof Document document) {
            return document.keySet().stream().noneMatch(key -> key.startsWith("$"));
        }
        return !(value instanceof Collection) && !(value instanceof BsonRegularExpression);
    }

    private static @Nullable Bounds range(String operator, @Nullable Object value) {
        if (value == null
                || value instanceof Missing
                || value instanceof Collection
                || value instanceof Document
                || value instanceof MinKey
                || value instanceof MaxKey
                || (value instanceof Double number && Double.isNaN(number))) {
            return null;
        }
        byte[] point = KeyWriter.encode(value);
        byte[] firstOfType = {point[0]};
        byte[] endOfType = KeyRange.successor(firstOfType);
        return switch (operator) {
            case "$gt" -> Bounds.ofRange(KeyRange.successor(point), endOfType, true);
            case "$gte" -> Bounds.ofRange(point, endOfType, true);
            case "$lt" -> Bounds.ofRange(firstOfType, point, true);
            default -> Bounds.ofRange(firstOfType, KeyRange.successor(point), true);
        };
    }

    private static @Nullable Bounds prefix(BsonRegularExpression regex) {
        String options = regex.getOptions();
        if (options != null && !options.isEmpty()) {
            return null;
        }
        RegexPrefix prefix = RegexPrefix.of(regex.getPattern());
        if (prefix == null) {
            return null;
        }
        byte[] lower =
                new KeyWriter().raw(new byte[] {KeyWriter.STRING}).text(prefix.literal()).toBytes();
        return Bounds.ofRange(lower, KeyRange.successor(lower), prefix.isWholePattern());
    }
}
