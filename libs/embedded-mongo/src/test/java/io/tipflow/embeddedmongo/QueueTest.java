package io.tipflow.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that is worked off from its front forgets nothing that comes in behind its back. */
class QueueTest {

    private static final int WRITERS = 3;
    private static final int PER_WRITER = 400;

    @TempDir Path folder;

    @Test
    void a_queue_that_is_filled_out_of_order_is_worked_off_to_its_end() throws Exception {
        try (OpenStore store =
                OpenStore.in(folder, EmbeddedMongoSettings.defaults().withDurable(false))) {
            MongoCollection<Document> queue = store.collection("queue");
            queue.createIndex(
                    Indexes.ascending("unsentSince", "_id"), new IndexOptions().sparse(true));
            List<Thread> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writers.add(Thread.ofPlatform().start(() -> fill(queue, number)));
            }
            int taken = 0;
            while (taken < WRITERS * PER_WRITER) {
                boolean allWritten = writers.stream().noneMatch(Thread::isAlive);
                List<Document> waiting =
                        queue.find(exists("unsentSince"))
                                .sort(Sorts.ascending("unsentSince", "_id"))
                                .limit(7)
                                .into(new ArrayList<>());
                assertThat(allWritten && waiting.isEmpty())
                        .as("all are written, %s are taken, and no more is found", taken)
                        .isFalse();
                for (Document document : waiting) {
                    queue.updateOne(eq("_id", document.get("_id")), Updates.unset("unsentSince"));
                    taken++;
                }
            }
            for (Thread writer : writers) {
                writer.join();
            }
            assertThat(queue.countDocuments(exists("unsentSince"))).isZero();
            assertThat(queue.countDocuments()).isEqualTo(WRITERS * PER_WRITER);
        }
    }

    private static void fill(MongoCollection<Document> queue, int writer) {
        Random random = new Random(writer);
        for (int i = 0; i < PER_WRITER; i++) {
            queue.insertOne(
                    new Document("_id", writer + "-" + i)
                            .append("unsentSince", random.nextInt(1_000)));
        }
    }
}
