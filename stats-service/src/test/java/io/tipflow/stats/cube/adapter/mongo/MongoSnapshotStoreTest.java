package io.tipflow.stats.cube.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.tipflow.stats.cube.application.SnapshotStore;
import io.tipflow.stats.support.SnapshotStoreContract;
import io.tipflow.testkit.backends.Backends;
import io.tipflow.testkit.backends.WithBackends;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithBackends
class MongoSnapshotStoreTest extends SnapshotStoreContract {

    private static final Instant NOW = Instant.parse("2024-07-01T00:00:00Z");

    private static MongoClient client;
    private MongoDatabase database;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(Backends.started().mongo());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @BeforeEach
    void fresh() {
        database = client.getDatabase("snapshots_" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Override
    protected SnapshotStore store() {
        return store(NOW);
    }

    @Test
    void a_generation_with_a_damaged_chunk_is_none_and_the_one_before_it_is_whole() {
        SnapshotStore store = store();
        store.save(List.of(noise(1, 100)));
        store.save(List.of(noise(2, 100), noise(3, 100)));
        String newest = store.generations().getFirst();
        byte[] damaged =
                chunks().find(Filters.eq("_id", newest + "/1"))
                        .first()
                        .get("data", Binary.class)
                        .getData();
        damaged[damaged.length / 2] ^= 1;
        chunks().updateOne(
                        Filters.eq("_id", newest + "/1"), Updates.set("data", new Binary(damaged)));
        assertThat(store.load(newest)).isEmpty();
        assertThat(store.load(store.generations().getLast()).orElseThrow())
                .containsExactly(noise(1, 100));
    }

    @Test
    void a_generation_with_a_missing_chunk_is_none() {
        SnapshotStore store = store();
        store.save(List.of(noise(1, 100), noise(2, 100)));
        String newest = store.generations().getFirst();
        chunks().deleteOne(Filters.eq("_id", newest + "/0"));
        assertThat(store.load(newest)).isEmpty();
    }

    @Test
    void superseded_chunks_are_removed() {
        SnapshotStore store = store();
        for (int i = 0; i < 5; i++) {
            store.save(List.of(noise(i, 10), noise(i, 20)));
        }
        assertThat(chunks().countDocuments()).isEqualTo(4);
    }

    @Test
    void what_a_crash_left_half_written_is_no_generation_and_is_removed_an_hour_later() {
        SnapshotStore crashing = new MongoSnapshotStore(database, clock(NOW), () -> "half");
        chunks().insertOne(new Document("_id", "half/1").append("data", "in the way"));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> crashing.save(List.of(noise(1, 10), noise(2, 10))))
                .isInstanceOf(com.mongodb.MongoWriteException.class);
        assertThat(crashing.generations()).isEmpty();
        assertThat(chunks().countDocuments()).isEqualTo(2);
        store(NOW.plus(Duration.ofMinutes(30))).save(List.of(noise(3, 10)));
        assertThat(chunks().countDocuments()).isEqualTo(3);
        store(NOW.plus(Duration.ofMinutes(61))).save(List.of(noise(4, 10)));
        assertThat(chunks().countDocuments()).isEqualTo(2);
    }

    private MongoSnapshotStore store(Instant now) {
        return new MongoSnapshotStore(database, clock(now), () -> UUID.randomUUID().toString());
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private MongoCollection<Document> chunks() {
        return database.getCollection("statsSnapshotChunks");
    }
}
