package io.tipflow.stats.cube.domain;

import io.tipflow.stats.measure.Pair;
import io.tipflow.stats.measure.Window;
import java.util.Arrays;

/**
 * The cells of one measure: by legal day, recorded day, unit, area and offence, each with its pair
 * and the contributions of the aggregates behind it.
 *
 * <p>Columns instead of objects: a cell is an index. Not safe for concurrent use.
 */
final class Cells {

    private int size;
    private int[] legal = new int[16];
    private int[] recorded = new int[16];
    private int[] unit = new int[16];
    private int[] area = new int[16];
    private int[] offence = new int[16];
    private int[] cases = new int[16];
    private int[] persons = new int[16];
    private int[] newest = new int[16];
    private int[] slots = new int[32];

    private int contributions;
    private int[] aggregate = new int[16];
    private int[] worth = new int[16];
    private int[] before = new int[16];

    /** Where a contribution is told to whoever walks over them. */
    interface Contribution {
        void at(int cell, int aggregate, int cases, int persons);
    }

    /** Where a cell is told to whoever walks over them. */
    interface CellCases {
        void at(int unit, int legalDay, int cases);
    }

    int size() {
        return size;
    }

    int legal(int cell) {
        return legal[cell];
    }

    int recorded(int cell) {
        return recorded[cell];
    }

    int unit(int cell) {
        return unit[cell];
    }

    int area(int cell) {
        return area[cell];
    }

    int offence(int cell) {
        return offence[cell];
    }

    Pair pair(int cell) {
        return new Pair(cases[cell], persons[cell]);
    }

    /** Adds what an aggregate contributes; {@code ofCases} is 0 or 1. */
    void add(Occurrence event, int ofAggregate, int ofCases, int ofPersons) {
        int cell = cell(event);
        cases[cell] += ofCases;
        persons[cell] += ofPersons;
        if (contributions == aggregate.length) {
            int capacity = contributions * 2;
            aggregate = Arrays.copyOf(aggregate, capacity);
            worth = Arrays.copyOf(worth, capacity);
            before = Arrays.copyOf(before, capacity);
        }
        aggregate[contributions] = ofAggregate;
        worth[contributions] = ofPersons << 1 | ofCases;
        before[contributions] = newest[cell];
        newest[cell] = ++contributions;
    }

    /** The sum over the cells of those units and days. */
    Pair sum(boolean[] units, Window window) {
        long sumOfCases = 0;
        long sumOfPersons = 0;
        for (int cell = 0; cell < size; cell++) {
            if (holds(cell, units, window)) {
                sumOfCases += cases[cell];
                sumOfPersons += persons[cell];
            }
        }
        return new Pair(sumOfCases, sumOfPersons);
    }

    /** Tells the cases of every cell of those units and days. */
    void eachCell(boolean[] units, Window window, CellCases told) {
        for (int cell = 0; cell < size; cell++) {
            if (holds(cell, units, window)) {
                told.at(unit[cell], legal[cell], cases[cell]);
            }
        }
    }

    /** Whether there is any cell of those units and days. */
    boolean any(boolean[] units, Window window) {
        for (int cell = 0; cell < size; cell++) {
            if (holds(cell, units, window)) {
                return true;
            }
        }
        return false;
    }

    /** The cell with those dimensions, or -1. */
    int find(int ofLegal, int ofRecorded, int ofUnit, int ofArea, int ofOffence) {
        int slot = slot(ofLegal, ofRecorded, ofUnit, ofArea, ofOffence);
        while (slots[slot] != 0) {
            int candidate = slots[slot] - 1;
            if (is(candidate, ofLegal, ofRecorded, ofUnit, ofArea, ofOffence)) {
                return candidate;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    /** Tells every contribution to the cells of those units and days. */
    void each(boolean[] units, Window window, Contribution told) {
        for (int cell = 0; cell < size; cell++) {
            if (holds(cell, units, window)) {
                each(cell, told);
            }
        }
    }

    /** Tells every contribution to a cell, newest first. */
    void each(int cell, Contribution told) {
        for (int at = newest[cell]; at != 0; at = before[at - 1]) {
            told.at(cell, aggregate[at - 1], worth[at - 1] & 1, worth[at - 1] >> 1);
        }
    }

    void write(ImageWriter out) {
        out.number(size);
        for (int[] column :
                new int[][] {legal, recorded, unit, area, offence, cases, persons, newest}) {
            out.numbers(column, size);
        }
        out.number(contributions);
        for (int[] column : new int[][] {aggregate, worth, before}) {
            out.numbers(column, contributions);
        }
    }

    static Cells read(ImageReader in) {
        Cells cells = new Cells();
        cells.size = in.number();
        cells.legal = column(in);
        cells.recorded = column(in);
        cells.unit = column(in);
        cells.area = column(in);
        cells.offence = column(in);
        cells.cases = column(in);
        cells.persons = column(in);
        cells.newest = column(in);
        cells.contributions = in.number();
        cells.aggregate = column(in);
        cells.worth = column(in);
        cells.before = column(in);
        cells.slots = new int[Mixing.slotsFor(cells.size)];
        for (int cell = 0; cell < cells.size; cell++) {
            cells.place(cell);
        }
        return cells;
    }

    private static int[] column(ImageReader in) {
        int[] values = in.numbers();
        return values.length < 16 ? Arrays.copyOf(values, 16) : values;
    }

    private boolean holds(int cell, boolean[] units, Window window) {
        return unit[cell] < units.length
                && units[unit[cell]]
                && window.contains(legal[cell], recorded[cell]);
    }

    private boolean is(
            int cell, int ofLegal, int ofRecorded, int ofUnit, int ofArea, int ofOffence) {
        return legal[cell] == ofLegal
                && recorded[cell] == ofRecorded
                && unit[cell] == ofUnit
                && area[cell] == ofArea
                && offence[cell] == ofOffence;
    }

    private int cell(Occurrence event) {
        int there = find(event.legalDay, event.recordedDay, event.unit, event.area, event.offence);
        if (there >= 0) {
            return there;
        }
        if (size == legal.length) {
            grow();
        }
        legal[size] = event.legalDay;
        recorded[size] = event.recordedDay;
        unit[size] = event.unit;
        area[size] = event.area;
        offence[size] = event.offence;
        size++;
        if (size * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (int cell = 0; cell < size; cell++) {
                place(cell);
            }
        } else {
            place(size - 1);
        }
        return size - 1;
    }

    private void grow() {
        int capacity = size * 2;
        legal = Arrays.copyOf(legal, capacity);
        recorded = Arrays.copyOf(recorded, capacity);
        unit = Arrays.copyOf(unit, capacity);
        area = Arrays.copyOf(area, capacity);
        offence = Arrays.copyOf(offence, capacity);
        cases = Arrays.copyOf(cases, capacity);
        persons = Arrays.copyOf(persons, capacity);
        newest = Arrays.copyOf(newest, capacity);
    }

    private void place(int cell) {
        int slot = slot(legal[cell], recorded[cell], unit[cell], area[cell], offence[cell]);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = cell + 1;
    }

    private int slot(int ofLegal, int ofRecorded, int ofUnit, int ofArea, int ofOffence) {
        long days = (long) ofLegal << 32 | (ofRecorded & 0xffffffffL);
        long place = (long) ofArea << 32 | (ofOffence & 0xffffffffL);
        long key = days * 0x9e3779b97f4a7c15L + place * 0xc2b2ae3d27d4eb4fL + ofUnit;
        return (int) Mixing.spread(key) & (slots.length - 1);
    }
}
