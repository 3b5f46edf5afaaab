package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes one document field by field, from bytes or from values. */
final class BsonWriter {

    private final ByteBuf out;

    BsonWriter(int expectedBytes) {
        out = Unpooled.buffer(Math.max(16, expectedBytes));
        out.writeIntLE(0);
    }

    BsonWriter copy(RawBson.Field field) {
        out.writeBytes(field.bytes(), field.start(), field.end() - field.start());
        return this;
    }

    BsonWriter field(String name, @Nullable Object value) {
        byte type = BsonEncoder.determineType(value);
        return head(type, name).encoded(type, value);
    }

    private BsonWriter encoded(byte type, @Nullable Object value) {
        BsonEncoder.encodeValue(type, value, out);
        return this;
    }

    /**
     * Writes an array with some of its elements, numbered anew, and one more at its end.
     *
     * @param more the value to append; null appends none
     */
    BsonWriter array(RawBson.Field array, Predicate<RawBson.Field> kept, @Nullable Object more) {
        out.writeBytes(array.bytes(), array.start(), array.valueStart() - array.start());
        int start = out.writerIndex();
        out.writeIntLE(0);
        int index = 0;
        for (RawBson.Field element = array.inner(); element != null; element = element.next()) {
            if (kept.test(element)) {
                head(element.type(), Integer.toString(index++));
                out.writeBytes(
                        element.bytes(),
                        element.valueStart(),
                        element.end() - element.valueStart());
            }
        }
        if (more != null) {
            field(Integer.toString(index), more);
        }
        out.writeByte(BsonConstants.TERMINATING_BYTE);
        out.setIntLE(start, out.writerIndex() - start);
        return this;
    }

    private BsonWriter head(byte type, String name) {
        out.writeByte(type);
        out.writeCharSequence(name, StandardCharsets.UTF_8);
        out.writeByte(0);
        return this;
    }

    byte[] finish() {
        out.writeByte(BsonConstants.TERMINATING_BYTE);
        out.setIntLE(0, out.writerIndex());
        return Arrays.copyOf(out.array(), out.writerIndex());
    }
}
