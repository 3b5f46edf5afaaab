package io.tipflow.kit.config;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.tipflow.kit.aggregate.AggregateStore;
import io.tipflow.kit.aggregate.AggregateType;
import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.DiscardingAggregateStore;
import io.tipflow.kit.json.Json;
import io.tipflow.kit.mongo.ListIndex;
import io.tipflow.kit.mongo.MongoAggregateStore;
import io.tipflow.kit.observability.Backlogs;
import io.tipflow.kit.relay.Relay;
import io.tipflow.kit.relay.RelaySettings;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;

/**
 * Opens the aggregates of a service: their store with its indexes, and the relay that publishes
 * them.
 */
public final class AggregateFactory implements AutoCloseable {

    private final MongoDatabase database;
    private final Producer<String, byte[]> producer;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Backlogs backlogs;
    private final boolean storing;
    private final Deque<Runnable> closing = new ArrayDeque<>();

    AggregateFactory(
            MongoDatabase database,
            Producer<String, byte[]> producer,
            Clock clock,
            MeterRegistry meters,
            Backlogs backlogs,
            boolean storing) {
        this.database = database;
        this.producer = producer;
        this.clock = clock;
        this.meters = meters;
        this.backlogs = backlogs;
        this.storing = storing;
    }

    /** The aggregates of one kind, with an index for each of their lists. */
    public <S, C, E, R> Aggregates<S, C, E, R> aggregates(
            AggregateType<S, C, E, R> type, List<ListIndex> lists) {
        if (!storing) {
            AggregateStore nowhere = new DiscardingAggregateStore();
            return new Aggregates<>(type, nowhere, Json.tolerant(), (id, version, outbox) -> {});
        }
        MongoAggregateStore store = new MongoAggregateStore(database, type.name(), lists);
        closing.push(store::close);
        Relay relay =
                new Relay(type.name(), store, producer, RelaySettings.defaults(), clock, meters)
                        .start();
        closing.push(relay::close);
        backlogs.watch(type.name(), store);
        return new Aggregates<>(type, store, Json.tolerant(), relay);
    }

    /** Stops the relays first, then the stores. */
    @Override
    public void close() {
        while (!closing.isEmpty()) {
            closing.pop().run();
        }
    }
}
