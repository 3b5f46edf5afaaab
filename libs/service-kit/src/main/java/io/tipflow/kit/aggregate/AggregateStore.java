package io.tipflow.kit.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the aggregates of one kind.
 *
 * <p>A write is durable when the call returns; a call that throws {@link StoreUnavailable} may or
 * may not have written, which a retry with the same command id finds out.
 */
public interface AggregateStore {

    /** The aggregate, or empty. */
    Optional<StoredAggregate> load(String id);

    /** Adds a new aggregate; false, and nothing written, if there is one of that id. */
    boolean insert(StoredAggregate aggregate);

    /**
     * Replaces the aggregate if it still has the expected version; false, and nothing written, if
     * another command came first.
     */
    boolean replace(StoredAggregate aggregate, long expectedVersion);

    /**
     * A page of aggregates.
     *
     * @throws InvalidCursor if the cursor is not one that this list gave out
     */
    Page<Listed> list(ListQuery query);

    /** How many aggregates there are. */
    long count();

    /**
     * Aggregates with unpublished events that were written before an instant, oldest first.
     *
     * @param after the last one of the page before, to go on behind it
     */
    List<Unpublished> unpublished(Instant writtenBefore, Optional<Unpublished> after, int limit);

    /**
     * Empties the outboxes of aggregates that still have the version at which the last acknowledged
     * event was written; the others stay, as a later event of theirs is still on its way.
     */
    void markPublished(List<Published> published);

    /** A page of all ids in their order, beginning behind one. */
    List<String> ids(String after, int limit);

    /** Replaces the listing alone if the aggregate still has that version, else nothing. */
    void relist(String id, long version, Listing listing);

    /** The ids of aggregates whose {@code nextDueAt} has come, the longest due first. */
    List<String> due(Instant at, int limit);

    /** How many aggregates have unpublished events, and since when the oldest. */
    Backlog backlog();

    /** What a list shows of an aggregate. */
    record Listed(String id, long version, tools.jackson.databind.JsonNode state) {}

    /** An aggregate with unpublished events. */
    record Unpublished(String id, long version, Instant since, List<OutboxEntry> outbox) {}

    /** All events of an aggregate up to a version are on the topic. */
    record Published(String id, long version) {}

    /** The size and age of what is still to be published. */
    record Backlog(long aggregates, Optional<Instant> oldest) {}

    /** The store cannot be reached, or did not say whether it wrote. */
    final class StoreUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public StoreUnavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** A cursor that no list gave out. */
    final class InvalidCursor extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public InvalidCursor(String message) {
            super(message);
        }
    }
}
