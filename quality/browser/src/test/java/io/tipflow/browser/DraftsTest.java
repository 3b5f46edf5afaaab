package io.tipflow.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No typed character is lost, and no draft is read by another person (rows 4 and 5). */
class DraftsTest extends PagesTest {
    private static final String WORDS = "Nháp không được mất: Trần Thị Bí Mật báo tin lúc nửa đêm";

    @TempDir Path profile;

    @Test
    void a_draft_survives_leaving_the_page_with_its_caret() {
        Desk desk = desk("operator").tipForm();
        desk.type(WORDS).press("Tab").type("Chợ Sóc Trăng");
        savedHere(desk);

        desk.tipForm();

        assertThat(desk.narrative()).isEqualTo(WORDS);
        PlaywrightAssertions.assertThat(desk.at("#place")).isFocused();
        assertThat(desk.at("#place").inputValue()).isEqualTo("Chợ Sóc Trăng");
    }

    @Test
    void a_draft_is_gone_once_its_tip_is_logged_and_only_then() {
        Desk desk = desk("operator").tipForm();
        desk.type(WORDS);
        savedHere(desk);
        desk.press("Control+Enter");
        desk.at("[data-band=done]").waitFor();

        desk.tipForm();

        assertThat(desk.narrative()).isEmpty();
    }

    @Test
    void a_killed_browser_loses_at_most_half_a_second_and_another_person_reads_nothing()
            throws Exception {
        String rest = "";
        for (int run = 0; run < 3; run++) {
            BrowserContext before = persistent();
            Desk desk = Desk.in(stage, before);
            desk.logIn("operator", "/tips/new");
            desk.page().locator("tf-tip-new[data-ready]").waitFor();
            assertThat(desk.narrative()).as("run " + run).isEqualTo(rest);
            desk.press("Control+End").type("Lần " + run + ": " + WORDS + " ");
            rest += "Lần " + run + ": " + WORDS + " ";
            savedHere(desk);
            killBrowserOf(before);
        }

        assertThat(bytesHolding("Bí Mật")).isEmpty();
        assertThat(bytesHolding("nửa đêm")).isEmpty();
        BrowserContext later = persistent();
        Desk other = Desk.in(stage, later);
        other.logIn("operator-92", "/tips/new");
        other.page().locator("tf-tip-new[data-ready]").waitFor();
        assertThat(other.narrative()).isEmpty();
        assertThat(other.at(".other-drafts").count()).isZero();
        later.close();
    }

    private BrowserContext persistent() {
        BrowserContext context =
                stage.playwright()
                        .chromium()
                        .launchPersistentContext(
                                profile,
                                new BrowserType.LaunchPersistentContextOptions()
                                        .setExecutablePath(Stage.chromium())
                                        .setViewportSize(1366, 900));
        context.clearCookies();
        return context;
    }

    /** The browsers of this profile, which this test started, end as {@code kill -9} ends them. */
    private void killBrowserOf(BrowserContext context) {
        ProcessHandle.current()
                .descendants()
                .filter(process ->
                        process.info()
                                .arguments()
                                .map(List::of)
                                .orElse(List.of())
                                .contains("--user-data-dir=" + profile))
                .forEach(ProcessHandle::destroyForcibly);
        try {
            context.close();
        } catch (PlaywrightException e) {
            assertThat(e).isNotNull();
        }
        profile.resolve("SingletonLock").toFile().delete();
    }

    private List<Path> bytesHolding(String words) throws IOException {
        byte[] utf8 = words.getBytes(StandardCharsets.UTF_8);
        byte[] utf16 = words.getBytes(StandardCharsets.UTF_16LE);
        try (Stream<Path> files = Files.walk(profile)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, utf8) || holds(file, utf16))
                    .toList();
        }
    }

    private static boolean holds(Path file, byte[] wanted) {
        try {
            String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return all.contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void a_tip_logged_offline_waits_in_order_and_goes_once_by_itself() {
        Desk desk = desk("operator").tipForm();
        desk.context().setOffline(true);
        desk.type("Tin thứ nhất khi mất kết nối").press("Control+Enter");
        PlaywrightAssertions.assertThat(desk.at("[data-band=outbox]")).containsText("(1)");
        desk.type("Tin thứ hai khi mất kết nối").press("Control+Enter");
        PlaywrightAssertions.assertThat(desk.at("[data-band=outbox]")).containsText("(2)");
        PlaywrightAssertions.assertThat(desk.at("[data-band=offline]"))
                .containsText("Mất kết nối từ");

        desk.context().setOffline(false);

        PlaywrightAssertions.assertThat(desk.at("[data-band=outbox]"))
                .hasCount(
                        0,
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                                .setTimeout(30_000));
        var items = stage.get("operator", "/api/v1/tips?q=" + encoded("mất kết nối")).get("items");
        assertThat(items.get(0).get("excerpt").asString()).startsWith("Tin thứ hai");
        assertThat(items.get(1).get("excerpt").asString()).startsWith("Tin thứ nhất");
        assertThat(items.size()).isEqualTo(2);
    }

    private static String encoded(String words) {
        return java.net.URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Test
    void a_killed_server_costs_nothing_the_tip_goes_when_it_is_back() {
        Desk desk = desk("operator").tipForm();
        desk.type("Tin viết khi máy chủ bị giết");
        savedHere(desk);
        stage.kill();
        try {
            desk.press("Control+Enter");
            PlaywrightAssertions.assertThat(desk.at("[data-band=outbox]")).containsText("(1)");
        } finally {
            stage.restart();
        }

        // The login of before is gone with the server: the tip waits for its author and then goes.
        desk.context().clearCookies();
        desk.logIn("operator", "/tips");
        PlaywrightAssertions.assertThat(desk.at("[data-band=outbox]")).hasCount(0);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(
                                        stage.get(
                                                        "operator",
                                                        "/api/v1/tips?q="
                                                                + encoded("máy chủ bị giết"))
                                                .get("items")
                                                .size())
                                .isEqualTo(1));
    }

    @Test
    void a_session_that_ended_clears_the_page_and_the_draft_comes_back_after_the_login() {
        Desk desk = Desk.fresh(stage);
        keep(desk);
        desk.logIn("operator-941", "/tips/new");
        desk.page().locator("tf-tip-new[data-ready]").waitFor();
        desk.type("Viết dở khi hết phiên");
        savedHere(desk);
        desk.context().clearCookies();
        desk.press("Control+Enter");

        PlaywrightAssertions.assertThat(desk.at(".ended h1")).isFocused();
        assertThat(desk.page().content()).doesNotContain("Viết dở").doesNotContain("Lâm Thị");

        desk.at(".ended a").click();
        desk.page().locator("#username").fill("operator-941");
        desk.page().locator("#password").fill(stage.password("operator-941"));
        desk.page().locator("button[type=submit]").click();
        desk.page().locator("tf-tip-new[data-ready]").waitFor();
        assertThat(desk.narrative()).isEqualTo("Viết dở khi hết phiên");
    }

    @Test
    void a_second_tab_reads_the_draft_and_may_take_it_over() {
        Desk desk = desk("operator").tipForm();
        desk.type("Một nháp, hai thẻ");
        savedHere(desk);
        var second = desk.context().newPage();
        second.navigate(stage.address() + "/tips/new");
        PlaywrightAssertions.assertThat(second.locator("[data-band=draft]"))
                .containsText("đang mở ở thẻ khác");
        assertThat(second.locator("#narrative").inputValue()).isEqualTo("Một nháp, hai thẻ");
        PlaywrightAssertions.assertThat(second.locator("#narrative")).isDisabled();

        second.locator("[data-band=draft] button").first().click();

        PlaywrightAssertions.assertThat(second.locator("#narrative")).isEnabled();
        PlaywrightAssertions.assertThat(desk.at("[data-band=draft]")).containsText("đã tiếp quản");
        PlaywrightAssertions.assertThat(desk.at("#narrative")).isDisabled();
        second.locator("#narrative").press("Control+Enter");
        second.locator("[data-band=done]").waitFor();
    }

    private static void savedHere(Desk desk) {
        PlaywrightAssertions.assertThat(desk.at(".draft-state"))
                .containsText(Pattern.compile("Nháp .* ✓ máy này"));
        // Also what was typed since the last time was written.
        desk.press("Control+s");
        PlaywrightAssertions.assertThat(desk.at("#polite")).containsText("Đã lưu nháp");
    }
}
