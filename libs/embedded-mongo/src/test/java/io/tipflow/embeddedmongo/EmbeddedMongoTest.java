package io.tipflow.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the adapters of the platform do with a MongoDB, done here through the driver. */
class EmbeddedMongoTest {

    @TempDir Path folder;

    private EmbeddedMongo mongo;
    private MongoClient client;
    private MongoDatabase database;
    private MongoCollection<Document> tips;

    @BeforeEach
    void open() {
        mongo = EmbeddedMongo.open(folder, EmbeddedMongoSettings.defaults());
        client = MongoClients.create(mongo.connectionString() + "?serverSelectionTimeoutMS=3000");
        database =
                client.getDatabase("intake")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        tips = database.getCollection("tips");
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    private void reopen() {
        close();
        open();
    }

    @Test
    void what_is_inserted_is_found_again_after_a_restart() {
        tips.insertOne(new Document("_id", "T-1").append("version", 1));
        tips.insertMany(List.of(new Document("_id", "T-2"), new Document("_id", "T-3")));
        reopen();
        assertThat(tips.find(eq("_id", "T-1")).first())
                .isEqualTo(new Document("_id", "T-1").append("version", 1));
        assertThat(tips.find(in("_id", "T-2", "T-3", "T-4"))).hasSize(2);
        assertThat(tips.estimatedDocumentCount()).isEqualTo(3);
        assertThat(tips.countDocuments()).isEqualTo(3);
    }

    @Test
    void a_versioned_replace_that_lost_the_race_fails_alone_with_a_duplicate_key() {
        tips.insertMany(
                List.of(
                        new Document("_id", "T-1").append("version", 1),
                        new Document("_id", "T-2").append("version", 7)));
        List<WriteModel<Document>> writes =
                List.of(
                        replace("T-1", 1),
                        replace("T-2", 3),
                        new InsertOneModel<>(new Document("_id", "T-3").append("version", 1)),
                        new InsertOneModel<>(new Document("_id", "T-1")));
        assertThatThrownBy(() -> tips.bulkWrite(writes, new BulkWriteOptions().ordered(false)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> {
                            assertThat(e.getWriteErrors())
                                    .extracting(error -> error.getIndex())
                                    .containsExactlyInAnyOrder(1, 3);
                            assertThat(e.getWriteErrors())
                                    .allMatch(error -> error.getCode() == 11000);
                            assertThat(e.getWriteResult().getModifiedCount()).isEqualTo(1);
                            assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
                        });
        assertThat(tips.find(eq("_id", "T-1")).first()).containsEntry("version", 2);
        assertThat(tips.find(eq("_id", "T-2")).first()).containsEntry("version", 7);
    }

    private static ReplaceOneModel<Document> replace(String id, int version) {
        return new ReplaceOneModel<>(
                and(eq("_id", id), eq("version", version)),
                new Document("_id", id).append("version", version + 1),
                new ReplaceOptions().upsert(true));
    }

    @Test
    void a_bulk_of_outbox_trims_removes_what_was_published_and_keeps_the_rest() {
        tips.createIndex(Indexes.ascending("unsentSince"), new IndexOptions().sparse(true));
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            documents.add(
                    new Document("_id", "T-" + i)
                            .append("outbox", List.of(event(1), event(2)))
                            .append("unsentSince", new Date(1000 + i))
                            .append("state", new Document("kind", "robbery")));
        }
        tips.insertMany(documents);
        assertThat(tips.countDocuments(new Document("unsentSince", new Document("$exists", true))))
                .isEqualTo(1000);
        List<UpdateOneModel<Document>> trims = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            int upTo = i == 17 ? 1 : 2;
            trims.add(
                    new UpdateOneModel<>(
                            eq("_id", "T-" + i),
                            i == 17
                                    ? Updates.pull("outbox", new Document("seq", lte(upTo)))
                                    : Updates.combine(
                                            Updates.pull("outbox", new Document("seq", lte(upTo))),
                                            Updates.unset("unsentSince"))));
        }
        assertThat(tips.bulkWrite(trims).getModifiedCount()).isEqualTo(1000);
        assertThat(tips.find(eq("_id", "T-17")).first().getList("outbox", Document.class))
                .containsExactly(event(2));
        assertThat(tips.find(eq("_id", "T-18")).first().getList("outbox", Document.class))
                .isEmpty();
        assertThat(tips.find(new Document("unsentSince", new Document("$exists", true))))
                .extracting(tip -> tip.getString("_id"))
                .containsExactly("T-17");
    }

    private static Document event(int seq) {
        return new Document("seq", seq).append("type", "tipflow.tip.received.v1");
    }

    private static Document lte(int value) {
        return new Document("$lte", value);
    }

    @Test
    void update_operators_change_only_what_they_name() {
        tips.insertOne(
                new Document("_id", "T-1")
                        .append("count", 1)
                        .append("due", 5)
                        .append("state", new Document("a", 1).append("b", 2))
                        .append("list", List.of(1, 2)));
        tips.updateOne(
                eq("_id", "T-1"),
                Updates.combine(
                        Updates.inc("count", 2),
                        Updates.max("due", 9),
                        Updates.set("state.b", 3),
                        Updates.push("list", 3),
                        Updates.set("fresh", "x")));
        assertThat(tips.find().first())
                .isEqualTo(
                        new Document("_id", "T-1")
                                .append("count", 3)
                                .append("due", 9)
                                .append("state", new Document("a", 1).append("b", 3))
                                .append("list", List.of(1, 2, 3))
                                .append("fresh", "x"));
    }

    @Test
    void a_counter_is_raised_by_find_and_modify() {
        MongoCollection<Document> counters = database.getCollection("counters");
        FindOneAndUpdateOptions options =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        for (int i = 1; i <= 3; i++) {
            assertThat(
                            counters.findOneAndUpdate(
                                    eq("_id", "receipt"), Updates.inc("value", 1), options))
                    .containsEntry("value", i);
        }
    }

    @Test
    void a_list_comes_from_its_index_in_order_and_its_next_page_follows() {
        tips.createIndex(
                Indexes.compoundIndex(
                        Indexes.ascending("readers"), Indexes.descending("receivedAt", "_id")));
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            documents.add(
                    new Document("_id", "T-%03d".formatted(i))
                            .append("readers", i % 2 == 0 ? List.of("X", "Y") : List.of("Y"))
                            .append("receivedAt", new Date(i / 10)));
        }
        tips.insertMany(documents);
        List<String> seen = new ArrayList<>();
        Document last = null;
        do {
            var filter =
                    last == null
                            ? eq("readers", "X")
                            : and(
                                    eq("readers", "X"),
                                    or(
                                            lt("receivedAt", last.getDate("receivedAt")),
                                            and(
                                                    eq("receivedAt", last.getDate("receivedAt")),
                                                    lt("_id", last.getString("_id")))));
            last = null;
            for (Document tip :
                    tips.find(filter)
                            .sort(Sorts.descending("receivedAt", "_id"))
                            .projection(Projections.include("receivedAt"))
                            .limit(7)) {
                seen.add(tip.getString("_id"));
                last = tip;
            }
        } while (last != null);
        List<String> expected = new ArrayList<>();
        for (int i = 198; i >= 0; i -= 2) {
            expected.add("T-%03d".formatted(i));
        }
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void a_prefix_a_range_and_a_partial_unique_index_are_served() {
        tips.createIndex(Indexes.ascending("search"));
        tips.createIndex(
                Indexes.ascending("number"),
                new IndexOptions()
                        .unique(true)
                        .partialFilterExpression(new Document("open", true)));
        tips.insertMany(
                List.of(
                        new Document("_id", 1)
                                .append("search", List.of("nguyen", "an"))
                                .append("number", 5)
                                .append("open", true),
                        new Document("_id", 2)
                                .append("search", List.of("nga", "ngan"))
                                .append("number", 5)
                                .append("open", false)));
        assertThat(tips.find(regex("search", "^ng"))).hasSize(2);
        assertThat(tips.find(regex("search", "^nguy"))).hasSize(1);
        assertThat(tips.find(and(gte("number", 4), lt("number", 6)))).hasSize(2);
        assertThatThrownBy(() -> tips.insertOne(new Document("number", 5).append("open", true)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
        assertThatThrownBy(() -> tips.updateOne(eq("_id", 2), Updates.set("open", true)))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
        reopen();
        assertThat(tips.listIndexes()).hasSize(3);
        assertThat(tips.createIndex(Indexes.ascending("search"))).isEqualTo("search_1");
        tips.updateOne(eq("_id", 1), Updates.set("open", false));
        assertThat(tips.updateOne(eq("_id", 2), Updates.set("open", true)).getModifiedCount())
                .isEqualTo(1);
    }

    @Test
    void what_health_checks_ask_is_answered() {
        tips.insertOne(new Document("_id", 1));
        assertThat(client.listDatabaseNames()).contains("intake");
        assertThat(database.listCollectionNames()).containsExactly("tips");
        assertThat(client.getDatabase("admin").runCommand(new Document("hello", 1)))
                .containsEntry("isWritablePrimary", true)
                .doesNotContainKeys("topologyVersion", "setName", "logicalSessionTimeoutMinutes");
        assertThat(database.runCommand(new Document("ping", 1))).containsEntry("ok", 1.0);
    }

    @Test
    void a_backup_taken_while_running_opens_as_a_data_folder(@TempDir Path elsewhere) {
        tips.insertOne(new Document("_id", 1));
        Path copy = elsewhere.resolve("copy");
        mongo.backup(copy);
        tips.insertOne(new Document("_id", 2));
        try (EmbeddedMongo restored = EmbeddedMongo.open(copy, EmbeddedMongoSettings.defaults());
                MongoClient other = MongoClients.create(restored.connectionString())) {
            assertThat(other.getDatabase("intake").getCollection("tips").find()).hasSize(1);
        }
    }

    @Test
    void figures_say_what_the_store_holds() {
        tips.createIndex(Indexes.ascending("kind"));
        tips.insertOne(new Document("_id", 1).append("kind", "a"));
        assertThat(tips.find(eq("kind", "a"))).hasSize(1);
        EmbeddedMongoFigures figures = mongo.figures();
        assertThat(figures.documents()).isEqualTo(1);
        assertThat(figures.bytesOnDisk()).isPositive();
        assertThat(figures.nativeMemoryBytes()).isPositive();
        assertThat(figures.indexHits()).containsEntry("intake.tips.kind_1", 1L);
    }
}
