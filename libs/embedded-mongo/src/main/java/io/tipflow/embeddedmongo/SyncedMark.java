package io.tipflow.embeddedmongo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Remembers how far writes were acknowledged at least, so that a start notices when the log has
 * lost some of them: recovery stops at the first damaged byte of the log and says nothing.
 *
 * <p>It is written now and then and never synced, so it may lag behind but never runs ahead.
 */
final class SyncedMark implements AutoCloseable {

    private static final long CHECK = 0x5EED_F10A_7D0C_0DE5L;

    private final FileChannel file;
    private long written = -1;

    private SyncedMark(FileChannel file) {
        this.file = file;
    }

    static SyncedMark open(Path store) {
        try {
            return new SyncedMark(
                    FileChannel.open(
                            store.resolve("SYNCED"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw StorageFailures.notWritable(store, e);
        }
    }

    /** Throws when the store is behind what it had acknowledged. */
    void check(Path folder, long sequence) {
        long acknowledged = read();
        if (acknowledged > sequence) {
            throw StorageFailures.damaged(
                    folder,
                    "the log ends at change "
                            + sequence
                            + ", but change "
                            + acknowledged
                            + " was acknowledged",
                    null);
        }
    }

    private long read() {
        ByteBuffer bytes = ByteBuffer.allocate(16);
        try {
            if (file.read(bytes, 0) < 16) {
                return -1;
            }
        } catch (IOException e) {
            return -1;
        }
        long sequence = bytes.getLong(0);
        return bytes.getLong(8) == (sequence ^ CHECK) ? sequence : -1;
    }

    void write(long sequence) {
        if (sequence <= written) {
            return;
        }
        written = sequence;
        ByteBuffer bytes =
                ByteBuffer.allocate(16).putLong(sequence).putLong(sequence ^ CHECK).flip();
        try {
            file.write(bytes, 0);
        } catch (IOException e) {
            written = -1; // an older mark is still true
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            written = -1;
        }
    }
}
