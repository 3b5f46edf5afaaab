package io.tipflow.tipintake.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanPictureTest {

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage seen(CleanPicture picture) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(picture.bytes()));
    }

    private static String colour(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > colour.getBlue() ? "red" : "blue";
    }

    @Test
    void what_the_telephone_wrote_into_a_photograph_is_gone_and_what_is_seen_stays()
            throws Exception {
        byte[] sent = Photograph.held(1);
        assertThat(text(sent)).contains(Photograph.SECRET, "Exif");

        CleanPicture clean = CleanPicture.of(sent);

        assertThat(clean.type()).isEqualTo("image/jpeg");
        assertThat(text(clean.bytes())).doesNotContain(Photograph.SECRET).doesNotContain("Exif");
        BufferedImage seen = seen(clean);
        assertThat(seen.getWidth()).isEqualTo(64).isEqualTo(clean.width());
        assertThat(seen.getHeight()).isEqualTo(32).isEqualTo(clean.height());
        assertThat(colour(seen, 32, 4)).isEqualTo("red");
        assertThat(colour(seen, 32, 28)).isEqualTo("blue");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 64, 32, top", "2, 64, 32, top", "3, 64, 32, bottom", "4, 64, 32, bottom",
        "5, 32, 64, left", "6, 32, 64, right", "7, 32, 64, right", "8, 32, 64, left"
    })
    void a_photograph_stands_upright_however_the_telephone_was_held(
            int orientation, int width, int height, String redAt) throws Exception {
        BufferedImage seen = seen(CleanPicture.of(Photograph.held(orientation)));

        assertThat(seen.getWidth()).isEqualTo(width);
        assertThat(seen.getHeight()).isEqualTo(height);
        int x = redAt.equals("left") ? 2 : redAt.equals("right") ? width - 3 : width / 2;
        int y = redAt.equals("top") ? 2 : redAt.equals("bottom") ? height - 3 : height / 2;
        assertThat(colour(seen, x, y)).isEqualTo("red");
        assertThat(colour(seen, width - 1 - x, height - 1 - y)).isEqualTo("blue");
    }

    @Test
    void the_texts_of_a_png_are_gone() throws Exception {
        byte[] plain = Photograph.plain("png");
        byte[] chunk = ("tEXtAuthor\0" + Photograph.SECRET).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(chunk);
        int afterHead = 8 + 25;
        byte[] sent =
                ByteBuffer.allocate(plain.length + chunk.length + 8)
                        .put(plain, 0, afterHead)
                        .putInt(chunk.length - 4)
                        .put(chunk)
                        .putInt((int) sum.getValue())
                        .put(plain, afterHead, plain.length - afterHead)
                        .array();

        CleanPicture clean = CleanPicture.of(sent);

        assertThat(clean.type()).isEqualTo("image/png");
        assertThat(text(clean.bytes())).doesNotContain(Photograph.SECRET);
        assertThat(colour(seen(clean), 32, 4)).isEqualTo("red");
    }

    @Test
    void the_same_photograph_gives_the_same_file() throws Exception {
        assertThat(CleanPicture.of(Photograph.held(6)).bytes())
                .isEqualTo(CleanPicture.of(Photograph.held(6)).bytes());
    }

    @Test
    void a_script_behind_a_picture_does_not_come_along() throws Exception {
        byte[] plain = Photograph.plain("jpeg");
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] sent = Arrays.copyOf(plain, plain.length + script.length);
        System.arraycopy(script, 0, sent, plain.length, script.length);

        assertThat(text(CleanPicture.of(sent).bytes())).doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF-1.7"})
    void anything_else_is_refused_as_another_kind(String sent) {
        assertThatThrownBy(() -> CleanPicture.of(sent.getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(
                        CleanPicture.NoPicture.class,
                        refused ->
                                assertThat(refused.why()).isEqualTo(CleanPicture.Why.OTHER_KIND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void half_a_picture_is_refused_as_damaged(String format) throws Exception {
        byte[] whole = Photograph.plain(format);

        assertThatThrownBy(() -> CleanPicture.of(Arrays.copyOf(whole, 40)))
                .isInstanceOfSatisfying(
                        CleanPicture.NoPicture.class,
                        refused -> assertThat(refused.why()).isEqualTo(CleanPicture.Why.DAMAGED));
    }

    @Test
    void a_small_file_that_claims_a_huge_picture_is_refused_before_it_takes_memory()
            throws Exception {
        byte[] bomb = Photograph.plain("png");
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        CRC32 sum = new CRC32();
        sum.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) sum.getValue());

        assertThatThrownBy(() -> CleanPicture.of(bomb))
                .isInstanceOfSatisfying(
                        CleanPicture.NoPicture.class,
                        refused ->
                                assertThat(refused.why())
                                        .isEqualTo(CleanPicture.Why.TOO_MANY_PIXELS));
    }
}
