package io.tipflow.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.bson.Document;

/** Updating a document's bytes comes to the same as updating its values in the library. */
class RawUpdateProperties {

    private static Path folder;
    private static OpenStore store;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("raw-updates");
        store = OpenStore.in(folder, EmbeddedMongoSettings.defaults().withDurable(false));
    }

    @AfterContainer
    static void close() throws IOException {
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    @Property(tries = 200)
    void an_update_of_bytes_gives_what_the_library_gives(@ForAll long seed) {
        Random random = new Random(seed);
        MongoCollection<Document> byBytes = store.collection("bytes");
        MongoCollection<Document> byBytesAndName = store.collection("named");
        MongoCollection<Document> byLibrary = store.collection("library");
        Document document = document(random);
        for (MongoCollection<Document> collection : List.of(byBytes, byBytesAndName, byLibrary)) {
            collection.deleteMany(new Document());
            collection.insertOne(document);
        }
        Document update = update(random);
        String first = outcome(() -> byBytes.updateOne(new Document("_id", 1), update));
        String named =
                outcome(() ->
                        byBytesAndName.updateMany(
                                new Document("_id", new Document("$in", List.of(7, 1, 1))),
                                update));
        // no other multi update takes the path over bytes
        String second = outcome(() -> byLibrary.updateMany(new Document("_id", 1), update));
        assertThat(byBytes.find().first()).as(update.toJson()).isEqualTo(byLibrary.find().first());
        assertThat(byBytesAndName.find().first())
                .as(update.toJson())
                .isEqualTo(byLibrary.find().first());
        assertThat(List.of(first, named)).as(update.toJson()).containsOnly(second);
    }

    @Example
    void a_multi_update_by_names_changes_those_that_match_what_else_is_asked() {
        MongoCollection<Document> collection = store.collection("several");
        collection.insertMany(
                List.of(
                        new Document("_id", "a").append("version", 1L),
                        new Document("_id", "b").append("version", 2L),
                        new Document("_id", "c").append("version", 1L),
                        new Document("_id", "d").append("version", 1L)));

        UpdateResult result =
                collection.updateMany(
                        Filters.and(
                                Filters.in("_id", "a", "b", "c", "absent"),
                                Filters.eq("version", 1L)),
                        Updates.set("sent", true));

        assertThat(result.getMatchedCount()).isEqualTo(2);
        assertThat(result.getModifiedCount()).isEqualTo(2);
        assertThat(collection.find(Filters.eq("sent", true)).map(d -> d.getString("_id")))
                .containsExactlyInAnyOrder("a", "c");
    }

    private static String outcome(Runnable update) {
        try {
            update.run();
            return "done";
        } catch (MongoWriteException e) {
            return "refused with " + e.getCode();
        }
    }

    private static Document document(Random random) {
        List<Object> outbox = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            outbox.add(new Document("seq", i).append("data", new Document("x", "ế")));
        }
        Document document =
                new Document("_id", 1)
                        .append("outbox", outbox)
                        .append("numbers", List.of(1, 2, 3))
                        .append("text", "t")
                        .append("count", random.nextBoolean() ? (Object) 5 : (Object) 5L);
        if (random.nextBoolean()) {
            document.append("due", new Date(1000));
        }
        return document;
    }

    private static Document update(Random random) {
        List<String> fields =
                new ArrayList<>(List.of("outbox", "numbers", "text", "count", "due", "fresh"));
        Document update = new Document();
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            String field = fields.remove(random.nextInt(fields.size()));
            switch (random.nextInt(7)) {
                case 0 -> put(update, "$set", field, random.nextBoolean() ? "new" : null);
                case 1 -> put(update, "$unset", field, "");
                case 2 ->
                        put(
                                update,
                                "$pull",
                                field,
                                field.equals("numbers")
                                        ? (Object) 2
                                        : new Document(
                                                "seq", new Document("$lte", random.nextInt(3))));
                case 3 -> put(update, "$push", field, new Document("seq", 9));
                case 4 -> put(update, "$inc", field, random.nextBoolean() ? 2 : 1.5);
                case 5 -> put(update, "$max", field, new Date(random.nextInt(2000)));
                default -> put(update, "$min", field, 3);
            }
        }
        return update;
    }

    private static void put(Document update, String operator, String field, Object operand) {
        ((Document) update.computeIfAbsent(operator, key -> new Document())).append(field, operand);
    }
}
