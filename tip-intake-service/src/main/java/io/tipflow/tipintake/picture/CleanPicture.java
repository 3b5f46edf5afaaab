package io.tipflow.tipintake.picture;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture made anew from what is to be seen in it: where it was taken, when, by whose telephone
 * and what else cameras and programs write into one (Exif, XMP, IPTC, thumbnails) is gone, and so
 * is anything that only pretends to be a picture.
 */
final class CleanPicture {

    /** A larger one is halved until it fits: a plate is still read, and memory is bounded. */
    static final int MOST_PIXELS = 13_000_000;

    /** What claims to be larger is no photograph but an attack on memory. */
    static final long MOST_CLAIMED_PIXELS = 250_000_000;

    private static final float QUALITY = 0.92f;
    private static final Map<String, String> TYPES =
            Map.of("jpeg", "image/jpeg", "png", "image/png");

    /** One at a time, as the pixels of one fill a good part of the memory. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock(true);

    private final String type;
    private final byte[] bytes;
    private final int width;
    private final int height;

    private CleanPicture(String type, byte[] bytes, int width, int height) {
        this.type = type;
        this.bytes = bytes;
        this.width = width;
        this.height = height;
    }

    /** The media type. */
    String type() {
        return type;
    }

    /** The new file. */
    byte[] bytes() {
        return bytes;
    }

    /** In pixels, as it is looked at. */
    int width() {
        return width;
    }

    /** In pixels, as it is looked at. */
    int height() {
        return height;
    }

    /** Why something is not taken for a picture. */
    enum Why {
        /** It is none of the kinds that can be cleaned. */
        OTHER_KIND,
        /** It begins like one, but cannot be read. */
        DAMAGED,
        /** It has more pixels than any camera gives. */
        TOO_MANY_PIXELS
    }

    /** Says why something is not taken for a picture. */
    static final class NoPicture extends Exception {
        private static final long serialVersionUID = 1L;

        private final Why why;

        NoPicture(Why why) {
            super("Expected a picture, but got " + why);
            this.why = why;
        }

        Why why() {
            return why;
        }
    }

    /**
     * Makes it anew.
     *
     * @throws NoPicture if it is not one that can be
     */
    static CleanPicture of(byte[] sent) throws NoPicture {
        ONE_AT_A_TIME.lock();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new NoPicture(Why.OTHER_KIND);
            }
            ImageReader reader = readers.next();
            try {
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (!TYPES.containsKey(format)) {
                    throw new NoPicture(Why.OTHER_KIND);
                }
                reader.setInput(in, true, true);
                return format.equals("png")
                        ? write(format, pixels(reader))
                        : write(format, upright(pixels(reader), orientation(sent)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            NoPicture damaged = new NoPicture(Why.DAMAGED);
            damaged.initCause(unreadable);
            throw damaged;
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static BufferedImage pixels(ImageReader reader) throws IOException, NoPicture {
        long claimed = (long) reader.getWidth(0) * reader.getHeight(0);
        if (claimed > MOST_CLAIMED_PIXELS) {
            throw new NoPicture(Why.TOO_MANY_PIXELS);
        }
        int every = 1;
        while (claimed / ((long) every * every) > MOST_PIXELS) {
            every++;
        }
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    /** How the camera was held: 1 is upright, the others as Exif numbers them. */
    private static int orientation(byte[] sent) {
        try {
            ExifIFD0Directory exif =
                    ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent))
                            .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? 1
                    : exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
        } catch (ImageProcessingException | MetadataException | IOException unreadable) {
            return 1;
        }
    }

    /** The same turned upright, opaque and in plain colours. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
                    default -> new AffineTransform();
                };
        if (turn.isIdentity() && picture.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return picture;
        }
        boolean lies = orientation >= 5 && orientation <= 8;
        BufferedImage upright =
                new BufferedImage(
                        lies ? height : width, lies ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D onto = upright.createGraphics();
        onto.drawImage(picture, turn, null);
        onto.dispose();
        return upright;
    }

    private static CleanPicture write(String format, BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return new CleanPicture(
                TYPES.getOrDefault(format, ""),
                bytes.toByteArray(),
                picture.getWidth(),
                picture.getHeight());
    }
}
