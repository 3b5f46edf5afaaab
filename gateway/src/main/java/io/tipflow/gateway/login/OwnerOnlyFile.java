package io.tipflow.gateway.login;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/**
 * A text file with a secret in it: only its owner may read it, and it is either there whole or not
 * at all, also after a crash.
 */
final class OwnerOnlyFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    private final Path path;

    OwnerOnlyFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    Path path() {
        return path;
    }

    /** The text, after taking away what others might read; empty if there is no such file. */
    Optional<String> read() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        if (hasPosixPermissions()
                && !Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS)
                        .equals(OWNER_ONLY)) {
            Files.setPosixFilePermissions(path, OWNER_ONLY);
        }
        return Optional.of(Files.readString(path));
    }

    /** Replaces the file at once and returns when it is on the disk. */
    void write(String text) throws IOException {
        Path folder = folder();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "." + path.getFileName(), ".tmp", attributes());
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Path folder() {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalStateException("Expected a file in a folder, but got " + path);
        }
        return parent;
    }

    private FileAttribute<?>[] attributes() {
        return hasPosixPermissions()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private boolean hasPosixPermissions() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
