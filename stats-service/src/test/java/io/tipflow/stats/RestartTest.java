package io.tipflow.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import io.tipflow.contracts.tips.TipEvent.TipReceived;
import io.tipflow.stats.cube.adapter.mongo.MongoSnapshotStore;
import io.tipflow.stats.cube.application.FeedStatus;
import io.tipflow.stats.cube.application.Images;
import io.tipflow.stats.cube.application.Images.Counted;
import io.tipflow.stats.cube.application.LiveCube;
import io.tipflow.stats.cube.application.Positions;
import io.tipflow.stats.cube.application.Positions.Partition;
import io.tipflow.stats.cube.application.Snapshots;
import io.tipflow.stats.support.Counting;
import io.tipflow.stats.support.Publishing;
import io.tipflow.stats.support.RunningStats;
import io.tipflow.testkit.backends.Backends;
import io.tipflow.testkit.backends.WithBackends;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

@WithBackends
class RestartTest {

    private static final String DATABASE = "stats_restart_test";
    private static final String UNIT = "CA-94-943";

    @Test
    void what_was_counted_is_counted_once_whatever_became_of_the_snapshot() {
        long counted;
        try (Publishing topics = new Publishing();
                RunningStats first = RunningStats.start(DATABASE, Map.of())) {
            receive(topics, 50);
            awaitCaughtUp(first);
            counted = total(first);
            assertThat(counted).isGreaterThanOrEqualTo(50);
            receive(topics, 10);
            await().until(() -> total(first) == counted + 10);
        }
        try (Publishing topics = new Publishing()) {
            receive(topics, 5);
        }
        try (RunningStats second = RunningStats.start(DATABASE, Map.of())) {
            assertThat(second.bean(Snapshots.class).newest().orElseThrow().positions().records())
                    .isPositive();
            awaitCaughtUp(second);
            assertThat(total(second)).isEqualTo(counted + 15);
            assertThat(second.bean(LiveCube.class).counts().duplicates()).isZero();
            assertProved(second);
        }
        corruptEverySnapshot();
        try (RunningStats third = RunningStats.start(DATABASE, Map.of())) {
            assertThat(third.bean(Snapshots.class).newest()).isEmpty();
            awaitCaughtUp(third);
            assertThat(total(third)).isEqualTo(counted + 15);
            assertProved(third);
        }
    }

    @Test
    void a_snapshot_of_other_topics_or_of_records_that_are_gone_is_worth_nothing() {
        String database = "stats_restart_test_2";
        long counted;
        Positions positions;
        try (Publishing topics = new Publishing();
                RunningStats service = RunningStats.start(database, Map.of())) {
            receive(topics, 5);
            topics.flush();
            await().until(() -> total(service) >= 5);
            awaitCaughtUp(service);
            counted = total(service);
            positions = service.bean(LiveCube.class).positions();
        }
        Map<Partition, Long> gone = new HashMap<>();
        positions.next().keySet().forEach(partition -> gone.put(partition, 1_000_000_000L));
        saveEmptyCube(database, new Positions(gone, positions.topicIds()));
        try (RunningStats service = RunningStats.start(database, Map.of())) {
            await().until(() -> total(service) == counted);
            awaitCaughtUp(service);
        }
        saveEmptyCube(database, new Positions(positions.next(), Map.of("tipflow.tips", "other")));
        try (RunningStats service = RunningStats.start(database, Map.of())) {
            awaitCaughtUp(service);
            assertThat(total(service)).isEqualTo(counted);
        }
    }

    private static void saveEmptyCube(String database, Positions positions) {
        Images images = new Images(Counting.UNITS::scopeUp, Counting.ZONE);
        try (MongoClient client = MongoClients.create(Backends.started().mongo())) {
            new MongoSnapshotStore(
                            client.getDatabase(database),
                            Clock.systemUTC(),
                            () -> UUID.randomUUID().toString())
                    .save(images.write(new Counted(images.empty().cube(), positions)));
        }
    }

    private static void receive(Publishing topics, int tips) {
        for (int i = 0; i < tips; i++) {
            topics.happened(
                    "tip-" + UUID.randomUUID(),
                    new TipReceived(
                            LocalDate.parse("2024-05-05"),
                            UNIT,
                            "943",
                            "173",
                            "MESSAGE",
                            "TO_GIAC",
                            false,
                            false,
                            null));
        }
        topics.flush();
    }

    private static void awaitCaughtUp(RunningStats service) {
        await().until(() -> service.bean(FeedStatus.class).isCaughtUp());
    }

    private static long total(RunningStats service) {
        return service.get("supervisor", UNIT, "/api/v1/stats/counters")
                .json()
                .at("/counters/tips.total")
                .asLong();
    }

    private static void assertProved(RunningStats service) {
        assertThat(
                        service.post("auditor", UNIT, "/api/v1/stats/proof")
                                .json()
                                .at("/status")
                                .asString())
                .isEqualTo("proved");
    }

    private static void corruptEverySnapshot() {
        try (MongoClient client = MongoClients.create(Backends.started().mongo())) {
            MongoCollection<Document> chunks =
                    client.getDatabase(DATABASE).getCollection("statsSnapshotChunks");
            for (Document chunk : chunks.find()) {
                byte[] data = chunk.get("data", Binary.class).getData();
                data[data.length / 2] ^= 0x10;
                chunks.updateOne(
                        new Document("_id", chunk.get("_id")),
                        Updates.set("data", new Binary(data)));
            }
        }
    }
}
