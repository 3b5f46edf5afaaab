package io.tipflow.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoQueryException;
import com.mongodb.client.AggregateIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands beside plain reading and writing: explained, paged, expired, renamed, refused. */
class CommandsTest {

    private static final Instant NOW = Instant.parse("2024-06-30T00:00:00Z");

    @TempDir Path folder;

    private OpenStore store;
    private MongoCollection<Document> tips;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        store = OpenStore.in(folder, EmbeddedMongoSettings.defaults().withDurable(false), clock);
        tips = store.collection("tips");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void fill(int count) {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            documents.add(
                    new Document("_id", i)
                            .append("kind", i % 3)
                            .append("at", new Date(i))
                            .append("list", List.of(i % 5, 7)));
        }
        tips.insertMany(documents);
    }

    @Test
    void explain_names_the_index_and_what_was_examined() {
        fill(300);
        tips.createIndex(
                Indexes.compoundIndex(Indexes.ascending("kind"), Indexes.descending("at")));
        Document explained =
                tips.find(eq("kind", 1)).sort(Sorts.descending("at")).limit(10).explain();
        Document plan =
                explained.get("queryPlanner", Document.class).get("winningPlan", Document.class);
        assertThat(plan).containsEntry("stage", "FETCH").containsEntry("indexName", "kind_1_at_-1");
        assertThat(plan.get("inputStage", Document.class)).containsEntry("stage", "IXSCAN");
        assertThat(explained.get("executionStats", Document.class))
                .containsEntry("totalDocsExamined", 10L)
                .containsEntry("nReturned", 10L);
        Document scanned = tips.find(eq("other", 1)).explain();
        assertThat(scanned.get("queryPlanner", Document.class).get("winningPlan", Document.class))
                .containsEntry("stage", "COLLSCAN");
        assertThat(scanned.get("executionStats", Document.class))
                .containsEntry("totalDocsExamined", 300L);
    }

    @Test
    void a_sort_that_no_index_gives_is_explained_as_one() {
        fill(30);
        tips.createIndex(Indexes.ascending("kind"));
        Document plan =
                tips.find(eq("kind", 1))
                        .sort(Sorts.ascending("at"))
                        .explain()
                        .get("queryPlanner", Document.class)
                        .get("winningPlan", Document.class);
        assertThat(plan).containsEntry("stage", "SORT").containsEntry("indexName", "kind_1");
    }

    @Test
    void scans_are_refused_where_the_settings_say_so() {
        fill(3);
        close();
        store = OpenStore.in(folder, EmbeddedMongoSettings.defaults().withRefuseScans(true));
        tips = store.collection("tips");
        assertThat(tips.find(eq("_id", 1))).hasSize(1);
        assertThatThrownBy(() -> tips.find(eq("kind", 1)).first())
                .isInstanceOf(MongoException.class)
                .hasMessageContaining("create an index");
        assertThat(store.mongo().figures().collectionScans()).isEqualTo(1);
    }

    @Test
    void a_long_result_is_read_in_batches_from_one_view() {
        fill(1_000);
        List<Integer> ids = new ArrayList<>();
        try (MongoCursor<Document> cursor =
                tips.find(gte("_id", 0)).sort(Sorts.ascending("_id")).batchSize(64).iterator()) {
            ids.add(cursor.next().getInteger("_id"));
            assertThat(store.mongo().figures().openCursors()).isEqualTo(1);
            tips.deleteMany(gte("_id", 500));
            cursor.forEachRemaining(tip -> ids.add(tip.getInteger("_id")));
        }
        assertThat(ids).hasSize(1_000).isSorted();
        assertThat(store.mongo().figures().openCursors()).isZero();
        assertThat(tips.countDocuments()).isEqualTo(500);
    }

    @Test
    void a_closed_cursor_is_gone() {
        fill(500);
        MongoCursor<Document> cursor = tips.find().batchSize(10).iterator();
        long id = cursor.getServerCursor().getId();
        cursor.close();
        assertThat(store.mongo().figures().openCursors()).isZero();
        assertThatThrownBy(() ->
                        store.database()
                                .runCommand(
                                        new Document("getMore", id).append("collection", "tips")))
                .isInstanceOfAny(MongoCursorNotFoundException.class, MongoCommandException.class);
    }

    @Test
    void simple_aggregations_begin_with_the_index() {
        fill(300);
        tips.createIndex(Indexes.ascending("kind"));
        AggregateIterable<Document> groups =
                tips.aggregate(
                        List.of(
                                Aggregates.match(gte("kind", 1)),
                                Aggregates.group("$kind", Accumulators.sum("n", 1)),
                                Aggregates.sort(Sorts.ascending("_id"))));
        assertThat(groups)
                .containsExactly(
                        new Document("_id", 1).append("n", 100),
                        new Document("_id", 2).append("n", 100));
        assertThat(store.mongo().figures().indexHits()).containsEntry("test.tips.kind_1", 1L);
        assertThat(tips.distinct("kind", Integer.class)).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(tips.countDocuments(eq("list", 3))).isEqualTo(60);
    }

    @Test
    void expired_documents_are_deleted_and_others_stay() {
        tips.createIndex(
                Indexes.ascending("expiresAt"),
                new IndexOptions().expireAfter(60L, TimeUnit.SECONDS));
        tips.insertMany(
                List.of(
                        new Document("_id", 1).append("expiresAt", dateAgo(Duration.ofSeconds(61))),
                        new Document("_id", 2).append("expiresAt", dateAgo(Duration.ofSeconds(59))),
                        new Document("_id", 3)));
        assertThat(store.mongo().expireNow()).isEqualTo(1);
        assertThat(tips.find()).extracting(tip -> tip.get("_id")).containsExactly(2, 3);
    }

    private static Date dateAgo(Duration ago) {
        return Date.from(InstantSource.fixed(NOW.minus(ago)).instant());
    }

    @Test
    void dropping_an_index_leaves_those_of_other_collections() {
        fill(10);
        MongoCollection<Document> others = store.collection("others");
        others.insertOne(new Document("kind", 1));
        tips.createIndex(Indexes.ascending("kind"));
        others.createIndex(Indexes.ascending("kind"));
        tips.dropIndex("kind_1");
        assertThat(tips.listIndexes()).hasSize(1);
        assertThat(others.listIndexes()).hasSize(2);
        others.drop();
        assertThat(tips.listIndexes()).hasSize(1);
        assertThat(tips.find(eq("kind", 1))).hasSize(3);
        assertThat(store.database().listCollectionNames()).containsExactly("tips");
    }

    @Test
    void a_dropped_collection_comes_back_empty_and_a_renamed_one_whole() {
        fill(10);
        tips.createIndex(Indexes.ascending("kind"));
        tips.renameCollection(new com.mongodb.MongoNamespace("test.old"));
        close();
        open();
        MongoCollection<Document> old = store.collection("old");
        assertThat(old.find(eq("kind", 1))).hasSize(3);
        assertThat(old.listIndexes()).hasSize(2);
        assertThat(tips.find()).isEmpty();
        old.drop();
        old.insertOne(new Document("_id", 1).append("kind", 1));
        assertThat(old.find()).hasSize(1);
        assertThat(old.listIndexes()).hasSize(1);
        store.database().drop();
        assertThat(store.client().listDatabaseNames()).doesNotContain("test");
    }

    @Test
    void a_unique_index_is_not_built_over_duplicates() {
        fill(10);
        assertThatThrownBy(() ->
                        tips.createIndex(
                                Indexes.ascending("kind"), new IndexOptions().unique(true)))
                .isInstanceOfSatisfying(
                        MongoException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
        assertThat(tips.listIndexes()).hasSize(1);
        tips.createIndex(Indexes.ascending("at"), new IndexOptions().unique(true));
        assertThatThrownBy(() -> tips.insertOne(new Document("at", new Date(3))))
                .isInstanceOf(MongoException.class)
                .hasMessageContaining("E11000");
    }

    @Test
    void array_filters_and_positions_work_through_the_library() {
        tips.insertOne(new Document("_id", 1).append("list", List.of(1, 5, 9)));
        tips.updateOne(
                eq("_id", 1),
                Updates.set("list.$[big]", 0),
                new UpdateOptions().arrayFilters(List.of(gte("big", 5))));
        assertThat(tips.find().first().getList("list", Integer.class)).containsExactly(1, 0, 0);
        tips.updateOne(eq("list", 1), Updates.set("list.$", 4));
        assertThat(tips.find().first().getList("list", Integer.class)).containsExactly(4, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'tips', filter: {}, hint: 'x'}",
                "{find: 'tips', filter: {}, collation: {locale: 'vi'}}",
                "{find: 'tips', filter: {}, tailable: true}",
                "{find: 'tips', filter: {a: {$unknown: 1}}}",
                "{update: 'tips', updates: [{q: {}, u: [{$set: {a: 1}}]}]}",
                "{update: 'tips', updates: [{q: {}, u: {$set: {a: 1}}, collation: {locale: 'vi'}}]}",
                "{insert: 'tips', documents: [{a: 1}], writeConcern: {w: 3}}",
                "{create: 'capped', capped: true, size: 1000}",
                "{create: 'checked', validator: {}}",
                "{createIndexes: 'tips', indexes: [{key: {a: 'text'}, name: 't'}]}",
                "{createIndexes: 'tips', indexes: [{key: {a: 1}, name: 't', collation: {}}]}",
                "{createIndexes: 'tips', indexes: [{key: {'a.0': 1}, name: 't'}]}",
                "{aggregate: 'tips', pipeline: [{$changeStream: {}}], cursor: {}}",
                "{aggregate: 'tips', pipeline: [{$setWindowFields: {}}], cursor: {}}",
                "{startSession: 1}",
                "{mapReduce: 'tips'}",
            })
    void what_it_cannot_do_it_refuses(String command) {
        fill(3);
        Document parsed = Document.parse(command);
        if (parsed.containsKey("update") || parsed.containsKey("insert")) {
            assertThat(refusal(parsed)).isNotNull();
        } else {
            assertThatThrownBy(() -> store.database().runCommand(parsed))
                    .isInstanceOfAny(MongoCommandException.class, MongoQueryException.class);
        }
    }

    private String refusal(Document command) {
        try {
            Document reply = store.database().runCommand(command);
            return reply.containsKey("writeErrors") ? reply.get("writeErrors").toString() : null;
        } catch (MongoCommandException e) {
            return e.getErrorMessage();
        }
    }

    @Test
    void indexes_whose_arrays_are_parallel_are_refused_before_anything_changes() {
        tips.createIndex(Indexes.ascending("list", "other"));
        assertThatThrownBy(() ->
                        tips.insertOne(
                                new Document("_id", 1)
                                        .append("list", List.of(1, 2))
                                        .append("other", List.of(3, 4))))
                .isInstanceOf(MongoException.class)
                .hasMessageContaining("parallel arrays");
        assertThat(tips.find()).isEmpty();
    }
}
