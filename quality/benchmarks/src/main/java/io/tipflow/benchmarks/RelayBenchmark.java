package io.tipflow.benchmarks;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tipflow.embeddedkafka.EmbeddedKafka;
import io.tipflow.embeddedmongo.EmbeddedMongo;
import io.tipflow.embeddedmongo.EmbeddedMongoSettings;
import io.tipflow.kit.aggregate.HistoryEntry;
import io.tipflow.kit.aggregate.Listing;
import io.tipflow.kit.aggregate.OutboxEntry;
import io.tipflow.kit.aggregate.StoredAggregate;
import io.tipflow.kit.events.EventWriter;
import io.tipflow.kit.mongo.ListIndex;
import io.tipflow.kit.mongo.MongoAggregateStore;
import io.tipflow.kit.relay.EventProducer;
import io.tipflow.kit.relay.Relay;
import io.tipflow.kit.relay.RelaySettings;
import io.tipflow.kit.relay.TopicsPresent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Draining 100,000 waiting events, against a bare producer that sends the same records. */
final class RelayBenchmark implements Benchmark {

    private static final int EVENTS = 100_000;
    private static final int ROUNDS = 5;
    private static final int WRITERS = 256;
    private static final Instant BEGUN = Instant.parse("2024-06-30T05:00:00Z");
    private static final Instant LATER = BEGUN.plusSeconds(86_400);

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public Outcome measure() throws Exception {
        Path folder = Folders.fresh("relay");
        try (EmbeddedMongo mongo =
                        EmbeddedMongo.open(
                                folder.resolve("mongo"), EmbeddedMongoSettings.defaults());
                EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"));
                MongoClient client = MongoClients.create(durable(mongo.connectionString()))) {
            TopicsPresent.ensure(kafka.brokers(), Duration.ofSeconds(30));
            MongoDatabase database = client.getDatabase("relay");
            try (Producer<String, byte[]> producer =
                    EventProducer.open(kafka.brokers(), "relay-bench")) {
                Rounds rounds =
                        Rounds.of(ROUNDS, () -> drain(database, producer), () -> bare(producer));
                return Outcome.ratio(rounds.ratio(), 0.4, rounds.detail("events", "bare producer"));
            }
        } finally {
            Folders.remove(folder);
        }
    }

    private static MongoClientSettings durable(String uri) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .retryWrites(false)
                .build();
    }

    private static double drain(MongoDatabase database, Producer<String, byte[]> producer)
            throws Exception {
        String name = "tips-" + UUID.randomUUID();
        MongoAggregateStore store =
                new MongoAggregateStore(database, name, List.of(ListIndex.sortedBy("at")));
        fill(store);
        System.gc();
        long begun = System.nanoTime();
        Relay relay =
                new Relay(
                                "tip",
                                store,
                                producer,
                                RelaySettings.defaults(),
                                Clock.systemUTC(),
                                new SimpleMeterRegistry())
                        .start();
        while (!store.unpublished(LATER, Optional.empty(), 1).isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        double perSecond = EVENTS / ((System.nanoTime() - begun) / 1e9);
        relay.close();
        store.close();
        database.getCollection(name).drop();
        return perSecond;
    }

    private static void fill(MongoAggregateStore store) throws Exception {
        AtomicInteger left = new AtomicInteger(EVENTS);
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> filled = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                filled.add(
                        writers.submit(() -> {
                            for (int n = left.getAndDecrement();
                                    n > 0;
                                    n = left.getAndDecrement()) {
                                store.insert(aggregate(n));
                            }
                            return null;
                        }));
            }
            for (Future<Void> one : filled) {
                one.get();
            }
        }
    }

    private static double bare(Producer<String, byte[]> producer) throws Exception {
        EventWriter writer = new EventWriter("/tipflow/tip");
        CountDownLatch acknowledged = new CountDownLatch(EVENTS);
        System.gc();
        long begun = System.nanoTime();
        for (int i = 0; i < EVENTS; i++) {
            var _ =
                    producer.send(
                            writer.record("tip-" + i, event(i)),
                            (metadata, failure) -> acknowledged.countDown());
        }
        acknowledged.await();
        return EVENTS / ((System.nanoTime() - begun) / 1e9);
    }

    private static OutboxEntry event(int number) {
        return new OutboxEntry(
                1,
                "tipflow.tip.received.v1",
                BEGUN.plusMillis(number),
                "correlation-0123456789",
                Optional.of("command-0123456789"),
                "{\"occurredOn\":\"2024-06-30\",\"unit\":\"CA-94-941\",\"area\":\"94\",\"offence\":\"173\",\"channel\":\"HOTLINE\","
                        + "\"kind\":\"TO_GIAC\",\"urgent\":false,\"anonymous\":true}");
    }

    private static StoredAggregate aggregate(int number) {
        ObjectNode state = JsonNodeFactory.instance.objectNode();
        state.put("status", "RECEIVED")
                .put("unit", "CA-94-941")
                .put(
                        "narrative",
                        "Người dân báo mất xe máy Honda màu đỏ trước cổng chợ lúc chiều tối");
        Instant at = BEGUN.plusMillis(number);
        return new StoredAggregate(
                "tip-" + number,
                1,
                1,
                state,
                List.of(
                        new HistoryEntry(
                                1, "received", at, "operator", "command", "fingerprint", state)),
                List.of(event(number)),
                new Listing(
                        Set.of("CA-94-941", "CA-94", "BCD-94"),
                        Map.of("at", at),
                        Optional.empty()));
    }
}
