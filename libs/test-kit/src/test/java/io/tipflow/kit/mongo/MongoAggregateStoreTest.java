package io.tipflow.kit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.tipflow.kit.aggregate.AggregateStore;
import io.tipflow.testkit.backends.Backends;
import io.tipflow.testkit.stores.AggregateStoreContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoAggregateStoreTest extends AggregateStoreContract {

    private final MongoClient client =
            MongoClients.create(
                    MongoClientSettings.builder()
                            .applyConnectionString(new ConnectionString(Backends.started().mongo()))
                            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                            .retryWrites(false)
                            .build());
    private final MongoDatabase database = client.getDatabase("contract");
    private final List<MongoAggregateStore> opened = new ArrayList<>();
    private final String name = "aggregates-" + UUID.randomUUID();

    @Override
    protected AggregateStore emptyStore() {
        MongoAggregateStore store =
                new MongoAggregateStore(
                        database,
                        name,
                        List.of(ListIndex.sortedBy("at"), new ListIndex(List.of("status"), "at")));
        opened.add(store);
        return store;
    }

    @AfterEach
    void close() {
        opened.forEach(MongoAggregateStore::close);
        client.close();
    }

    @Test
    void keepsTheMarkOfUnpublishedEventsOnlyWhileThereAreSome() {
        AggregateStore store = emptyStore();
        store.insert(aggregate("a", 1, "OPEN", NOON, 1));
        assertThat(stored("a").getDate("unsentSince").toInstant()).isEqualTo(NOON);

        store.markPublished(List.of(new AggregateStore.Published("a", 1)));

        assertThat(stored("a")).doesNotContainKey("unsentSince");
    }

    @Test
    void answersListsAndSweepsFromAnIndex() {
        AggregateStore store = emptyStore();
        for (int i = 0; i < 300; i++) {
            store.insert(aggregate("a" + i, 1, "S" + i % 3, NOON.plusSeconds(i), i % 2));
        }

        assertThat(
                        examined(
                                new Document("readers", "unit"),
                                new Document("list.at", -1).append("_id", -1)))
                .isLessThanOrEqualTo(10);
        assertThat(
                        examined(
                                new Document("readers", "unit").append("list.status", "S1"),
                                new Document("list.at", -1).append("_id", -1)))
                .isLessThanOrEqualTo(10);
        assertThat(
                        examined(
                                new Document(
                                        "unsentSince",
                                        new Document(
                                                "$lt",
                                                java.util.Date.from(
                                                        Instant.parse("2025-01-01T00:00:00Z")))),
                                new Document("unsentSince", 1).append("_id", 1)))
                .isLessThanOrEqualTo(10);
    }

    private int examined(Document filter, Document sort) {
        Document explained =
                database.runCommand(
                        new Document(
                                "explain",
                                new Document("find", name)
                                        .append("filter", filter)
                                        .append("sort", sort)
                                        .append("limit", 10)));
        assertThat(explained.toJson()).contains("IXSCAN").doesNotContain("COLLSCAN");
        return explained
                .get("executionStats", Document.class)
                .get("totalDocsExamined", Number.class)
                .intValue();
    }

    private Document stored(String id) {
        return database.getCollection(name).find(new Document("_id", id)).first();
    }
}
