package io.tipflow.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files stay in proportion to the documents, however often these are written. */
class SizeTest {

    private static final int DOCUMENTS = 10_000;
    private static final int ROUNDS = 5;
    private static final int DOCUMENT_BYTES = 700;

    @TempDir Path folder;

    @Test
    void fifty_thousand_writes_of_ten_thousand_documents_take_the_room_of_ten_thousand() {
        try (OpenStore store =
                OpenStore.in(folder, EmbeddedMongoSettings.defaults().withDurable(false))) {
            MongoCollection<Document> tips = store.collection("tips");
            tips.createIndex(Indexes.ascending("version"));
            long worst = 0;
            for (int round = 0; round < ROUNDS; round++) {
                for (int first = 0; first < DOCUMENTS; first += 1_000) {
                    write(tips, round, first);
                    worst = Math.max(worst, store.mongo().figures().bytesOnDisk());
                }
            }
            store.mongo().compact();
            long perDocument = store.mongo().figures().bytesOnDisk() / DOCUMENTS;
            System.out.printf(
                    "size: %d bytes per document after %d writes and a compaction, worst %d%n",
                    perDocument, DOCUMENTS * ROUNDS, worst / DOCUMENTS);
            assertThat(tips.estimatedDocumentCount()).isEqualTo(DOCUMENTS);
            assertThat(perDocument).isLessThan(2 * DOCUMENT_BYTES);
            assertThat(worst / DOCUMENTS).isLessThan(ROUNDS * 2 * DOCUMENT_BYTES);
        }
    }

    private static void write(MongoCollection<Document> tips, int round, int first) {
        List<Document> documents = new ArrayList<>();
        for (int i = first; i < first + 1_000; i++) {
            byte[] noise = new byte[300];
            new Random(i * 31L + round).nextBytes(noise);
            documents.add(
                    new Document("_id", i)
                            .append("version", round)
                            .append("text", HexFormat.of().formatHex(noise)));
        }
        if (round == 0) {
            tips.insertMany(documents);
        } else {
            tips.bulkWrite(
                    documents.stream()
                            .map(document ->
                                    new ReplaceOneModel<>(
                                            new Document("_id", document.get("_id")), document))
                            .toList());
        }
    }
}
