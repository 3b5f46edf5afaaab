package io.tipflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Every status is told by its shape and its word, to any eye and on paper (row 9). */
class MarksTest extends PagesTest {

    private static final double READABLE = 4.5;

    private static final List<String> EYES =
            List.of("none", "achromatopsia", "protanopia", "deuteranopia", "tritanopia");

    /** The marks that can be seen: kind, shape, word. */
    private static final String MARKS =
            """
            () => [...document.querySelectorAll('#content .mark')]
              .filter((mark) => mark.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
              .map((mark) => {
                const sign = mark.querySelector('.sign');
                const box = sign?.getBoundingClientRect();
                return [[...mark.classList].find((name) => name.startsWith('mark-')), sign && box.width > 0 && box.height > 0 ? sign.textContent.trim() : '', mark.textContent.replace(sign?.textContent ?? '', '').trim()];
              })\
            """;

    @Test
    void every_status_has_a_shape_of_its_own_and_a_word_to_any_eye_and_on_paper()
            throws IOException {
        Map<String, String> shapes = new TreeMap<>();
        Map<String, Desk> desks = new HashMap<>();
        List<String> findings = new ArrayList<>();
        for (Pages.Entry page : Pages.all(stage, props)) {
            Desk desk = desks.computeIfAbsent(page.login(), this::desk);
            desk.open(page.path()).settled();
            page.state().accept(desk);
            look(desk, page.name(), shapes, findings);
            desk.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            look(desk, page.name() + " printed", shapes, findings);
            desk.page()
                    .emulateMedia(
                            new Page.EmulateMediaOptions()
                                    .setMedia(Media.SCREEN)
                                    .setForcedColors(ForcedColors.ACTIVE));
            look(desk, page.name() + " in forced colours", shapes, findings);
            desk.page()
                    .emulateMedia(
                            new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        }
        assertThat(findings).isEmpty();
        assertThat(shapes).hasSizeGreaterThan(2);
        assertThat(shapes.values()).doesNotHaveDuplicates();
    }

    private static void look(
            Desk desk, String where, Map<String, String> shapes, List<String> findings) {
        for (Object found : (List<?>) desk.page().evaluate(MARKS)) {
            List<?> mark = (List<?>) found;
            String kind = (String) mark.get(0);
            String shape = (String) mark.get(1);
            String known = shapes.putIfAbsent(kind, shape);
            if (!shape.matches("[▲◆○‖✓?]") || ((String) mark.get(2)).isBlank()) {
                findings.add(where + ": " + mark + " has no shape or no word");
            } else if (known != null && !known.equals(shape)) {
                findings.add(where + ": " + kind + " is " + shape + " and " + known);
            }
        }
    }

    @Test
    void a_mark_stands_out_from_its_ground_to_any_eye() throws IOException {
        String tip = props.tip("Có người cầm dao chặn đường", true);
        Desk desk = desk("investigator").open("/tips/" + tip);
        desk.settled();
        CDPSession eyes = desk.context().newCDPSession(desk.page());
        for (String eye : EYES) {
            JsonObject type = new JsonObject();
            type.addProperty("type", eye);
            eyes.send("Emulation.setEmulatedVisionDeficiency", type);
            for (Locator mark : desk.at("#content .mark:visible").all()) {
                assertThat(contrast(mark.screenshot()))
                        .as(eye + ": " + mark.textContent())
                        .isGreaterThanOrEqualTo(READABLE);
            }
        }
    }

    /** The ratio between the lightest and the darkest pixel, as WCAG counts it. */
    private static double contrast(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        double darkest = 1;
        double lightest = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                double light = luminance(picture.getRGB(x, y));
                darkest = Math.min(darkest, light);
                lightest = Math.max(lightest, light);
            }
        }
        return (lightest + 0.05) / (darkest + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff)
                + 0.7152 * linear(rgb >> 8 & 0xff)
                + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
