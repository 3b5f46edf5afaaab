package io.tipflow.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tipflow.embeddedmongo.EmbeddedMongoException.Reason;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a store from opening or going on is said in one sentence. */
class FolderTest {

    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

    @TempDir Path folder;

    @Test
    void a_folder_in_use_is_not_opened_twice() {
        try (OpenStore store = OpenStore.in(folder)) {
            assertReason(
                    Reason.FOLDER_IN_USE, "stop that one first", EmbeddedMongoSettings.defaults());
            assertThat(store.mongo().figures().documents()).isZero();
        }
    }

    @Test
    void a_folder_of_a_newer_version_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("FORMAT"), "tipflow-embedded-mongo 2\n");
        assertReason(Reason.FOREIGN_FORMAT, "start that version", EmbeddedMongoSettings.defaults());
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @Test
    void a_folder_of_something_else_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("FORMAT"), "hello");
        assertReason(Reason.FOREIGN_FORMAT, "choose another one", EmbeddedMongoSettings.defaults());
    }

    @Test
    void a_file_in_the_place_of_the_folder_cannot_be_written() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() ->
                        EmbeddedMongo.open(file.resolve("data"), EmbeddedMongoSettings.defaults()))
                .isInstanceOfSatisfying(
                        EmbeddedMongoException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.NOT_WRITABLE));
    }

    @Test
    void a_taken_port_is_told_and_the_folder_is_free_again() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertReason(
                    Reason.PORT_TAKEN,
                    "choose another port",
                    EmbeddedMongoSettings.defaults().withPort(other.getLocalPort()));
        }
        try (OpenStore store = OpenStore.in(folder)) {
            assertThat(store.mongo().failure()).isEmpty();
        }
    }

    /** A limit on the size of files stands for the full disk: the system refuses the same write. */
    @Test
    void a_full_disk_stops_the_store_and_loses_nothing_acknowledged() throws Exception {
        assumeTrue(Files.isExecutable(PRLIMIT), "needs prlimit to limit the size of files");
        Process process =
                ForkedJvm.command(FullDiskWriter.class, folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int acknowledged = 0;
        String last = "";
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                last = line;
                if (line.equals("acknowledged 1")) {
                    limitFiles(process);
                }
                if (line.startsWith("acknowledged ")) {
                    acknowledged = Integer.parseInt(line.substring("acknowledged ".length()));
                }
                line = lines.readLine();
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(last).isEqualTo("stopped because DISK_FULL");
        assertThat(acknowledged).isPositive();
        try (OpenStore store = OpenStore.in(folder)) {
            assertThat(store.collection("tips").countDocuments())
                    .isGreaterThanOrEqualTo(acknowledged);
        }
    }

    private static void limitFiles(Process process) throws IOException, InterruptedException {
        Process limit =
                new ProcessBuilder(
                                PRLIMIT.toString(),
                                "--pid",
                                Long.toString(process.pid()),
                                "--fsize=2000000")
                        .inheritIO()
                        .start();
        assertThat(limit.waitFor()).isZero();
    }

    private void assertReason(Reason reason, String advice, EmbeddedMongoSettings settings) {
        assertThatThrownBy(() -> EmbeddedMongo.open(folder, settings))
                .isInstanceOfSatisfying(
                        EmbeddedMongoException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(advice);
    }
}
