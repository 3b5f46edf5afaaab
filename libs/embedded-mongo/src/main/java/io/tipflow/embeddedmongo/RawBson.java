package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DollarPrefixedFieldNameException;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads and rewrites the top-level fields of a document without leaving its bytes.
 *
 * <p>Stored documents stay bytes from the wire to the disk and back; only the fields that a filter,
 * an index or an update names are decoded.
 */
final class RawBson {

    static final int MAX_BYTES = 16 << 20;

    private static final int HEADER = 4;
    private static final Set<Byte> READABLE =
            Set.of(
                    BsonConstants.BINARY_SUBTYPE_GENERIC,
                    BsonConstants.BINARY_SUBTYPE_OLD_UUID,
                    BsonConstants.BINARY_SUBTYPE_UUID);

    private RawBson() {}

    static byte[] encode(Document document) {
        ByteBuf buffer = Unpooled.buffer(512);
        BsonEncoder.encodeDocument(document, buffer);
        return Arrays.copyOf(buffer.array(), buffer.writerIndex());
    }

    static Document decode(byte[] bytes) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bytes));
    }

    /** Decodes only the named top-level fields; null stands for all of them. */
    static Document decode(byte[] bytes, @Nullable FieldNames fields) {
        return fields == null ? decode(bytes) : decode(bytes, first(bytes), fields);
    }

    private static Document decode(byte[] bytes, @Nullable Field first, FieldNames fields) {
        Document document = new Document();
        @Nullable ByteBuf buffer = null;
        for (Field field = first; field != null && document.size() < fields.size(); ) {
            String name = fields.nameOf(field);
            if (name != null) {
                if (buffer == null) {
                    buffer = Unpooled.wrappedBuffer(bytes);
                }
                document.put(name, field.decode(buffer));
            }
            field = field.next();
        }
        return document;
    }

    static @Nullable Field find(byte[] bytes, String name) {
        for (Field field = first(bytes); field != null; field = field.next()) {
            if (field.isNamed(name)) {
                return field;
            }
        }
        return null;
    }

    static @Nullable Field first(byte[] bytes) {
        return Field.at(bytes, HEADER);
    }

    /** Copies the document, keeping only the top-level fields that pass. */
    static byte[] filter(byte[] bytes, Predicate<Field> kept) {
        BsonWriter writer = new BsonWriter(bytes.length);
        for (Field field = first(bytes); field != null; field = field.next()) {
            if (kept.test(field)) {
                writer.copy(field);
            }
        }
        return writer.finish();
    }

    /**
     * Copies the document with the named top-level fields changed: what {@code after} holds takes
     * its old place or the end, what it does not hold is left out.
     */
    static byte[] splice(byte[] bytes, Set<String> changed, Document after) {
        BsonWriter writer = new BsonWriter(bytes.length + 64);
        Document rest = after.clone();
        for (Field field = first(bytes); field != null; field = field.next()) {
            String name = field.name();
            if (!changed.contains(name)) {
                writer.copy(field);
            } else if (rest.containsKey(name)) {
                writer.field(name, rest.remove(name));
            }
        }
        for (Map.Entry<String, @Nullable Object> entry : rest.entrySet()) {
            if (changed.contains(entry.getKey())) {
                writer.field(entry.getKey(), entry.getValue());
            }
        }
        return writer.finish();
    }

    /** Copies the document with this {@code _id} as its first field. */
    static byte[] withId(byte[] bytes, @Nullable Object id) {
        BsonWriter writer = new BsonWriter(bytes.length + 32);
        writer.field("_id", id);
        for (Field field = first(bytes); field != null; field = field.next()) {
            if (!field.isNamed("_id")) {
                writer.copy(field);
            }
        }
        return writer.finish();
    }

    /** Walks a whole document, so that nothing is stored that could not be read again. */
    static void checkNames(byte[] bytes) {
        if (bytes.length < HEADER + 1 || intAt(bytes, 0) != bytes.length) {
            throw Refusals.badValue("A document is cut off");
        }
        try {
            check(bytes, HEADER, bytes.length, true);
        } catch (IndexOutOfBoundsException e) {
            throw Refusals.badValue("A document is malformed");
        }
    }

    private static void check(byte[] bytes, int start, int end, boolean top) {
        int at = start;
        while (bytes[at] != BsonConstants.TERMINATING_BYTE) {
            byte type = bytes[at];
            if (top && bytes[at + 1] == '$') {
                throw new DollarPrefixedFieldNameException(
                        "The dollar ($) prefixed top-level field is not allowed for storage");
            }
            int value = endOfName(bytes, at + 1) + 1;
            int next = endOfValue(bytes, type, value);
            if (next < value || next >= end) {
                throw Refusals.badValue("A document is malformed");
            }
            if (type == BsonConstants.TYPE_EMBEDDED_DOCUMENT || type == BsonConstants.TYPE_ARRAY) {
                check(bytes, value + HEADER, next, false);
            } else if (type == BsonConstants.TYPE_DATA && !READABLE.contains(bytes[value + 4])) {
                throw Refusals.notSupported("The binary subtype " + bytes[value + 4]);
            }
            at = next;
        }
        if (at != end - 1) {
            throw Refusals.badValue("A document is malformed");
        }
    }

    static int intAt(byte[] bytes, int at) {
        return (bytes[at] & 0xFF)
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | (bytes[at + 3] & 0xFF) << 24;
    }

    /** Returns where the value that starts here ends. */
    static int endOfValue(byte[] bytes, byte type, int start) {
        return switch (type) {
            case BsonConstants.TYPE_DOUBLE,
                    BsonConstants.TYPE_UTC_DATETIME,
                    BsonConstants.TYPE_TIMESTAMP,
                    BsonConstants.TYPE_INT64 ->
                    start + 8;
            case BsonConstants.TYPE_INT32 -> start + 4;
            case BsonConstants.TYPE_BOOLEAN -> start + 1;
            case BsonConstants.TYPE_OBJECT_ID -> start + 12;
            case BsonConstants.TYPE_DECIMAL128 -> start + 16;
            case BsonConstants.TYPE_NULL,
                    BsonConstants.TYPE_UNDEFINED,
                    BsonConstants.TYPE_MIN_KEY,
                    BsonConstants.TYPE_MAX_KEY ->
                    start;
            case BsonConstants.TYPE_UTF8_STRING, BsonConstants.TYPE_JAVASCRIPT_CODE ->
                    start + 4 + intAt(bytes, start);
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY ->
                    start + intAt(bytes, start);
            case BsonConstants.TYPE_DATA -> start + 5 + intAt(bytes, start);
            case BsonConstants.TYPE_REGEX -> endOfName(bytes, endOfName(bytes, start) + 1) + 1;
            default ->
                    throw Refusals.badValue(
                            "A field has the BSON type 0x"
                                    + Integer.toHexString(type & 0xFF)
                                    + ", which is not stored here");
        };
    }

    static int endOfName(byte[] bytes, int start) {
        int end = start;
        while (bytes[end] != 0) {
            end++;
        }
        return end;
    }

    /** One field of a document, as a place in its bytes. */
    @SuppressWarnings("ArrayRecordComponent")
    record Field(byte[] bytes, int start, int nameEnd, int end) {

        private static @Nullable Field at(byte[] bytes, int start) {
            byte type = bytes[start];
            if (type == BsonConstants.TERMINATING_BYTE) {
                return null;
            }
            int nameEnd = endOfName(bytes, start + 1);
            return new Field(bytes, start, nameEnd, endOfValue(bytes, type, nameEnd + 1));
        }

        @Nullable Field next() {
            return at(bytes, end);
        }

        byte type() {
            return bytes[start];
        }

        int valueStart() {
            return nameEnd + 1;
        }

        String name() {
            return new String(bytes, start + 1, nameEnd - start - 1, StandardCharsets.UTF_8);
        }

        boolean isNamed(String name) {
            int length = nameEnd - start - 1;
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                if (c >= 0x80) {
                    return name().equals(name);
                }
                if (i >= length || bytes[start + 1 + i] != c) {
                    return false;
                }
            }
            return length == name.length();
        }

        /** Returns the first inner field of a document or an array. */
        @Nullable Field inner() {
            return at(bytes, valueStart() + HEADER);
        }

        @Nullable Object decode() {
            return decode(Unpooled.wrappedBuffer(bytes));
        }

        /** Decodes the named fields of the document that this field holds. */
        Document decodeInner(FieldNames fields) {
            return RawBson.decode(bytes, inner(), fields);
        }

        private @Nullable Object decode(ByteBuf buffer) {
            buffer.readerIndex(valueStart());
            return BsonDecoder.decodeValue(type(), buffer);
        }
    }
}
