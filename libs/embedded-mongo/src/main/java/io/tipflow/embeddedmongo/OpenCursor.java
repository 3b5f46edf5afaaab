package io.tipflow.embeddedmongo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result that a client reads in batches. One document ahead, so that it knows its end. */
final class OpenCursor implements AutoCloseable {

    /** What fits into one reply beside its envelope. */
    private static final int BATCH_BYTES = 16 << 20;

    private final RowSource rows;
    private final String namespace;
    private byte @Nullable [] ahead;
    private boolean closed;
    private long usedAt = System.nanoTime();

    OpenCursor(RowSource rows, String namespace) {
        this.rows = rows;
        this.namespace = namespace;
        this.ahead = readAhead();
    }

    private byte @Nullable [] readAhead() {
        try {
            return rows.next();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    String namespace() {
        return namespace;
    }

    synchronized boolean isDone() {
        return ahead == null;
    }

    synchronized long idleNanos(long now) {
        return now - usedAt;
    }

    /** Returns up to this many documents, fewer when they would not fit into one reply. */
    synchronized RawDocuments take(int most) {
        usedAt = System.nanoTime();
        List<byte[]> batch = new ArrayList<>(Math.min(most, 1024));
        long bytes = 0;
        byte[] next = ahead;
        while (next != null && batch.size() < most) {
            bytes += next.length;
            if (bytes > BATCH_BYTES && !batch.isEmpty()) {
                break;
            }
            batch.add(next);
            next = closed ? null : readAhead();
        }
        ahead = next;
        if (next == null) {
            close();
        }
        return new RawDocuments(batch);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            ahead = null;
            rows.close();
        }
    }
}
