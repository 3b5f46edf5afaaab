package io.tipflow.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything: used by one process at a time, and never by an older program.
 */
final class DataFolder implements AutoCloseable {

    /** Raised when an older program could no longer read what this one writes. */
    static final int FORMAT = 1;

    /** Below this much free space nothing is started, so that nothing breaks half-way. */
    private static final long LEAST_FREE_BYTES = 256L * 1024 * 1024;

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Takes the folder for this process, creating it if it is new.
     *
     * @throws CannotStart if another process has it, it is of a newer version, or it cannot be
     *     written to
     */
    static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            ownerOnly(path);
            refuseNewer(path.resolve("format"));
            FileChannel file =
                    FileChannel.open(
                            path.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock(file) == null) {
                file.close();
                throw new CannotStart(
                        "The data folder "
                                + path
                                + " is in use by another Tipflow: stop that one with ./tipflow down, or set"
                                + " TIPFLOW_DATA to another folder.");
            }
            refuseFullDisk(path);
            Path format = path.resolve("format");
            if (!Files.exists(format)) {
                writeWhole(format, FORMAT + "\n");
            }
            return new DataFolder(path, file);
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder "
                            + path
                            + " cannot be used ("
                            + e.getMessage()
                            + "): make it a folder you may write to, or set TIPFLOW_DATA to another one.",
                    e);
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void ownerOnly(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void refuseNewer(Path format) throws IOException {
        if (!Files.exists(format)) {
            return;
        }
        String written = Files.readString(format).strip();
        if (!written.matches("\\d{1,6}") || Integer.parseInt(written) > FORMAT) {
            throw new CannotStart(
                    "The data folder "
                            + format.getParent()
                            + " has format "
                            + written
                            + ", and this program knows formats up to "
                            + FORMAT
                            + ": start it with the newer Tipflow that wrote it; nothing was changed.");
        }
    }

    private static void refuseFullDisk(Path path) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new CannotStart(
                    "The disk under "
                            + path
                            + " has only "
                            + free / (1024 * 1024)
                            + " MB free, and Tipflow wants "
                            + LEAST_FREE_BYTES / (1024 * 1024)
                            + " MB: free some space, or set TIPFLOW_DATA to another disk.");
        }
    }

    /** Writes a file so that it is there whole or not at all. */
    static void writeWhole(Path file, String text) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A file or folder in it. */
    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
