package io.tipflow.embeddedmongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process killed under load has lost nothing that it had acknowledged. */
class CrashTest {

    private static final int KILLS = 3;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 400;

    @TempDir Path folder;

    @Test
    void what_was_acknowledged_before_a_kill_is_there_after_it() throws Exception {
        Map<String, Integer> acknowledged = new HashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            runAndKill(kill, acknowledged);
            try (OpenStore store = OpenStore.in(folder)) {
                MongoCollection<Document> tips = store.collection("tips");
                acknowledged.forEach((id, version) -> {
                    Document tip = tips.find(eq("_id", id)).first();
                    assertThat(tip).as(id).isNotNull();
                    assertThat(tip.getInteger("version")).as(id).isGreaterThanOrEqualTo(version);
                });
                long all = tips.countDocuments();
                assertThat(tips.countDocuments(new Document("version", new Document("$gte", 0))))
                        .as("documents by the index on version")
                        .isEqualTo(all);
                assertThat(tips.estimatedDocumentCount()).isEqualTo(all);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(KILLS * ACKNOWLEDGED_BEFORE_KILL / 4);
    }

    private void runAndKill(int run, Map<String, Integer> acknowledged) throws IOException {
        Process process =
                ForkedJvm.command(CrashWriter.class, folder.toString(), Integer.toString(run))
                        .redirectErrorStream(false)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            int seen = 0;
            String line = lines.readLine();
            while (line != null) {
                String[] words = line.split(" ");
                if (words.length == 3 && words[0].equals("acknowledged")) {
                    acknowledged.merge(words[1], Integer.valueOf(words[2]), Math::max);
                    seen++;
                    if (seen == ACKNOWLEDGED_BEFORE_KILL) {
                        process.toHandle().destroyForcibly(); // leaves its output readable
                    }
                }
                line = lines.readLine();
            }
            assertThat(seen).isGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_KILL);
        } finally {
            process.destroyForcibly();
        }
    }
}
