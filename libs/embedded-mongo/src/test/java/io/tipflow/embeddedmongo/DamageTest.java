package io.tipflow.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import io.tipflow.embeddedmongo.EmbeddedMongoException.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged bytes are noticed and never served. */
class DamageTest {

    private static final int DOCUMENTS = 2_000;

    @TempDir Path folder;

    @Test
    void a_flipped_byte_in_a_table_is_an_error_and_never_a_wrong_document() throws IOException {
        try (OpenStore store = OpenStore.in(folder)) {
            fill(store.collection("tips"));
            store.mongo().compact();
        }
        Path table = largest(".sst");
        Random random = new Random(7);
        int errors = 0;
        for (int round = 0; round < 6; round++) {
            long at = random.nextLong(Files.size(table) * 9 / 10);
            flip(table, at);
            errors += readAll();
            flip(table, at);
        }
        assertThat(errors).as("rounds in which the damage was noticed").isEqualTo(6);
        assertThat(readAll()).as("errors after the bytes are whole again").isZero();
    }

    /** Reads everything; returns 1 where an error said so, and fails on a wrong document. */
    private int readAll() {
        try (OpenStore store = OpenStore.in(folder)) {
            MongoCollection<Document> tips = store.collection("tips");
            boolean noticed = false;
            for (int i = 0; i < DOCUMENTS; i += 10) {
                try {
                    assertThat(tips.find(eq("_id", i)).first()).isEqualTo(document(i));
                } catch (MongoException e) {
                    assertThat(e).hasMessageContaining("damaged");
                    noticed = true;
                }
            }
            try {
                assertThat(tips.find()).hasSize(DOCUMENTS);
            } catch (MongoException e) {
                assertThat(e).hasMessageContaining("damaged");
                noticed = true;
            }
            return noticed ? 1 : 0;
        } catch (EmbeddedMongoException e) {
            assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
            return 1;
        }
    }

    @Test
    void a_log_that_lost_acknowledged_writes_does_not_open() throws IOException {
        try (OpenStore store = OpenStore.in(folder)) {
            fill(store.collection("tips"));
        }
        Path log = largest(".log");
        flip(log, Files.size(log) / 2);
        assertThatThrownBy(() -> OpenStore.in(folder).close())
                .isInstanceOfSatisfying(
                        EmbeddedMongoException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED))
                .hasMessageContaining("restore the folder from a backup");
    }

    private static void fill(MongoCollection<Document> tips) {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(document(i));
        }
        tips.insertMany(documents);
    }

    private static Document document(int i) {
        byte[] noise = new byte[150];
        new Random(i).nextBytes(noise);
        return new Document("_id", i).append("text", java.util.HexFormat.of().formatHex(noise));
    }

    private Path largest(String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private static void flip(Path path, long at) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(at);
            int old = file.read();
            file.seek(at);
            file.write(old ^ 0x40);
        }
    }
}
