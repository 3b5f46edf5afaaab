package io.tipflow.embeddedmongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The values of one field that a query leaves possible, as ranges of their ascending bytes.
 *
 * @param ranges in order, without overlap; none means that nothing can match
 * @param points whether each range holds exactly one value
 * @param exact whether a value in the ranges is sure to match
 * @param needsValue whether a document without the field is sure not to match
 */
record Bounds(List<KeyRange> ranges, boolean points, boolean exact, boolean needsValue) {

    static Bounds ofPoints(Collection<byte[]> values, boolean needsValue) {
        TreeSet<byte[]> sorted = new TreeSet<>(Arrays::compareUnsigned);
        sorted.addAll(values);
        List<KeyRange> ranges = new ArrayList<>(sorted.size());
        for (byte[] value : sorted) {
            ranges.add(KeyRange.startingWith(value));
        }
        return new Bounds(ranges, true, true, needsValue);
    }

    static Bounds ofRange(byte[] lower, byte[] upper, boolean exact) {
        KeyRange range = new KeyRange(lower, upper);
        return new Bounds(range.isEmpty() ? List.of() : List.of(range), false, exact, true);
    }

    /** Returns every value there is, for a query that only asks that there is one. */
    static Bounds ofAnyValue() {
        return new Bounds(
                List.of(new KeyRange(new byte[] {0x01}, new byte[] {(byte) 0xFE})),
                false,
                false,
                true);
    }

    boolean isSinglePoint() {
        return points && ranges.size() == 1;
    }

    /** Returns the values that both leave possible, for a field that holds one value. */
    Bounds and(Bounds other) {
        List<KeyRange> both = new ArrayList<>();
        for (KeyRange mine : ranges) {
            for (KeyRange theirs : other.ranges) {
                KeyRange common =
                        new KeyRange(
                                later(mine.lower(), theirs.lower()),
                                earlier(mine.upper(), theirs.upper()));
                if (!common.isEmpty()) {
                    both.add(common);
                }
            }
        }
        return new Bounds(
                both, points || other.points, exact && other.exact, needsValue || other.needsValue);
    }

    /** Returns one set of ranges that covers both. */
    Bounds or(Bounds other) {
        boolean bothNeed = needsValue && other.needsValue;
        if (points && other.points) {
            List<byte[]> values = new ArrayList<>();
            ranges.forEach(range -> values.add(range.lower()));
            other.ranges.forEach(range -> values.add(range.lower()));
            Bounds union = ofPoints(values, bothNeed);
            return new Bounds(union.ranges, true, false, bothNeed);
        }
        if (ranges.isEmpty()) {
            return new Bounds(other.ranges, other.points, false, bothNeed);
        }
        if (other.ranges.isEmpty()) {
            return new Bounds(ranges, points, false, bothNeed);
        }
        KeyRange hull =
                new KeyRange(
                        earlier(ranges.getFirst().lower(), other.ranges.getFirst().lower()),
                        later(ranges.getLast().upper(), other.ranges.getLast().upper()));
        return new Bounds(List.of(hull), false, false, bothNeed);
    }

    /** Returns the ranges as the bytes of a field stored in this direction. */
    List<KeyRange> in(boolean ascending) {
        if (ascending) {
            return ranges;
        }
        List<KeyRange> inverted = new ArrayList<>(ranges.size());
        for (int i = ranges.size() - 1; i >= 0; i--) {
            KeyRange range = ranges.get(i);
            if (points) {
                inverted.add(KeyRange.startingWith(invert(range.lower())));
            } else {
                inverted.add(
                        new KeyRange(
                                KeyRange.successor(invert(range.upper())),
                                KeyRange.successor(invert(range.lower()))));
            }
        }
        return inverted;
    }

    private static byte[] invert(byte[] bytes) {
        byte[] inverted = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            inverted[i] = (byte) ~bytes[i];
        }
        return inverted;
    }

    private static byte[] later(byte[] a, byte[] b) {
        return Arrays.compareUnsigned(a, b) >= 0 ? a : b;
    }

    private static byte[] earlier(byte[] a, byte[] b) {
        return Arrays.compareUnsigned(a, b) <= 0 ? a : b;
    }
}
