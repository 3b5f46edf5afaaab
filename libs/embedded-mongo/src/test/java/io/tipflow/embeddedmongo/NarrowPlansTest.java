package io.tipflow.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which plan reads least when one index has the order and another the documents. */
class NarrowPlansTest {

    private static final int DOCUMENTS = 6_000;

    @TempDir Path folder;

    private OpenStore store;
    private MongoCollection<Document> notes;

    @BeforeEach
    void open() {
        store =
                OpenStore.in(
                        folder,
                        EmbeddedMongoSettings.defaults().withDurable(false),
                        Clock.systemUTC());
        notes = store.collection("notes");
        notes.createIndex(
                Indexes.compoundIndex(
                        Indexes.ascending("readers"), Indexes.descending("at", "_id")));
        notes.createIndex(Indexes.ascending("words"));
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(
                    new Document("_id", i)
                            .append("readers", List.of("here", "above"))
                            .append("at", (i * 7919) % DOCUMENTS)
                            .append("words", List.of("common", "rare" + i % 1_000)));
        }
        notes.insertMany(documents);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_rare_word_is_looked_up_and_its_documents_are_sorted() {
        Bson filter = and(eq("readers", "here"), regex("words", "^rare77"));
        Document explained = page(filter).explain();

        assertThat(plan(explained)).contains("words_1").contains("SORT");
        assertThat(examined(explained)).isEqualTo(66);
        List<Document> found = page(filter).into(new ArrayList<>());
        assertThat(found).hasSize(10);
        assertThat(found)
                .isSortedAccordingTo(
                        Comparator.comparingInt((Document d) -> d.getInteger("at")).reversed());
        assertThat(found)
                .allMatch(d -> d.getList("words", String.class).get(1).startsWith("rare77"));
    }

    @Test
    void a_common_word_is_found_in_the_order_of_the_list() {
        Document explained = page(and(eq("readers", "here"), regex("words", "^common"))).explain();

        assertThat(plan(explained)).contains("readers_1").doesNotContain("SORT");
        assertThat(examined(explained)).isEqualTo(10);
    }

    @Test
    void a_list_that_its_index_serves_in_full_stays_with_it() {
        Document explained = page(eq("readers", "here")).explain();

        assertThat(plan(explained)).contains("readers_1").doesNotContain("SORT");
        assertThat(examined(explained)).isEqualTo(10);
    }

    @Test
    void an_index_that_narrows_by_nothing_new_is_no_reason_to_sort() {
        notes.createIndex(Indexes.ascending("readers", "other"));
        Bson behind =
                and(eq("readers", "here"), or(lt("at", 100), and(eq("at", 100), lt("_id", 5))));
        Document explained = page(behind).explain();

        assertThat(plan(explained)).contains("readers_1_at_-1").doesNotContain("SORT");
        assertThat(examined(explained)).isLessThanOrEqualTo(11);
    }

    private FindIterable<Document> page(Bson filter) {
        return notes.find(filter).sort(Sorts.descending("at", "_id")).limit(10);
    }

    private static String plan(Document explained) {
        return explained.get("queryPlanner", Document.class).toJson();
    }

    private static long examined(Document explained) {
        return explained
                .get("executionStats", Document.class)
                .get("totalDocsExamined", Number.class)
                .longValue();
    }
}
