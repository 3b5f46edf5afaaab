package io.tipflow.stats.cube.adapter.mongo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Packs the segments of an image so that each fits a document, and unpacks them again. */
final class Chunks {

    private Chunks() {}

    static byte[] pack(ByteBuffer segment) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(segment.duplicate());
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(segment.remaining() / 2 + 64);
            byte[] buffer = new byte[1 << 14];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    static Optional<List<ByteBuffer>> unpack(List<byte[]> chunks) {
        List<ByteBuffer> segments = new ArrayList<>(chunks.size());
        Inflater inflater = new Inflater();
        try {
            for (byte[] chunk : chunks) {
                inflater.reset();
                inflater.setInput(chunk);
                ByteArrayOutputStream out = new ByteArrayOutputStream(chunk.length * 3);
                byte[] buffer = new byte[1 << 14];
                while (!inflater.finished()) {
                    int count = inflater.inflate(buffer);
                    if (count == 0 && !inflater.finished() && inflater.needsInput()) {
                        return Optional.empty();
                    }
                    out.write(buffer, 0, count);
                }
                segments.add(ByteBuffer.wrap(out.toByteArray()));
            }
            return Optional.of(segments);
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    /** Goes over all bytes of all chunks, in order. */
    static long checksum(List<byte[]> chunks) {
        CRC32C checksum = new CRC32C();
        chunks.forEach(checksum::update);
        return checksum.getValue();
    }
}
