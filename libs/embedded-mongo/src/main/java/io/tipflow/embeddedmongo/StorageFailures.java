package io.tipflow.embeddedmongo;

import io.tipflow.embeddedmongo.EmbeddedMongoException.Reason;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/** Turns what the storage engine reports into one sentence that says what to do. */
final class StorageFailures {

    private StorageFailures() {}

    static EmbeddedMongoException onOpen(Path folder, RocksDBException e) {
        String text = text(e);
        if (text.contains("lock")) {
            return new EmbeddedMongoException(
                    Reason.FOLDER_IN_USE,
                    "The data folder "
                            + folder
                            + " is in use by another process: stop that one first, or choose"
                            + " another folder.",
                    e);
        }
        if (text.contains("permission denied") || text.contains("read-only file system")) {
            return notWritable(folder, e);
        }
        return common(folder, e, text);
    }

    static EmbeddedMongoException onRead(Path folder, RocksDBException e) {
        return common(folder, e, text(e));
    }

    static EmbeddedMongoException onWrite(Path folder, RocksDBException e) {
        return common(folder, e, text(e)).whileWriting();
    }

    static EmbeddedMongoException notWritable(Path folder, Exception e) {
        return new EmbeddedMongoException(
                Reason.NOT_WRITABLE,
                "The data folder "
                        + folder
                        + " cannot be created or written: give this user the right to write there,"
                        + " or choose another folder.",
                e);
    }

    static EmbeddedMongoException damaged(Path folder, String what, @Nullable Exception e) {
        return new EmbeddedMongoException(
                Reason.DAMAGED,
                "Files in the data folder "
                        + folder
                        + " are damaged ("
                        + what
                        + "): restore the folder from a backup; nothing damaged was served.",
                e);
    }

    private static EmbeddedMongoException common(Path folder, RocksDBException e, String text) {
        if (text.contains("no space left") || text.contains("file too large")) {
            return new EmbeddedMongoException(
                    Reason.DISK_FULL,
                    "The disk that holds the data folder "
                            + folder
                            + " is full: free space and start again; what was acknowledged is safe.",
                    e);
        }
        if (isCorruption(e, text)) {
            return damaged(folder, String.valueOf(e.getMessage()), e);
        }
        return new EmbeddedMongoException(
                Reason.STORAGE,
                "The storage in the data folder "
                        + folder
                        + " failed ("
                        + e.getMessage()
                        + "): look at the disk, then start again.",
                e);
    }

    private static boolean isCorruption(RocksDBException e, String text) {
        Status status = e.getStatus();
        if (status != null && status.getCode() == Status.Code.Corruption) {
            return true;
        }
        return text.contains("corrupt")
                || text.contains("checksum")
                || text.contains("no such file")
                || text.contains("truncated");
    }

    private static String text(RocksDBException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    }
}
