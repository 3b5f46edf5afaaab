package io.tipflow.kit.aggregate;

import io.tipflow.contracts.PublicEvent;
import io.tipflow.kit.aggregate.AggregateStore.Listed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out commands on the aggregates of one kind: load, decide, fold, write, tell.
 *
 * <p>Optimistic: a lost race loads and decides again. Idempotent: a command id that stands in the
 * history is answered with the version and state it led to. Durable: {@link Outcome.Done} is
 * returned after the store acknowledged the write.
 */
public final class Aggregates<S, C, E, R> {

    /** How often a lost race is run again before the store counts as overloaded. */
    private static final int TRIES = 20;

    private final AggregateType<S, C, E, R> type;
    private final AggregateStore store;
    private final AggregateCodec<S, E> codec;
    private final PublicationListener listener;

    public Aggregates(
            AggregateType<S, C, E, R> type,
            AggregateStore store,
            JsonMapper json,
            PublicationListener listener) {
        this.type = type;
        this.store = store;
        this.codec = new AggregateCodec<>(json, type.stateType(), type.eventNames());
        this.listener = listener;
    }

    /**
     * Creates an aggregate. The id must be the same on every retry.
     *
     * @return {@link Outcome.Reused} if the id is taken by another command
     */
    public Outcome<S, R> create(String id, CommandContext context, C command) {
        S initial = type.decider().initial();
        return switch (type.decider().decide(initial, command)) {
            case Decision.Rejected<E, R>(R reason) -> new Outcome.Refused<>(id, 0, initial, reason);
            case Decision.Accepted<E, R>(List<E> events) -> {
                Advance<S> next = advance(emptyAt(id), initial, context, events);
                if (store.insert(next.aggregate())) {
                    listener.written(id, next.aggregate().version(), next.aggregate().outbox());
                    yield new Outcome.Done<>(id, next.aggregate().version(), next.state(), false);
                }
                StoredAggregate present =
                        store.load(id)
                                .orElseThrow(() ->
                                        new IllegalStateException(
                                                "Expected "
                                                        + id
                                                        + " to exist after a duplicate key"));
                yield earlier(present, context).orElseGet(() -> new Outcome.Reused<>(id));
            }
        };
    }

    /** Gives a command to an existing aggregate. */
    public Outcome<S, R> act(String id, CommandContext context, C command) {
        return act(id, context, state -> command);
    }

    /** Gives an existing aggregate the command that its present state calls for. */
    public Outcome<S, R> act(String id, CommandContext context, Function<S, C> command) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<StoredAggregate> loaded = store.load(id);
            if (loaded.isEmpty() || hidden(loaded.get(), context.reader())) {
                return new Outcome.Absent<>(id);
            }
            StoredAggregate present = loaded.get();
            Optional<Outcome<S, R>> earlier = earlier(present, context);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            S state = codec.state(present.state());
            if (context.expectedVersion().isPresent()
                    && context.expectedVersion().getAsLong() != present.version()) {
                return new Outcome.Stale<>(id, present.version(), state);
            }
            switch (type.decider().decide(state, command.apply(state))) {
                case Decision.Rejected<E, R>(R reason) -> {
                    return new Outcome.Refused<>(id, present.version(), state, reason);
                }
                case Decision.Accepted<E, R>(List<E> events) -> {
                    if (events.isEmpty()) {
                        return new Outcome.Done<>(id, present.version(), state, true);
                    }
                    Advance<S> next = advance(present, state, context, events);
                    if (store.replace(next.aggregate(), present.version())) {
                        listener.written(id, next.aggregate().version(), next.aggregate().outbox());
                        return new Outcome.Done<>(
                                id, next.aggregate().version(), next.state(), false);
                    }
                }
            }
        }
        throw new AggregateStore.StoreUnavailable(
                "Gave up on "
                        + type.name()
                        + " "
                        + id
                        + ": other commands came first "
                        + TRIES
                        + " times",
                new IllegalStateException("contended"));
    }

    /**
     * What a command would lead to: decided and folded as {@link #act} does, and nothing is
     * written, published or remembered.
     */
    public Outcome<S, R> rehearse(String id, CommandContext context, Function<S, C> command) {
        Optional<StoredAggregate> loaded = store.load(id);
        if (loaded.isEmpty() || hidden(loaded.get(), context.reader())) {
            return new Outcome.Absent<>(id);
        }
        StoredAggregate present = loaded.get();
        S state = codec.state(present.state());
        if (context.expectedVersion().isPresent()
                && context.expectedVersion().getAsLong() != present.version()) {
            return new Outcome.Stale<>(id, present.version(), state);
        }
        return switch (type.decider().decide(state, command.apply(state))) {
            case Decision.Rejected<E, R>(R reason) ->
                    new Outcome.Refused<>(id, present.version(), state, reason);
            case Decision.Accepted<E, R>(List<E> events) -> {
                S after = state;
                for (E event : events) {
                    after = type.decider().apply(after, event);
                }
                yield new Outcome.Done<>(id, present.version() + events.size(), after, false);
            }
        };
    }

    /** The aggregate as it is now, or empty where there is none that the reader may see. */
    public Optional<Current<S>> find(String id, Optional<String> reader) {
        return store.load(id)
                .filter(stored -> !hidden(stored, reader))
                .map(stored ->
                        new Current<>(
                                id,
                                stored.version(),
                                codec.state(stored.state()),
                                stored.listing().readers(),
                                stored.history()));
    }

    /** A page of a list. */
    public Page<Current<S>> list(ListQuery query) {
        return store.list(query).map(this::listed);
    }

    /** The ids of those a timer has to look at by now, the longest due first. */
    public List<String> due(Instant at, int limit) {
        return store.due(at, limit);
    }

    /** A page of all ids in their order, beginning behind one, for who looks at each of them. */
    public List<String> ids(String after, int limit) {
        return store.ids(after, limit);
    }

    /**
     * Writes down anew what lists, permissions and timers need of an aggregate; nothing happens to
     * the aggregate itself. A command that comes between does the same and wins.
     */
    public void relist(String id, Instant at) {
        store.load(id)
                .ifPresent(present -> {
                    Listing listing = type.listing().apply(codec.state(present.state()), at);
                    if (!listing.equals(present.listing())) {
                        store.relist(id, present.version(), listing);
                    }
                });
    }

    /**
     * The state that the history folds to, to be compared with the stored one.
     *
     * @throws IllegalStateException if the history holds an event that this version does not know
     */
    public S refold(List<HistoryEntry> history) {
        S state = type.decider().initial();
        for (HistoryEntry entry : history) {
            state = type.decider().apply(state, codec.event(entry));
        }
        return state;
    }

    private Current<S> listed(Listed item) {
        return new Current<>(
                item.id(), item.version(), codec.state(item.state()), Set.of(), List.of());
    }

    private static boolean hidden(StoredAggregate stored, Optional<String> reader) {
        return reader.isPresent() && !stored.listing().readers().contains(reader.get());
    }

    /** The answer to a command that stands in the history already. */
    private Optional<Outcome<S, R>> earlier(StoredAggregate present, CommandContext context) {
        List<HistoryEntry> history = present.history();
        for (int i = history.size() - 1; i >= 0; i--) {
            HistoryEntry entry = history.get(i);
            if (!entry.commandId().equals(context.commandId())) {
                continue;
            }
            if (!entry.fingerprint().equals(context.fingerprint())) {
                return Optional.of(new Outcome.Reused<>(present.id()));
            }
            S then = refold(history.subList(0, i + 1));
            return Optional.of(new Outcome.Done<>(present.id(), entry.seq(), then, true));
        }
        return Optional.empty();
    }

    private StoredAggregate emptyAt(String id) {
        S initial = type.decider().initial();
        return new StoredAggregate(
                id,
                0,
                0,
                codec.state(initial),
                List.of(),
                List.of(),
                new Listing(Set.of(), Map.of(), Optional.empty()));
    }

    private Advance<S> advance(
            StoredAggregate from, S state, CommandContext context, List<E> events) {
        List<HistoryEntry> history = new ArrayList<>(from.history());
        List<OutboxEntry> outbox = new ArrayList<>(from.outbox());
        long sequence = from.sequence();
        S after = state;
        for (E event : events) {
            S before = after;
            after = type.decider().apply(before, event);
            history.add(
                    new HistoryEntry(
                            history.size() + 1L,
                            codec.nameOf(event),
                            context.at(),
                            context.by(),
                            context.commandId(),
                            context.fingerprint(),
                            codec.event(event)));
            for (PublicEvent told : type.translator().translate(from.id(), before, after, event)) {
                sequence++;
                outbox.add(
                        new OutboxEntry(
                                sequence,
                                codec.wireName(told),
                                context.at(),
                                context.correlationId(),
                                context.causationId().or(() -> Optional.of(context.commandId())),
                                codec.wireData(told)));
            }
        }
        StoredAggregate next =
                new StoredAggregate(
                        from.id(),
                        history.size(),
                        sequence,
                        codec.state(after),
                        history,
                        outbox,
                        type.listing().apply(after, context.at()));
        return new Advance<>(next, after);
    }

    /** The aggregate after a command, as it is stored and as it is. */
    private record Advance<S>(StoredAggregate aggregate, S state) {}
}
