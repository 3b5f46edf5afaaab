package io.tipflow.embeddedmongo;

import io.tipflow.embeddedmongo.EmbeddedMongoException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder on disk: a file that says which version of the format it is in, and the store. */
final class DataFolder {

    private static final String NAME = "tipflow-embedded-mongo";
    private static final int VERSION = 1;

    private DataFolder() {}

    static Path storeIn(Path folder) {
        return folder.resolve("store");
    }

    /** Creates the folder, or checks that what is in it can be opened. */
    static void prepare(Path folder) {
        Path format = folder.resolve("FORMAT");
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw StorageFailures.notWritable(folder, new IOException("not writable"));
            }
            if (Files.exists(format)) {
                check(folder, Files.readString(format).strip());
            } else {
                Files.writeString(format, NAME + " " + VERSION + "\n");
            }
            Files.createDirectories(storeIn(folder));
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    static void prepareBackup(Path target) {
        if (Files.exists(target)) {
            throw new EmbeddedMongoException(
                    Reason.NOT_WRITABLE,
                    "The backup folder " + target + " exists already: choose a new one.",
                    null);
        }
        try {
            Files.createDirectories(target);
            Files.writeString(target.resolve("FORMAT"), NAME + " " + VERSION + "\n");
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    private static void check(Path folder, String text) {
        String[] words = text.split(" ", 2);
        if (words.length != 2 || !words[0].equals(NAME) || !words[1].matches("\\d{1,6}")) {
            throw new EmbeddedMongoException(
                    Reason.FOREIGN_FORMAT,
                    "The folder " + folder + " holds no data of this program: choose another one.",
                    null);
        }
        if (Integer.parseInt(words[1]) > VERSION) {
            throw new EmbeddedMongoException(
                    Reason.FOREIGN_FORMAT,
                    "The data folder "
                            + folder
                            + " was written by a newer version (format "
                            + words[1]
                            + ", this one knows "
                            + VERSION
                            + "): start that version, or choose another folder.",
                    null);
        }
    }

    private static EmbeddedMongoException failure(Path folder, IOException e) {
        String text = String.valueOf(e.getMessage());
        if (text.contains("No space left")) {
            return new EmbeddedMongoException(
                    Reason.DISK_FULL,
                    "The disk that holds the data folder " + folder + " is full: free space first.",
                    e);
        }
        return StorageFailures.notWritable(folder, e);
    }
}
