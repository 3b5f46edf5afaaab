package io.tipflow.tipintake.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Photographs as telephones take them: half red, half blue, with what they write into them. */
final class Photograph {

    static final String SECRET = "9.6037N 105.9740E Galaxy";

    private Photograph() {}

    /** Red above, blue below, wider than high. */
    static byte[] plain(String format) throws IOException {
        BufferedImage picture = new BufferedImage(64, 32, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D paint = picture.createGraphics();
        paint.setColor(Color.RED);
        paint.fillRect(0, 0, 64, 16);
        paint.setColor(Color.BLUE);
        paint.fillRect(0, 16, 64, 16);
        paint.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** A JPEG whose Exif says how the telephone was held and tells a secret. */
    static byte[] held(int orientation) throws IOException {
        byte[] secret = (SECRET + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + secret.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.order(ByteOrder.LITTLE_ENDIAN);
        exif.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 2);
        int text = 8 + 2 + 2 * 12 + 4;
        exif.putShort((short) 0x010E).putShort((short) 2).putInt(secret.length).putInt(text);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        exif.putInt(0).put(secret);
        byte[] plain = plain("jpeg");
        ByteBuffer whole = ByteBuffer.allocate(plain.length + 4 + exif.capacity());
        whole.put(plain, 0, 2);
        whole.put((byte) 0xFF).put((byte) 0xE1).putShort((short) (exif.capacity() + 2));
        whole.put(exif.array());
        whole.put(plain, 2, plain.length - 2);
        return whole.array();
    }
}
