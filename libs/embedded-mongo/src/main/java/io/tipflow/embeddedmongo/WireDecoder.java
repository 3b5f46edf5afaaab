package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads commands off a connection. Documents to be stored stay bytes; everything else becomes
 * values.
 */
final class WireDecoder extends LengthFieldBasedFrameDecoder {

    static final int MAX_MESSAGE_BYTES = 48_000_000;
    static final int OP_QUERY = 2004;
    static final int OP_MSG = 2013;

    private static final int CHECKSUM_PRESENT = 1;
    private static final int MORE_TO_COME = 1 << 1;
    private static final int QUERY_FLAGS_KNOWN = 1 << 2 | 1 << 4; // secondary ok, no timeout
    private static final Set<String> KEPT_AS_BYTES = Set.of("documents", "updates");

    WireDecoder() {
        super(ByteOrder.LITTLE_ENDIAN, MAX_MESSAGE_BYTES, 0, 4, -4, 0, true);
    }

    @Override
    protected @Nullable Object decode(ChannelHandlerContext context, ByteBuf in) throws Exception {
        ByteBuf frame = (ByteBuf) super.decode(context, in);
        if (frame == null) {
            return null;
        }
        try {
            frame.skipBytes(4);
            int requestId = frame.readIntLE();
            frame.skipBytes(4);
            int operation = frame.readIntLE();
            return switch (operation) {
                case OP_MSG -> message(requestId, frame);
                case OP_QUERY -> query(requestId, frame);
                default -> throw new DecoderException("Unsupported wire operation " + operation);
            };
        } finally {
            frame.release();
        }
    }

    private static WireCommand query(int requestId, ByteBuf frame) {
        int flags = frame.readIntLE();
        String collection = BsonDecoder.decodeCString(frame);
        frame.skipBytes(8);
        Document body = BsonDecoder.decodeBson(frame);
        if ((flags & ~QUERY_FLAGS_KNOWN) != 0 || !collection.endsWith(".$cmd")) {
            throw new DecoderException("Only commands are understood, no legacy query");
        }
        if (body.get("$query") instanceof Document inner) {
            body = inner;
        }
        String database = collection.substring(0, collection.length() - ".$cmd".length());
        return new WireCommand(requestId, true, database, body);
    }

    private static WireCommand message(int requestId, ByteBuf frame) {
        int flags = frame.readIntLE();
        if ((flags & MORE_TO_COME) != 0) {
            throw new DecoderException("Unacknowledged writes (w: 0) are not supported: use w: 1");
        }
        if ((flags & ~CHECKSUM_PRESENT) != 0) {
            throw new DecoderException("Unsupported message flags " + flags);
        }
        int end = frame.writerIndex() - ((flags & CHECKSUM_PRESENT) != 0 ? 4 : 0);
        Document body = new Document();
        Document sequences = new Document();
        while (frame.readerIndex() < end) {
            byte kind = frame.readByte();
            switch (kind) {
                case 0 -> body = BsonDecoder.decodeBson(frame);
                case 1 -> readSequence(frame, sequences);
                default -> throw new DecoderException("Unsupported section kind " + kind);
            }
        }
        for (Map.Entry<String, @Nullable Object> sequence : sequences.entrySet()) {
            body.put(sequence.getKey(), sequence.getValue());
        }
        if (body.isEmpty() || !(body.get("$db") instanceof String database)) {
            throw new DecoderException("Expected a command with its database");
        }
        return new WireCommand(requestId, false, database, body);
    }

    private static void readSequence(ByteBuf frame, Document sequences) {
        int end = frame.readerIndex() + frame.readIntLE();
        String name = BsonDecoder.decodeCString(frame);
        List<Object> documents = new ArrayList<>();
        boolean raw = KEPT_AS_BYTES.contains(name);
        while (frame.readerIndex() < end) {
            documents.add(raw ? bytes(frame) : BsonDecoder.decodeBson(frame));
        }
        sequences.put(name, documents);
    }

    private static byte[] bytes(ByteBuf frame) {
        int length = frame.getIntLE(frame.readerIndex());
        if (length < 5 || length > frame.readableBytes()) {
            throw new DecoderException("Expected a document, but its length is " + length);
        }
        byte[] document = new byte[length];
        frame.readBytes(document);
        return document;
    }
}
