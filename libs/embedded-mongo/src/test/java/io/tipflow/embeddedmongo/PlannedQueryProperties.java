package io.tipflow.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.bson.Document;

/** A query gives the same with indexes as without, whatever the documents, filters and sorts. */
class PlannedQueryProperties {

    private static Path folder;
    private static OpenStore store;

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("planned-queries");
        store = OpenStore.in(folder, EmbeddedMongoSettings.defaults().withDurable(false));
    }

    @AfterContainer
    static void close() throws IOException {
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    @Property(tries = 40)
    void a_planned_query_gives_what_a_scan_gives(@ForAll long seed) {
        Random random = new Random(seed);
        MongoCollection<Document> planned = store.collection("planned");
        MongoCollection<Document> scanned = store.collection("scanned");
        planned.drop();
        scanned.drop();
        boolean indexFirst = random.nextBoolean();
        if (indexFirst) {
            createIndexes(planned, random);
        }
        fill(planned, scanned, random);
        if (!indexFirst) {
            createIndexes(planned, random);
        }
        for (int i = 0; i < 12; i++) {
            compare(planned, scanned, random);
            if (i % 4 == 3) {
                change(planned, scanned, random);
            }
        }
    }

    private static void createIndexes(MongoCollection<Document> planned, Random random) {
        List<String> fields = List.of("a", "b", "c", "d.e");
        for (int i = 0; i < 3; i++) {
            Document keys = new Document();
            int size = 1 + random.nextInt(3);
            while (keys.size() < size) {
                keys.append(fields.get(random.nextInt(4)), random.nextBoolean() ? 1 : -1);
            }
            if (random.nextInt(4) == 0) {
                keys.append("_id", random.nextBoolean() ? 1 : -1);
            }
            // two fields of one index must not both hold arrays: only a holds them
            IndexOptions options = new IndexOptions().name("i" + i);
            switch (random.nextInt(4)) {
                case 0 -> options.sparse(true);
                case 1 ->
                        options.partialFilterExpression(
                                random.nextBoolean()
                                        ? new Document("c", "pa")
                                        : new Document("b", new Document("$exists", true)));
                default -> {}
            }
            try {
                planned.createIndex(keys, options);
            } catch (com.mongodb.MongoCommandException e) {
                assertThat(e.getErrorCode()).isEqualTo(85); // the same keys twice
            }
        }
    }

    private static void fill(
            MongoCollection<Document> planned, MongoCollection<Document> scanned, Random random) {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            documents.add(document(i, random));
        }
        planned.insertMany(documents);
        scanned.insertMany(documents);
    }

    private static Document document(int id, Random random) {
        Document document = new Document("_id", id);
        if (random.nextInt(5) > 0) {
            boolean array = random.nextInt(3) == 0;
            document.append("a", array ? array(random) : scalar(random));
        }
        for (String field : List.of("b", "c")) {
            if (random.nextInt(5) > 0) {
                document.append(field, scalar(random));
            }
        }
        if (random.nextInt(5) > 0) {
            document.append("d", new Document("e", scalar(random)));
        }
        return document;
    }

    private static List<Object> array(Random random) {
        List<Object> elements = new ArrayList<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            elements.add(scalar(random));
        }
        return elements;
    }

    private static Object scalar(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1, 2, 3 -> random.nextInt(6);
            case 4 -> (double) random.nextInt(6);
            case 5 -> new Date(random.nextInt(6));
            default -> List.of("p", "pa", "pab", "q", "", "p\u0000").get(random.nextInt(6));
        };
    }

    private static Document filter(Random random, int depth) {
        Document filter = new Document();
        int conditions = random.nextInt(3) + (depth == 0 ? 0 : 1);
        for (int i = 0; i < conditions; i++) {
            String field = List.of("a", "b", "c", "d.e", "_id").get(random.nextInt(5));
            filter.append(field, condition(random));
        }
        if (depth == 0 && random.nextInt(3) == 0) {
            filter.append("$or", List.of(filter(random, 1), filter(random, 1)));
        }
        if (depth == 0 && random.nextInt(4) == 0) {
            filter.append("$and", List.of(filter(random, 1), filter(random, 1)));
        }
        return filter;
    }

    private static Object condition(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> new Document("$in", List.of(1, "pa", random.nextInt(6)));
            case 1 -> new Document("$gte", random.nextInt(6));
            case 2 -> new Document("$gt", random.nextInt(4)).append("$lte", random.nextInt(7));
            case 3 -> new Document("$lt", "pab");
            case 4 -> new Document("$exists", random.nextBoolean());
            case 5 ->
                    new Document(
                            "$regex",
                            List.of("^p", "^pa", "^pab?", "^\\Qpa\\E", "a").get(random.nextInt(5)));
            case 6 -> new Document("$lte", new Date(random.nextInt(6)));
            case 7 -> new Document("$ne", random.nextInt(6));
            default -> scalar(random);
        };
    }

    private static Document sort(Random random) {
        Document sort = new Document();
        int size = random.nextInt(3);
        for (int i = 0; i < size; i++) {
            sort.append(
                    List.of("a", "b", "c", "d.e").get(random.nextInt(4)),
                    random.nextBoolean() ? 1 : -1);
        }
        return sort.append("_id", random.nextBoolean() ? 1 : -1);
    }

    private static void compare(
            MongoCollection<Document> planned, MongoCollection<Document> scanned, Random random) {
        Document filter = filter(random, 0);
        Document sort = sort(random);
        int limit = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(10);
        int skip = random.nextInt(3);
        assertThat(found(planned.find(filter).sort(sort).skip(skip).limit(limit)))
                .as("%s sort %s skip %s limit %s", filter.toJson(), sort.toJson(), skip, limit)
                .isEqualTo(found(scanned.find(filter).sort(sort).skip(skip).limit(limit)));
        assertThat(found(planned.find(filter)))
                .as("%s", filter.toJson())
                .containsExactlyInAnyOrderElementsOf(found(scanned.find(filter)));
        assertThat(planned.countDocuments(filter))
                .as("count %s", filter.toJson())
                .isEqualTo(scanned.countDocuments(filter));
    }

    private static List<Document> found(FindIterable<Document> documents) {
        return documents.into(new ArrayList<>());
    }

    private static void change(
            MongoCollection<Document> planned, MongoCollection<Document> scanned, Random random) {
        int id = random.nextInt(40);
        Document one = new Document("_id", id);
        Document replacement = document(id, random);
        Document set =
                new Document("$set", new Document("b", scalar(random)))
                        .append("$unset", new Document("c", ""));
        Document many = new Document("b", random.nextInt(6));
        for (MongoCollection<Document> collection : List.of(planned, scanned)) {
            switch (Math.floorMod(id, 4)) {
                case 0 -> collection.deleteOne(one);
                case 1 -> collection.replaceOne(one, replacement);
                case 2 -> collection.updateOne(one, set);
                default -> collection.updateMany(many, set);
            }
        }
    }
}
