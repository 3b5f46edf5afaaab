package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Writes replies onto a connection; stored documents are copied as they are. */
final class WireEncoder extends MessageToByteEncoder<WireReply> {

    private static final int OP_REPLY = 1;
    private static final AtomicInteger NEXT_REQUEST = new AtomicInteger();

    @Override
    protected void encode(ChannelHandlerContext context, WireReply reply, ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        out.writeIntLE(NEXT_REQUEST.incrementAndGet());
        out.writeIntLE(reply.responseTo());
        if (reply.legacy()) {
            out.writeIntLE(OP_REPLY);
            out.writeIntLE(0);
            out.writeLongLE(0);
            out.writeIntLE(0);
            out.writeIntLE(1);
        } else {
            out.writeIntLE(WireDecoder.OP_MSG);
            out.writeIntLE(0);
            out.writeByte(0);
        }
        document(reply.body(), out);
        out.setIntLE(start, out.writerIndex() - start);
    }

    private static void document(Document document, ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        for (Map.Entry<String, @Nullable Object> entry : document.entrySet()) {
            Object value = entry.getValue();
            if (value instanceof RawDocuments raw) {
                head(BsonConstants.TYPE_ARRAY, entry.getKey(), out);
                array(raw.documents(), out);
            } else if (value instanceof Document inner) {
                head(BsonConstants.TYPE_EMBEDDED_DOCUMENT, entry.getKey(), out);
                document(inner, out);
            } else {
                byte type = BsonEncoder.determineType(value);
                head(type, entry.getKey(), out);
                BsonEncoder.encodeValue(type, value, out);
            }
        }
        end(start, out);
    }

    private static void array(List<byte[]> documents, ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        int index = 0;
        for (byte[] document : documents) {
            head(BsonConstants.TYPE_EMBEDDED_DOCUMENT, Integer.toString(index++), out);
            out.writeBytes(document);
        }
        end(start, out);
    }

    private static void head(byte type, String name, ByteBuf out) {
        out.writeByte(type);
        out.writeCharSequence(name, StandardCharsets.UTF_8);
        out.writeByte(0);
    }

    private static void end(int start, ByteBuf out) {
        out.writeByte(BsonConstants.TERMINATING_BYTE);
        out.setIntLE(start, out.writerIndex() - start);
    }
}
