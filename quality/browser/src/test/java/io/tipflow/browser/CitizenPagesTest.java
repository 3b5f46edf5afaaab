package io.tipflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A citizen sends a tip and follows it, in a browser that runs no script and shows no picture (rows
 * 6, 8, 20 to 22 and 24).
 */
class CitizenPagesTest extends PagesTest {
    private static final int MOST_BYTES = 14 * 1024;
    private static final int PHONE = 320;
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String SIDEWAYS =
            """
            () => {
              const over = [...document.querySelectorAll('body *')]
                  .filter(e => e.getBoundingClientRect().right > innerWidth + 1);
              return document.documentElement.scrollWidth > innerWidth || over.length
                  ? over.slice(0, 3).map(e => e.outerHTML.slice(0, 80)).join(' ¦ ') || 'scrolls'
                  : '';
            }\
            """;

    private static final String LONGER_WORDS =
            """
            () => {
              const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              const texts = [];
              while (walker.nextNode()) { texts.push(walker.currentNode); }
              for (const text of texts) {
                const length = text.data.trim().length;
                if (length && !text.parentElement.closest('.code, textarea')) {
                  text.data += ' ế'.repeat(Math.ceil(length * 0.2));
                }
              }
            }\
            """;

    private static final String LARGE_TEXT =
            "() => { document.documentElement.style.fontSize = '200%'; }";

    /** A citizen at a small telephone. */
    private final class Citizen {
        private final Desk desk;
        private final List<Request> requests = new CopyOnWriteArrayList<>();

        Citizen(Desk.Look look, boolean script) {
            Browser.NewContextOptions options = look.options().setJavaScriptEnabled(script);
            desk = keep(Desk.in(stage, stage.browser().newContext(options)));
            page().onRequest(requests::add);
        }

        Page page() {
            return desk.page();
        }

        Citizen open(String path) {
            requests.clear();
            page().navigate(stage.address() + path);
            return this;
        }

        Citizen type(String field, String text) {
            page().locator("#" + field).fill(text);
            return this;
        }

        Citizen send() {
            requests.clear();
            page().locator("main button").click();
            return this;
        }

        String title() {
            return page().locator("h1").innerText();
        }

        String receipt() {
            return String.join("", page().locator(".code span").allInnerTexts());
        }

        Citizen follow(String receipt) {
            return open("/tra-cuu").type("code", receipt).send();
        }

        void saysNothingAboutItself() {
            int bytes = 0;
            for (Request request : requests) {
                assertThat(request.url()).startsWith(stage.address() + "/");
                assertThat(request.headerValue("referer")).isNull();
                assertThat(request.headerValue("cookie")).isNull();
                Response response = request.response();
                // What the browser has already is asked after, and comes without a body.
                bytes += response.status() == 304 ? 0 : response.body().length;
            }
            assertThat(requests).as(page().url()).hasSizeBetween(1, 2);
            assertThat(bytes).as("bytes of %s", page().url()).isLessThanOrEqualTo(MOST_BYTES);
            assertThat(desk.context().cookies()).isEmpty();
            assertThat(
                            page().evaluate(
                                            "() => localStorage.length + sessionStorage.length +"
                                                    + " document.scripts.length"))
                    .isEqualTo(0);
        }
    }

    private Citizen citizen() {
        return new Citizen(Desk.Look.USUAL.of(PHONE, 640), false);
    }

    private static String unheardWord() {
        return "congdan" + UUID.randomUUID().toString().substring(0, 8);
    }

    private JsonNode tipsWith(String word) {
        return stage.get("investigator", "/api/v1/tips?q=" + word).get("items");
    }

    @Test
    void a_tip_goes_from_a_telephone_without_script_to_the_investigator_and_back() {
        String word = unheardWord();
        Citizen citizen = citizen().open("/");
        citizen.saysNothingAboutItself();
        citizen.page().locator(".doors a").first().click();
        citizen.type("narrative", "Họ đánh bạc sau chợ " + word).type("place", "Phường 2").send();

        citizen.saysNothingAboutItself();
        assertThat(citizen.title()).isEqualTo("Đã nhận tin của bạn");
        String receipt = citizen.receipt();
        assertThat(receipt).matches("\\d{16}");
        assertThat(citizen.page().url()).doesNotContain(receipt);
        citizen.type("last", receipt.substring(12)).send();
        assertThat(citizen.title()).isEqualTo("Xong rồi, cảm ơn bạn");

        citizen.follow(receipt);
        citizen.saysNothingAboutItself();
        assertThat(citizen.page().locator(".steps [aria-current]").innerText())
                .contains("tiếp nhận");
        assertThat(citizen.page().locator("main").innerText()).doesNotContain(word);

        JsonNode found = tipsWith(word);
        assertThat(found).hasSize(1);
        String tip = "/api/v1/tips/" + found.get(0).get("id").asString();
        stage.post(
                "investigator",
                tip + "/actions/ask-reporter",
                "{\"question\":\"Họ có <xe> không?\"}");

        citizen.follow(receipt);
        assertThat(citizen.page().locator(".talk .unit").innerText()).contains("Họ có <xe> không?");
        citizen.type("text", "Có một xe đỏ").send();
        citizen.saysNothingAboutItself();
        assertThat(citizen.page().locator(".good").innerText()).contains("Đã nhận");
        assertThat(stage.get("investigator", tip + "/history").toString()).contains("Có một xe đỏ");

        String day = stage.get("investigator", tip).get("receivedOn").asString();
        stage.post(
                "investigator",
                "/api/v1/cases",
                """
                {"offence":"322","gravity":"SERIOUS","initiatedOn":"%s","decisionNo":"9/QĐ","tips":["%s"]}
                """
                        .formatted(day, found.get(0).get("id").asString()));
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(
                                        citizen.follow(receipt)
                                                .page()
                                                .locator(".steps [aria-current]")
                                                .innerText())
                                .contains("khởi tố"));
    }

    @Test
    void pictures_come_with_the_tip_and_one_that_is_none_holds_nothing_up() {
        String word = unheardWord();
        Citizen citizen = citizen().open("/to-giac").type("narrative", "Ảnh kèm theo " + word);
        citizen.page()
                .locator("#pictures")
                .setInputFiles(
                        new FilePayload[] {
                            new FilePayload("xe.jpg", "image/jpeg", photograph("jpeg")),
                            new FilePayload("don.pdf", "application/pdf", "%PDF-1.7".getBytes())
                        });
        citizen.send();

        assertThat(citizen.title()).isEqualTo("Đã nhận tin của bạn");
        String told = citizen.page().locator("main").innerText();
        assertThat(told).contains("Đã nhận 1 ảnh", "don.pdf: không phải ảnh JPEG hay PNG");
        String receipt = citizen.receipt();

        citizen.follow(receipt);
        citizen.page()
                .locator("#pictures")
                .setInputFiles(new FilePayload("them.png", "image/png", photograph("png")));
        citizen.send();
        assertThat(citizen.page().locator("main").innerText()).contains("Đã nhận 1 ảnh");

        JsonNode tip = tipsWith(word).get(0);
        Desk desk = keep(Desk.of(stage, "investigator"));
        desk.open("/tips/" + tip.get("id").asString());
        Locator pictures = desk.page().locator(".pictures img");
        pictures.nth(1).waitFor();
        for (int i = 0; i < 2; i++) {
            pictures.nth(i).scrollIntoViewIfNeeded();
            Locator picture = pictures.nth(i);
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(picture.evaluate("image => image.naturalWidth"))
                                    .isEqualTo(64));
        }
        desk.page()
                .locator("#picture-file")
                .setInputFiles(new FilePayload("thu.txt", "text/plain", "thư".getBytes()));
        assertThat(desk.page().locator("tf-pictures .wrong").innerText()).contains("thu.txt");
        assertThat(pictures.count()).isEqualTo(2);
    }

    private static byte[] photograph(String format) {
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void reload_double_click_and_going_back_to_send_again_give_the_same_receipt() {
        String word = unheardWord();
        Citizen citizen = citizen().open("/to-giac").type("narrative", word);
        citizen.page().locator("main button").dblclick();
        citizen.page().locator(".code").waitFor();
        String receipt = citizen.receipt();

        citizen.page().reload();
        assertThat(citizen.receipt()).isEqualTo(receipt);

        citizen.page().goBack();
        assertThat(citizen.page().locator("#narrative").count()).isEqualTo(1);
        citizen.type("narrative", word).send();
        assertThat(citizen.receipt()).isEqualTo(receipt);
        assertThat(tipsWith(word)).hasSize(1);
    }

    @Test
    void a_wrong_code_and_an_unknown_one_read_the_same() {
        Citizen citizen = citizen();
        String unknown = citizen.follow("1111 2222 3333 4444").page().locator("main").innerText();
        String wrong = citizen.follow("12").page().locator("main").innerText();

        assertThat(wrong).isEqualTo(unknown).contains("Không có tin nào với mã này");
    }

    @Test
    void an_empty_tip_is_told_beside_its_field_and_every_other_word_stays() {
        Citizen citizen = citizen().open("/to-giac");
        citizen.page().locator("summary").click();
        citizen.type("narrative", "  ").type("place", "Phường 2").type("contact", "zalo").send();

        Page page = citizen.page();
        assertThat(page.locator("#place").inputValue()).isEqualTo("Phường 2");
        assertThat(page.locator("#contact").inputValue()).isEqualTo("zalo");
        assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("notice");
        page.locator(".notice a").click();
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("narrative");
    }

    @Test
    void every_page_in_every_state_holds_on_a_small_screen_with_large_text_and_for_axe() {
        List<String> findings = new ArrayList<>();
        eachPage((citizen, name) -> {
            citizen.saysNothingAboutItself();
            takePictures(citizen, name);
            // By day in Vietnamese, by night in English: each page in both is twice the time.
            ColorScheme colours = name.startsWith("/en") ? ColorScheme.DARK : ColorScheme.LIGHT;
            citizen.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            findings.addAll(axe(citizen, name + " " + colours));
            findings.addAll(smallTargets(citizen, name));
            findings.addAll(over(citizen, name, PHONE, "() => {}"));
            findings.addAll(over(citizen, name + " with longer words", PHONE, LONGER_WORDS));
            findings.addAll(over(citizen, name + " with large text", PHONE * 2, LARGE_TEXT));
            citizen.page().setViewportSize(PHONE, 640);
            Locator first = citizen.page().locator("a, button, input, textarea, summary").first();
            assertThat(first.getAttribute("href")).as(name).isEqualTo("/thoat");
        });
        assertThat(findings).isEmpty();
    }

    /** For {@code docs/screens}, when {@code -Dscreens=FOLDER} asks for them. */
    private static void takePictures(Citizen citizen, String name) {
        String folder = System.getProperty("screens", "");
        if (folder.isBlank()) {
            return;
        }
        String file = "citizen" + name.replaceAll("[^a-z]+", "-").replaceAll("-$", "");
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(PHONE, 1366)) {
                citizen.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
                citizen.page().setViewportSize(width, 720);
                String look =
                        (colours == ColorScheme.DARK ? "-dark" : "")
                                + (width == PHONE ? "-320" : "");
                citizen.page()
                        .screenshot(
                                new Page.ScreenshotOptions()
                                        .setFullPage(true)
                                        .setPath(Path.of(folder, file + look + ".png")));
            }
        }
        citizen.page().setViewportSize(PHONE, 640);
    }

    private static List<String> axe(Citizen citizen, String name) {
        AxeResults results = new AxeBuilder(citizen.page()).withTags(RULES).analyze();
        assertThat(results.getPasses()).as(name).isNotEmpty();
        return results.getViolations().stream()
                .map(rule ->
                        name + ": " + rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .toList();
    }

    private static List<String> over(Citizen citizen, String name, int width, String first) {
        citizen.page().setViewportSize(width, 640);
        citizen.page().evaluate(first);
        String over = String.valueOf(citizen.page().evaluate(SIDEWAYS));
        return over.isEmpty() ? List.of() : List.of(name + ": " + over);
    }

    private static List<String> smallTargets(Citizen citizen, String name) {
        return citizen
                .page()
                .locator("button, input:not([type=hidden]), textarea, summary, header a, .button")
                .all()
                .stream()
                .filter(Locator::isVisible)
                .filter(target -> target.boundingBox().height < 44)
                .map(target -> name + ": small " + target.innerText())
                .toList();
    }

    /** Every page in every state that has one of its own, in both languages. */
    private void eachPage(BiConsumer<Citizen, String> check) {
        for (String language : List.of("", "/en")) {
            // No page has a script of its own; the one of axe needs a browser that runs it.
            Citizen citizen = new Citizen(Desk.Look.USUAL.of(PHONE, 640), true);
            for (String path : List.of("/", "/an-danh", "/tra-cuu", "/to-giac")) {
                check.accept(citizen.open(language + path), language + path);
            }
            check.accept(citizen.type("narrative", " ").send(), language + " nothing told");
            check.accept(citizen.type("narrative", "Tin").send(), language + " receipt");
            String receipt = citizen.receipt();
            check.accept(citizen.type("last", "x").send(), language + " not kept");
            check.accept(citizen.type("last", receipt.substring(12)).send(), language + " kept");
            citizen.open(language + "/tra-cuu").type("code", "1").send();
            check.accept(citizen, language + " unknown code");
            check.accept(citizen.type("code", receipt).send(), language + " progress");
            check.accept(citizen.type("text", "Thêm một điều").send(), language + " written");
        }
    }
}
