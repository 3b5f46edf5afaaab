package io.tipflow.stats.cube.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers texts in the order they are first seen: the same text always gets the same number.
 *
 * <p>The texts lie as UTF-8 in one array and are looked up by bytes or characters of a buffer, so
 * that counting an event makes no object for any of its ids. Not safe for concurrent use.
 */
final class Names {

    private byte[] arena = new byte[256];
    private int[] starts = new int[17];
    private int[] hashes = new int[16];
    private int[] slots = new int[32];
    private int size;

    /** How many texts there are; they are numbered from 0 on. */
    int size() {
        return size;
    }

    /** The number of a text given as UTF-8. */
    int number(byte[] text) {
        return number(text, 0, text.length);
    }

    /** The number of a text that lies in a buffer as UTF-8. */
    int number(byte[] buffer, int from, int length) {
        int hash = hash(buffer, from, length);
        int slot = slot(hash);
        while (slots[slot] != 0) {
            int candidate = slots[slot] - 1;
            if (hashes[candidate] == hash && holds(candidate, buffer, from, length)) {
                return candidate;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return add(slot, hash, buffer, from, length);
    }

    /** The number of a text that lies in a buffer of characters. */
    int number(char[] buffer, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            char c = buffer[i];
            if (c >= 0x80) {
                return number(new String(buffer, from, length));
            }
            hash = 31 * hash + c;
        }
        hash = mix(hash);
        int slot = slot(hash);
        while (slots[slot] != 0) {
            int candidate = slots[slot] - 1;
            if (hashes[candidate] == hash && holds(candidate, buffer, from, length)) {
                return candidate;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        byte[] ascii = new byte[length];
        for (int i = 0; i < length; i++) {
            ascii[i] = (byte) buffer[from + i];
        }
        return add(slot, hash, ascii, 0, length);
    }

    int number(String text) {
        return number(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The number of a text, or -1 if it was never numbered. */
    int find(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int hash = hash(utf8, 0, utf8.length);
        int slot = slot(hash);
        while (slots[slot] != 0) {
            int candidate = slots[slot] - 1;
            if (hashes[candidate] == hash && holds(candidate, utf8, 0, utf8.length)) {
                return candidate;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    /** The text with that number. */
    String text(int number) {
        return new String(
                arena, starts[number], starts[number + 1] - starts[number], StandardCharsets.UTF_8);
    }

    /** A number that is the same for the same text in every cube, and spread over 64 bits. */
    long fingerprint(int number) {
        long hash = 0xcbf29ce484222325L;
        for (int i = starts[number]; i < starts[number + 1]; i++) {
            hash = (hash ^ arena[i]) * 0x100000001b3L;
        }
        return Mixing.spread(hash);
    }

    void write(ImageWriter out) {
        out.number(size);
        out.bytes(arena, starts[size]);
        out.numbers(starts, size + 1);
    }

    static Names read(ImageReader in) {
        Names names = new Names();
        names.size = in.number();
        names.arena = in.bytes();
        names.starts = in.numbers();
        names.hashes = new int[Math.max(16, names.size)];
        names.slots = new int[Mixing.slotsFor(names.size)];
        for (int i = 0; i < names.size; i++) {
            int hash = 0;
            for (int at = names.starts[i]; at < names.starts[i + 1]; at++) {
                hash = 31 * hash + names.arena[at];
            }
            names.hashes[i] = mix(hash);
            names.place(i);
        }
        return names;
    }

    private int add(int slot, int hash, byte[] buffer, int from, int length) {
        int end = starts[size] + length;
        if (end > arena.length) {
            arena = Arrays.copyOf(arena, Math.max(end, arena.length * 2));
        }
        System.arraycopy(buffer, from, arena, starts[size], length);
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, hashes.length * 2);
        }
        starts[size + 1] = end;
        hashes[size] = hash;
        slots[slot] = size + 1;
        size++;
        if (size * 2 > slots.length) {
            slots = new int[slots.length * 2];
            for (int i = 0; i < size; i++) {
                place(i);
            }
        }
        return size - 1;
    }

    private void place(int number) {
        int slot = slot(hashes[number]);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = number + 1;
    }

    private int slot(int hash) {
        return hash & (slots.length - 1);
    }

    private boolean holds(int number, byte[] buffer, int from, int length) {
        return Arrays.equals(
                arena, starts[number], starts[number + 1], buffer, from, from + length);
    }

    private boolean holds(int number, char[] buffer, int from, int length) {
        int start = starts[number];
        if (starts[number + 1] - start != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (arena[start + i] != buffer[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(byte[] buffer, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        return mix(hash);
    }

    private static int mix(int hash) {
        return (int) Mixing.spread(hash);
    }
}
