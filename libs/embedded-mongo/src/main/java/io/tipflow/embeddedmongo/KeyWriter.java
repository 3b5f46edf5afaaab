package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as bytes whose unsigned order is MongoDB's order of values.
 *
 * <p>Each value begins with the byte of its type and no value's bytes are the beginning of another
 * value's, so values can follow each other in one key. Numbers of all types share one encoding:
 * equal numbers have equal bytes.
 */
final class KeyWriter {

    static final byte MIN_KEY = 0x08;
    static final byte EMPTY_ARRAY = 0x0A;
    static final byte NULL = 0x10;
    static final byte NUMBER = 0x20;
    static final byte STRING = 0x30;
    static final byte DOCUMENT = 0x40;
    static final byte ARRAY = 0x50;
    static final byte BINARY = 0x60;
    static final byte LEGACY_UUID = 0x64;
    static final byte UUID_VALUE = 0x68;
    static final byte OBJECT_ID = 0x70;
    static final byte BOOLEAN = (byte) 0x80;
    static final byte DATE = (byte) 0x90;
    static final byte TIMESTAMP = (byte) 0xA0;
    static final byte REGEX = (byte) 0xB0;
    static final byte MAX_KEY = (byte) 0xF0;

    private static final byte END = 0x00;
    private static final byte ESCAPED_ZERO = (byte) 0xFF;
    private static final byte ROUNDED_UP = 0x01;
    private static final byte EXACT = 0x02;
    private static final byte ROUNDED_DOWN = 0x03;

    private byte[] bytes;
    private int length;

    KeyWriter() {
        this(64);
    }

    KeyWriter(int capacity) {
        bytes = new byte[capacity];
    }

    /** Returns the bytes of one ascending value. */
    static byte[] encode(@Nullable Object value) {
        return new KeyWriter(32).value(value).toBytes();
    }

    int length() {
        return length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    KeyWriter truncate(int newLength) {
        length = newLength;
        return this;
    }

    KeyWriter raw(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    KeyWriter number(int fixedWidth) {
        reserve(4);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (fixedWidth >>> shift);
        }
        return this;
    }

    KeyWriter value(@Nullable Object value, boolean ascending) {
        int start = length;
        value(value);
        return ascending ? this : invertFrom(start);
    }

    /** Turns the order of what was written since a position round. */
    KeyWriter invertFrom(int start) {
        for (int i = start; i < length; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
        return this;
    }

    KeyWriter value(@Nullable Object value) {
        if (value == null || value instanceof Missing) {
            return one(NULL);
        } else if (value instanceof String text) {
            return one(STRING).text(text).one(END).one(END);
        } else if (value instanceof Number number) {
            return one(NUMBER).numeric(number);
        } else if (value instanceof Instant instant) {
            return one(DATE).eight(instant.toEpochMilli() ^ Long.MIN_VALUE);
        } else if (value instanceof ObjectId id) {
            return one(OBJECT_ID).raw(id.toByteArray());
        } else if (value instanceof Boolean flag) {
            return one(BOOLEAN).one((byte) (flag ? 1 : 0));
        } else if (value instanceof Document document) {
            return one(DOCUMENT).entries(document).one(END);
        } else if (value instanceof Collection<?> elements) {
            return elements.isEmpty() ? one(EMPTY_ARRAY) : one(ARRAY).elements(elements).one(END);
        } else if (value instanceof UUID uuid) {
            return one(UUID_VALUE)
                    .eight(uuid.getMostSignificantBits())
                    .eight(uuid.getLeastSignificantBits());
        } else {
            return rareValue(value);
        }
    }

    private KeyWriter rareValue(Object value) {
        return switch (value) {
            case BinData data -> one(BINARY).number(data.getData().length).raw(data.getData());
            case LegacyUUID legacy -> {
                UUID uuid = legacy.getUuid();
                yield one(LEGACY_UUID)
                        .eight(uuid.getMostSignificantBits() ^ Long.MIN_VALUE)
                        .eight(uuid.getLeastSignificantBits() ^ Long.MIN_VALUE);
            }
            case BsonTimestamp timestamp -> one(TIMESTAMP).eight(timestamp.getValue());
            case BsonRegularExpression regex -> one(REGEX).text(regex.toString()).one(END).one(END);
            case MinKey _ -> one(MIN_KEY);
            case MaxKey _ -> one(MAX_KEY);
            default ->
                    throw Refusals.badValue(
                            "A value of type "
                                    + value.getClass().getSimpleName()
                                    + " cannot be indexed or compared here");
        };
    }

    /** Writes a string without its end, so that the bytes begin every longer string's bytes. */
    KeyWriter text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        reserve(utf8.length + 2);
        for (byte b : utf8) {
            if (b == 0) {
                one((byte) 0).one(ESCAPED_ZERO);
            } else {
                one(b);
            }
        }
        return this;
    }

    private KeyWriter numeric(Number number) {
        double rounded = number.doubleValue();
        if (rounded == 0.0) {
            rounded = 0.0; // both zeros are one number
        }
        long bits = Double.doubleToLongBits(rounded == 0.0 ? 0.0 : rounded);
        eight(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        if (number instanceof Long exact && (long) rounded != exact) {
            one(exact < (long) rounded ? ROUNDED_UP : ROUNDED_DOWN);
            return eight(exact ^ Long.MIN_VALUE);
        }
        return one(EXACT);
    }

    private KeyWriter entries(Document document) {
        for (Map.Entry<String, @Nullable Object> entry : document.entrySet()) {
            int start = length;
            value(entry.getValue());
            byte[] encoded = Arrays.copyOfRange(bytes, start + 1, length);
            truncate(start + 1);
            text(entry.getKey()).one(END).one(END).raw(encoded);
        }
        return this;
    }

    private KeyWriter elements(Collection<?> elements) {
        for (Object element : elements) {
            value(element);
        }
        return this;
    }

    private KeyWriter eight(long value) {
        reserve(8);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
        return this;
    }

    private KeyWriter one(byte b) {
        reserve(1);
        bytes[length++] = b;
        return this;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
