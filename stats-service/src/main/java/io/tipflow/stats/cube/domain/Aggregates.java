package io.tipflow.stats.cube.domain;

import java.util.Arrays;

/**
 * The aggregates of one stream, numbered, each with the last sequence seen of it. Not safe for
 * concurrent use.
 */
final class Aggregates {

    private final Names ids;
    private long[] last;

    Aggregates() {
        this.ids = new Names();
        this.last = new long[16];
    }

    private Aggregates(Names ids, long[] last) {
        this.ids = ids;
        this.last = Arrays.copyOf(last, Math.max(16, last.length));
    }

    int size() {
        return ids.size();
    }

    int number(byte[] id) {
        int number = ids.number(id);
        if (number >= last.length) {
            last = Arrays.copyOf(last, number * 2);
        }
        return number;
    }

    String id(int number) {
        return ids.text(number);
    }

    int find(String id) {
        return ids.find(id);
    }

    long fingerprint(int number) {
        return ids.fingerprint(number);
    }

    /** The last sequence seen, 0 for none. */
    long last(int number) {
        return last[number];
    }

    void see(int number, long sequence) {
        last[number] = sequence;
    }

    void write(ImageWriter out) {
        ids.write(out);
        out.numbers(last, ids.size());
    }

    static Aggregates read(ImageReader in) {
        return new Aggregates(Names.read(in), in.longNumbers());
    }
}
