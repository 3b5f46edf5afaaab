package io.tipflow.stats.cube.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/**
 * Reads what {@link ImageWriter} wrote, in the same segments.
 *
 * <p>It trusts its bytes: who stored them checks their checksum first.
 */
public final class ImageReader {

    private final Iterator<ByteBuffer> rest;
    private ByteBuffer current = ByteBuffer.allocate(0);

    public ImageReader(List<ByteBuffer> segments) {
        this.rest = segments.iterator();
    }

    public int number() {
        return next(Integer.BYTES).getInt();
    }

    public long longNumber() {
        return next(Long.BYTES).getLong();
    }

    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    int[] numbers() {
        int[] values = new int[number()];
        int done = 0;
        while (done < values.length) {
            int there =
                    Math.min(values.length - done, next(Integer.BYTES).remaining() / Integer.BYTES);
            current.asIntBuffer().get(values, done, there);
            current.position(current.position() + there * Integer.BYTES);
            done += there;
        }
        return values;
    }

    long[] longNumbers() {
        long[] values = new long[number()];
        int done = 0;
        while (done < values.length) {
            int there = Math.min(values.length - done, next(Long.BYTES).remaining() / Long.BYTES);
            current.asLongBuffer().get(values, done, there);
            current.position(current.position() + there * Long.BYTES);
            done += there;
        }
        return values;
    }

    byte[] bytes() {
        byte[] values = new byte[number()];
        int done = 0;
        while (done < values.length) {
            int there = Math.min(values.length - done, next(1).remaining());
            current.get(values, done, there);
            done += there;
        }
        return values;
    }

    private ByteBuffer next(int bytes) {
        while (current.remaining() < bytes) {
            if (current.hasRemaining() || !rest.hasNext()) {
                throw new IllegalStateException(
                        "Expected " + bytes + " more bytes of the image, but it ends");
            }
            current = rest.next();
        }
        return current;
    }
}
