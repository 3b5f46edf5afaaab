package io.tipflow.stats.cube.domain;

import java.util.Arrays;

/**
 * Every step of every wanted order, in the order it was counted, for the ledger that counts
 * persons.
 *
 * <p>Append-only columns. Not safe for concurrent use.
 */
final class WantedRows {

    private int size;
    private int[] order = new int[16];
    private int[] person = new int[16];
    private int[] step = new int[16];
    private int[] legal = new int[16];
    private int[] recorded = new int[16];
    private int[] unit = new int[16];

    int size() {
        return size;
    }

    int order(int row) {
        return order[row];
    }

    int person(int row) {
        return person[row];
    }

    EventKind kind(int row) {
        return EventKind.of(step[row] >> 1);
    }

    boolean international(int row) {
        return (step[row] & 1) == 1;
    }

    int legal(int row) {
        return legal[row];
    }

    int recorded(int row) {
        return recorded[row];
    }

    int unit(int row) {
        return unit[row];
    }

    void add(Occurrence event) {
        if (size == order.length) {
            int capacity = size * 2;
            order = Arrays.copyOf(order, capacity);
            person = Arrays.copyOf(person, capacity);
            step = Arrays.copyOf(step, capacity);
            legal = Arrays.copyOf(legal, capacity);
            recorded = Arrays.copyOf(recorded, capacity);
            unit = Arrays.copyOf(unit, capacity);
        }
        order[size] = event.aggregate;
        person[size] = event.person;
        step[size] = event.kind.code() << 1 | (event.international ? 1 : 0);
        legal[size] = event.legalDay;
        recorded[size] = event.recordedDay;
        unit[size] = event.unit;
        size++;
    }

    void write(ImageWriter out) {
        out.number(size);
        for (int[] column : new int[][] {order, person, step, legal, recorded, unit}) {
            out.numbers(column, size);
        }
    }

    static WantedRows read(ImageReader in) {
        WantedRows rows = new WantedRows();
        rows.size = in.number();
        rows.order = column(in);
        rows.person = column(in);
        rows.step = column(in);
        rows.legal = column(in);
        rows.recorded = column(in);
        rows.unit = column(in);
        return rows;
    }

    private static int[] column(ImageReader in) {
        int[] values = in.numbers();
        return values.length < 16 ? Arrays.copyOf(values, 16) : values;
    }
}
