package io.tipflow.kit.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stores nothing and says it did: what the intake benchmark compares with. Never chosen unless the
 * setting {@code tipflow.store=off} asks for it.
 */
public final class DiscardingAggregateStore implements AggregateStore {

    @Override
    public Optional<StoredAggregate> load(String id) {
        return Optional.empty();
    }

    @Override
    public boolean insert(StoredAggregate aggregate) {
        return true;
    }

    @Override
    public boolean replace(StoredAggregate aggregate, long expectedVersion) {
        return true;
    }

    @Override
    public Page<Listed> list(ListQuery query) {
        return new Page<>(List.of(), Optional.empty());
    }

    @Override
    public long count() {
        return 0;
    }

    @Override
    public List<Unpublished> unpublished(
            Instant writtenBefore, Optional<Unpublished> after, int limit) {
        return List.of();
    }

    @Override
    public void markPublished(List<Published> published) {
        // There is nothing to mark.
    }

    @Override
    public List<String> ids(String after, int limit) {
        return List.of();
    }

    @Override
    public void relist(String id, long version, Listing listing) {
        // There is nothing to list.
    }

    @Override
    public List<String> due(Instant at, int limit) {
        return List.of();
    }

    @Override
    public Backlog backlog() {
        return new Backlog(0, Optional.empty());
    }
}
