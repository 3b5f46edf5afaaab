package io.tipflow.testkit.stores;

import io.tipflow.kit.aggregate.AggregateStore;
import io.tipflow.kit.aggregate.ListQuery;
import io.tipflow.kit.aggregate.ListQuery.Criterion;
import io.tipflow.kit.aggregate.Listing;
import io.tipflow.kit.aggregate.Page;
import io.tipflow.kit.aggregate.StoredAggregate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Aggregates in memory, for tests that need no database; keeps the contract of the port. */
public final class InMemoryAggregateStore implements AggregateStore {

    private final TreeMap<String, StoredAggregate> aggregates = new TreeMap<>();

    @Override
    public synchronized Optional<StoredAggregate> load(String id) {
        return Optional.ofNullable(aggregates.get(id));
    }

    @Override
    public synchronized boolean insert(StoredAggregate aggregate) {
        return aggregates.putIfAbsent(aggregate.id(), aggregate) == null;
    }

    @Override
    public synchronized boolean replace(StoredAggregate aggregate, long expectedVersion) {
        StoredAggregate present = aggregates.get(aggregate.id());
        if (present == null || present.version() != expectedVersion) {
            return false;
        }
        aggregates.put(aggregate.id(), aggregate);
        return true;
    }

    @Override
    public synchronized Page<Listed> list(ListQuery query) {
        Comparator<StoredAggregate> order =
                Comparator.<StoredAggregate, Comparable<Object>>comparing(
                                a -> key(a, query.sortField()))
                        .thenComparing(StoredAggregate::id);
        List<StoredAggregate> sorted =
                aggregates.values().stream()
                        .filter(a -> a.listing().readers().contains(query.reader()))
                        .filter(a -> a.listing().fields().containsKey(query.sortField()))
                        .filter(a -> query.criteria().stream().allMatch(c -> matches(a, c)))
                        .sorted(query.descending() ? order.reversed() : order)
                        .toList();
        int from = query.cursor().map(cursor -> behind(sorted, cursor)).orElse(0);
        List<StoredAggregate> shown = sorted.stream().skip(from).limit(query.limit()).toList();
        Optional<String> next =
                from + shown.size() < sorted.size()
                        ? Optional.of("after:" + shown.getLast().id())
                        : Optional.empty();
        return new Page<>(
                shown.stream().map(a -> new Listed(a.id(), a.version(), a.state())).toList(), next);
    }

    private static int behind(List<StoredAggregate> sorted, String cursor) {
        for (int i = 0; i < sorted.size(); i++) {
            if (cursor.equals("after:" + sorted.get(i).id())) {
                return i + 1;
            }
        }
        throw new InvalidCursor("The cursor is none that a list gave out");
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> key(StoredAggregate aggregate, String field) {
        Object value = aggregate.listing().fields().get(field);
        if (value == null) {
            throw new IllegalStateException("Expected the listing field " + field);
        }
        return (Comparable<Object>) value;
    }

    private static boolean matches(StoredAggregate aggregate, Criterion criterion) {
        Object value = aggregate.listing().fields().get(criterion.field());
        return switch (criterion) {
            case Criterion.Is is -> anyOf(value, is.value()::equals);
            case Criterion.AnyOf any -> anyOf(value, any.values()::contains);
            case Criterion.Between between ->
                    value instanceof Instant at
                            && (between.from() == null || !at.isBefore(between.from()))
                            && (between.before() == null || at.isBefore(between.before()));
            case Criterion.StartsWith starts ->
                    anyOf(value, v -> v instanceof String s && s.startsWith(starts.prefix()));
        };
    }

    private static boolean anyOf(@Nullable Object value, Predicate<Object> test) {
        return value instanceof List<?> list
                ? list.stream().anyMatch(test)
                : value != null && test.test(value);
    }

    @Override
    public synchronized long count() {
        return aggregates.size();
    }

    @Override
    public synchronized List<Unpublished> unpublished(
            Instant writtenBefore, Optional<Unpublished> after, int limit) {
        Comparator<Unpublished> order =
                Comparator.comparing(Unpublished::since).thenComparing(Unpublished::id);
        return waiting()
                .filter(u -> u.since().isBefore(writtenBefore))
                .filter(u -> after.isEmpty() || order.compare(u, after.get()) > 0)
                .sorted(order)
                .limit(limit)
                .toList();
    }

    private Stream<Unpublished> waiting() {
        return aggregates.values().stream()
                .filter(a -> !a.outbox().isEmpty())
                .map(a ->
                        new Unpublished(
                                a.id(), a.version(), a.outbox().getFirst().time(), a.outbox()));
    }

    @Override
    public synchronized void markPublished(List<Published> published) {
        for (Published p : published) {
            aggregates.computeIfPresent(
                    p.id(),
                    (id, a) ->
                            a.version() == p.version()
                                    ? new StoredAggregate(
                                            id,
                                            a.version(),
                                            a.sequence(),
                                            a.state(),
                                            a.history(),
                                            List.of(),
                                            a.listing())
                                    : a);
        }
    }

    @Override
    public synchronized List<String> ids(String after, int limit) {
        return aggregates.tailMap(after, false).keySet().stream().limit(limit).toList();
    }

    @Override
    public synchronized void relist(String id, long version, Listing listing) {
        aggregates.computeIfPresent(
                id,
                (same, a) ->
                        a.version() == version
                                ? new StoredAggregate(
                                        id,
                                        a.version(),
                                        a.sequence(),
                                        a.state(),
                                        a.history(),
                                        a.outbox(),
                                        listing)
                                : a);
    }

    @Override
    public synchronized List<String> due(Instant at, int limit) {
        return aggregates.values().stream()
                .filter(a -> a.listing().nextDueAt().filter(due -> !due.isAfter(at)).isPresent())
                .sorted(Comparator.comparing(a -> a.listing().nextDueAt().orElseThrow()))
                .limit(limit)
                .map(StoredAggregate::id)
                .toList();
    }

    @Override
    public synchronized Backlog backlog() {
        List<Unpublished> waiting = waiting().toList();
        return new Backlog(
                waiting.size(),
                waiting.stream().map(Unpublished::since).min(Comparator.naturalOrder()));
    }
}
