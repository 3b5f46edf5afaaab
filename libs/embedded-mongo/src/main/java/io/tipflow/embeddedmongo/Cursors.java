package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The results that clients have begun to read. Those nobody comes back for age out. */
final class Cursors implements AutoCloseable {

    static final int FIRST_BATCH = 101;

    private static final Duration MAX_IDLE = Duration.ofMinutes(10);
    private static final int MOST_OPEN = 1_000;

    private final Map<Long, OpenCursor> open = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong(System.nanoTime() >>> 1);

    /** Answers with the first batch of a result and keeps the rest for getMore. */
    Document firstBatch(RowSource rows, String namespace, int batchSize, boolean single) {
        OpenCursor cursor = new OpenCursor(rows, namespace);
        RawDocuments batch = cursor.take(batchSize);
        long number = 0;
        if (single) {
            cursor.close();
        } else if (!cursor.isDone()) {
            number = keep(cursor);
        }
        return reply(number, namespace, "firstBatch", batch);
    }

    private long keep(OpenCursor cursor) {
        if (open.size() >= MOST_OPEN) {
            cursor.close();
            throw Refusals.badValue(
                    "There are " + MOST_OPEN + " open cursors: read or close some first");
        }
        long number = numbers.incrementAndGet();
        open.put(number, cursor);
        return number;
    }

    Document nextBatch(long number, int batchSize) {
        OpenCursor cursor = open.get(number);
        if (cursor == null) {
            throw new CursorNotFoundException(number);
        }
        RawDocuments batch = cursor.take(batchSize > 0 ? batchSize : Integer.MAX_VALUE);
        boolean done = cursor.isDone();
        if (done) {
            kill(number);
        }
        return reply(done ? 0 : number, cursor.namespace(), "nextBatch", batch);
    }

    private static Document reply(long number, String namespace, String name, RawDocuments batch) {
        Document cursor = new Document("id", number).append("ns", namespace).append(name, batch);
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    boolean kill(long number) {
        OpenCursor cursor = open.remove(number);
        if (cursor != null) {
            cursor.close();
        }
        return cursor != null;
    }

    int size() {
        return open.size();
    }

    /** Closes what has not been read for a while. */
    void closeIdle() {
        long now = System.nanoTime();
        List<Long> idle = new ArrayList<>();
        open.forEach((number, cursor) -> {
            if (cursor.idleNanos(now) > MAX_IDLE.toNanos()) {
                idle.add(number);
            }
        });
        idle.forEach(this::kill);
    }

    @Override
    public void close() {
        new ArrayList<>(open.keySet()).forEach(this::kill);
    }
}
