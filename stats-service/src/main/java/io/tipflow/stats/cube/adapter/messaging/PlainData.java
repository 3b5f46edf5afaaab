package io.tipflow.stats.cube.adapter.messaging;

import io.tipflow.stats.cube.domain.Cube;
import io.tipflow.stats.cube.domain.Occurrence;
import io.tipflow.stats.cube.domain.Occurrence.Outcome;

/**
 * Scans the data of an event where it is plain: one object of texts without escapes, small numbers,
 * truth values and lists of such texts, in ASCII.
 *
 * <p>What is not plain, or not of its form, is left to the streaming parser, so this class refuses
 * whenever it is in doubt and never explains. Where it does not refuse, it reads what the parser
 * reads. Not safe for concurrent use.
 */
final class PlainData {

    private static final int MOST_DIGITS = 6;

    private static final byte[] NOTHING = {};

    private static final Outcome[] OUTCOMES = Outcome.values();

    private byte[] data = NOTHING;
    private int at;

    /** Reads the data; false if the parser has to. */
    boolean read(byte[] from, Cube cube, Occurrence into) {
        data = from;
        at = 0;
        if (!take('{')) {
            return false;
        }
        do {
            int name = text();
            if (name < 0) {
                return false;
            }
            Field field = field(name, at - 1 - name);
            if (!take(':') || !value(field, cube, into)) {
                return false;
            }
        } while (take(','));
        return take('}');
    }

    private boolean value(Field field, Cube cube, Occurrence into) {
        skipBlanks();
        if (at >= data.length) {
            return false;
        }
        return switch (data[at]) {
            case '"' -> {
                int from = text();
                yield from >= 0 && set(field, from, at - 1 - from, cube, into);
            }
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(field, into);
            case 't' -> word("true") && truth(field, true, into);
            case 'f' -> word("false") && truth(field, false, into);
            case 'n' -> word("null");
            case '[' -> field == Field.OTHER && texts();
            default -> false;
        };
    }

    private boolean set(Field field, int from, int length, Cube cube, Occurrence into) {
        switch (field) {
            case OCCURRED_ON -> {
                long day = Digits.day(data, from, length);
                into.legalDay = (int) day;
                return day != Digits.WRONG;
            }
            case UNIT -> into.unit = cube.unit(data, from, length);
            case AREA -> into.area = cube.area(data, from, length);
            case OFFENCE -> into.offence = cube.offence(data, from, length);
            case PERSON -> into.person = cube.person(data, from, length);
            case OUTCOME -> into.outcome = outcome(from, length);
            case KIND, TO -> into.international = is("INTERNATIONAL", from, length);
            case PERSONS, URGENT -> {
                return false;
            }
            case OTHER -> {
                return true;
            }
        }
        return length > 0;
    }

    private boolean number(Field field, Occurrence into) {
        int from = at;
        int number = 0;
        while (at < data.length && data[at] >= '0' && data[at] <= '9') {
            number = number * 10 + data[at] - '0';
            at++;
            if (at - from > MOST_DIGITS) {
                return false;
            }
        }
        if ((data[from] == '0' && at - from > 1) || !endsHere()) {
            return false;
        }
        if (field == Field.PERSONS) {
            into.persons = number;
        }
        return field == Field.PERSONS || field == Field.OTHER;
    }

    private static boolean truth(Field field, boolean value, Occurrence into) {
        if (field == Field.URGENT) {
            into.urgent = value;
        }
        return field == Field.URGENT || field == Field.OTHER;
    }

    private boolean texts() {
        at++;
        if (take(']')) {
            return true;
        }
        do {
            if (text() < 0) {
                return false;
            }
        } while (take(','));
        return take(']');
    }

    /** Reads a text and returns where it begins; it ends before the mark read last; -1 if none. */
    private int text() {
        if (!take('"')) {
            return -1;
        }
        int from = at;
        while (at < data.length) {
            byte b = data[at++];
            if (b == '"') {
                return from;
            }
            if (b < ' ' || b == '\\') {
                return -1;
            }
        }
        return -1;
    }

    private boolean word(String word) {
        if (data.length - at < word.length() || !is(word, at, word.length())) {
            return false;
        }
        at += word.length();
        return endsHere();
    }

    private boolean endsHere() {
        if (at >= data.length) {
            return false;
        }
        byte b = data[at];
        return b == ',' || b == '}' || b == ' ' || b == '\n';
    }

    private boolean take(char expected) {
        skipBlanks();
        if (at < data.length && data[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    private void skipBlanks() {
        while (at < data.length && (data[at] == ' ' || data[at] == '\n')) {
            at++;
        }
    }

    private Field field(int from, int length) {
        return switch (length) {
            case 2 -> or(from, length, Field.TO, Field.OTHER, Field.OTHER);
            case 4 -> or(from, length, Field.UNIT, Field.AREA, Field.KIND);
            case 6 -> or(from, length, Field.PERSON, Field.URGENT, Field.OTHER);
            case 7 -> or(from, length, Field.OFFENCE, Field.PERSONS, Field.OUTCOME);
            case 10 -> or(from, length, Field.OCCURRED_ON, Field.OTHER, Field.OTHER);
            default -> Field.OTHER;
        };
    }

    private Field or(int from, int length, Field first, Field second, Field third) {
        if (is(first.name, from, length)) {
            return first;
        }
        if (is(second.name, from, length)) {
            return second;
        }
        return is(third.name, from, length) ? third : Field.OTHER;
    }

    private Outcome outcome(int from, int length) {
        for (Outcome outcome : OUTCOMES) {
            if (is(outcome.name(), from, length)) {
                return outcome;
            }
        }
        return Outcome.OTHER;
    }

    private boolean is(String expected, int from, int length) {
        if (expected.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (expected.charAt(i) != data[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** The fields that are counted. */
    private enum Field {
        OCCURRED_ON("occurredOn"),
        UNIT("unit"),
        AREA("area"),
        OFFENCE("offence"),
        PERSONS("persons"),
        URGENT("urgent"),
        OUTCOME("outcome"),
        PERSON("person"),
        KIND("kind"),
        TO("to"),
        OTHER("");

        private final String name;

        Field(String name) {
            this.name = name;
        }
    }
}
