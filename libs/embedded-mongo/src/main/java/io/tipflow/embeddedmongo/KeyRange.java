package io.tipflow.embeddedmongo;

import java.util.Arrays;

/**
 * The keys from {@code lower} on, up to but without {@code upper}, compared as unsigned bytes.
 *
 * <p>Made and used within one query; the arrays are not copied and must not be changed.
 */
@SuppressWarnings("ArrayRecordComponent")
record KeyRange(byte[] lower, byte[] upper) {

    boolean endsAfter(byte[] key) {
        return Arrays.compareUnsigned(key, upper) < 0;
    }

    boolean startsAtOrBefore(byte[] key) {
        return Arrays.compareUnsigned(key, lower) >= 0;
    }

    boolean startsAfter(byte[] key) {
        return Arrays.compareUnsigned(lower, key) > 0;
    }

    /** Returns the part of this range that does not lie before the key. */
    KeyRange from(byte[] key) {
        return endsAfter(key) ? new KeyRange(key, upper) : new KeyRange(upper, upper);
    }

    boolean isEmpty() {
        return Arrays.compareUnsigned(lower, upper) >= 0;
    }

    /** Returns the range of all keys that begin with these bytes. */
    static KeyRange startingWith(byte[] prefix) {
        return new KeyRange(prefix, successor(prefix));
    }

    /** Returns the range with the same bytes put before both of its ends. */
    KeyRange after(byte[] prefix) {
        return new KeyRange(concat(prefix, lower), concat(prefix, upper));
    }

    /** Returns the smallest key that is greater than every key beginning with these bytes. */
    static byte[] successor(byte[] prefix) {
        for (int i = prefix.length - 1; i >= 0; i--) {
            if (prefix[i] != (byte) 0xFF) {
                byte[] next = Arrays.copyOf(prefix, i + 1);
                next[i]++;
                return next;
            }
        }
        throw new IllegalArgumentException("Expected a prefix with a byte below FF, but got none");
    }

    static byte[] concat(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
