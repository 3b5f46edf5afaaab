package io.tipflow.embeddedmongo;

import org.jspecify.annotations.Nullable;

/**
 * Says why the embedded store cannot open, save or go on, in one sentence that ends in what to do.
 */
public final class EmbeddedMongoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The closed list of causes. */
    public enum Reason {
        /** Another process, or another store in this one, has the folder open. */
        FOLDER_IN_USE,
        /** The folder was written by a newer version of this library, or by something else. */
        FOREIGN_FORMAT,
        /** The folder cannot be created or written. */
        NOT_WRITABLE,
        /** The disk that holds the folder is full. */
        DISK_FULL,
        /** Stored bytes do not carry their checksum, or acknowledged writes are missing. */
        DAMAGED,
        /** The port is taken. */
        PORT_TAKEN,
        /** Anything else the storage engine reports. */
        STORAGE
    }

    private final Reason reason;

    /** Whether a write failed, after which nobody knows what the disk holds. */
    private final boolean whileWriting;

    EmbeddedMongoException(Reason reason, String sentence, @Nullable Throwable cause) {
        this(reason, sentence, cause, false);
    }

    private EmbeddedMongoException(
            Reason reason, String sentence, @Nullable Throwable cause, boolean whileWriting) {
        super(sentence, cause);
        this.reason = reason;
        this.whileWriting = whileWriting;
    }

    EmbeddedMongoException whileWriting() {
        return new EmbeddedMongoException(reason, String.valueOf(getMessage()), getCause(), true);
    }

    boolean isWhileWriting() {
        return whileWriting;
    }

    public Reason reason() {
        return reason;
    }
}
