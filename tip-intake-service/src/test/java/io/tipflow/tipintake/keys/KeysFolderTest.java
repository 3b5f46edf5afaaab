package io.tipflow.tipintake.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysFolderTest {

    @TempDir private Path temp;

    @Test
    void aSecretIsMadeOnceAndKept() {
        Path folder = temp.resolve("data/keys");
        byte[] first = new KeysFolder(folder).secret("a.key", () -> new byte[] {1, 2, 3});
        byte[] again = new KeysFolder(folder).secret("a.key", () -> new byte[] {9});
        assertThat(again).isEqualTo(first).containsExactly(1, 2, 3);
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        Path folder = temp.resolve("keys");
        new KeysFolder(folder).secret("a.key", () -> new byte[] {1});
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("a.key"))).isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("a.key"));
        }
    }

    @Test
    void aFileThatOthersCanReadIsRefusedWithWhatToDo() throws IOException {
        KeysFolder keys = new KeysFolder(temp.resolve("keys"));
        keys.secret("a.key", () -> new byte[] {1});
        Path file = temp.resolve("keys/a.key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> keys.secret("a.key", () -> new byte[] {1}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void whoeverAsksAtOnceGetsTheSame() throws Exception {
        KeysFolder keys = new KeysFolder(temp.resolve("keys"));
        AtomicInteger made = new AtomicInteger();
        Callable<byte[]> ask =
                () -> keys.secret("a.key", () -> new byte[] {(byte) made.incrementAndGet()});
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<byte[]>> answers =
                    threads.invokeAll(List.of(ask, ask, ask, ask, ask, ask, ask, ask));
            byte[] kept = keys.secret("a.key", () -> new byte[] {0});
            for (Future<byte[]> answer : answers) {
                assertThat(answer.get()).isEqualTo(kept);
            }
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
