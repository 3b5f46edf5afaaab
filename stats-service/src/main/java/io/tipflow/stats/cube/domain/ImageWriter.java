package io.tipflow.stats.cube.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a cube as plain bytes, in segments that need no large array. */
public final class ImageWriter {

    private static final int SEGMENT = 1 << 22;

    private final List<ByteBuffer> full = new ArrayList<>();
    private ByteBuffer current = ByteBuffer.allocate(1 << 12);

    public void number(int value) {
        room(Integer.BYTES).putInt(value);
    }

    public void number(long value) {
        room(Long.BYTES).putLong(value);
    }

    public void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        bytes(utf8, utf8.length);
    }

    void numbers(int[] values, int count) {
        number(count);
        int done = 0;
        while (done < count) {
            int fits = Math.min(count - done, room(Integer.BYTES).remaining() / Integer.BYTES);
            current.asIntBuffer().put(values, done, fits);
            current.position(current.position() + fits * Integer.BYTES);
            done += fits;
        }
    }

    void numbers(long[] values, int count) {
        number(count);
        int done = 0;
        while (done < count) {
            int fits = Math.min(count - done, room(Long.BYTES).remaining() / Long.BYTES);
            current.asLongBuffer().put(values, done, fits);
            current.position(current.position() + fits * Long.BYTES);
            done += fits;
        }
    }

    void bytes(byte[] values, int count) {
        number(count);
        int done = 0;
        while (done < count) {
            int fits = Math.min(count - done, room(1).remaining());
            current.put(values, done, fits);
            done += fits;
        }
    }

    /** Everything written so far, in order; nothing may be written after it. */
    public List<ByteBuffer> segments() {
        List<ByteBuffer> all = new ArrayList<>(full);
        all.add(current.flip());
        return all;
    }

    private ByteBuffer room(int bytes) {
        if (current.remaining() < bytes) {
            full.add(current.flip());
            current = ByteBuffer.allocate(SEGMENT);
        }
        return current;
    }
}
