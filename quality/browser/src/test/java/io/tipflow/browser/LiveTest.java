package io.tipflow.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The live board and its one connection (rows 11, 13, 14 and 15 as far as a test run can wait). */
class LiveTest extends PagesTest {

    private static LocatorAssertions.ContainsTextOptions patient() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    }

    private static int figure(Page page) {
        String text = page.locator(".tile-figure").first().locator("span").first().textContent();
        return text.equals("–") ? -1 : Integer.parseInt(text.replace(".", ""));
    }

    @Test
    void a_supervisor_watches_a_tip_arrive() {
        Desk desk = desk("supervisor").open("/board");
        await().atMost(Duration.ofSeconds(20)).until(() -> figure(desk.page()) >= 0);
        int before = figure(desk.page());

        props.tip("Tin để bảng số liệu thay đổi");

        await().atMost(Duration.ofSeconds(10)).until(() -> figure(desk.page()) == before + 1);
        assertThat(desk.at(".age").textContent()).contains("số liệu").contains("giây");
    }

    @Test
    void ten_tabs_share_one_connection_which_the_next_takes_over() {
        Desk desk = desk("supervisor");
        AtomicInteger streams = new AtomicInteger();
        desk.context()
                .onRequest(request -> {
                    if (request.resourceType().equals("eventsource")) {
                        streams.incrementAndGet();
                    }
                });
        desk.open("/board");
        List<Page> others = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Page other = desk.context().newPage();
            other.navigate(stage.address() + "/board");
            others.add(other);
        }
        for (Page other : others) {
            PlaywrightAssertions.assertThat(other.locator(".age"))
                    .containsText("số liệu", patient());
        }
        assertThat(streams.get()).isEqualTo(1);

        desk.page().close();
        int before = figure(others.getFirst());
        props.tip("Tin sau khi thẻ giữ kết nối đã đóng");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(others).allMatch(other -> figure(other) == before + 1));
        assertThat(streams.get()).isEqualTo(2);
    }

    @Test
    void silence_is_shown_as_old_and_a_restart_leaves_no_gap() {
        Desk desk = desk("supervisor").open("/board");
        PlaywrightAssertions.assertThat(desk.at(".age")).containsText("số liệu", patient());
        stage.kill();
        try {
            PlaywrightAssertions.assertThat(desk.at("[data-band=offline]"))
                    .containsText("Mất kết nối từ");
            PlaywrightAssertions.assertThat(desk.at(".age"))
                    .containsText(Pattern.compile("cũ \\d+:\\d\\d"), patient());
            PlaywrightAssertions.assertThat(desk.at(".tiles")).hasClass(Pattern.compile("stale"));
        } finally {
            stage.restart();
        }
        // Sessions end with the server that held them: that is said, too, and no number looks live.
        PlaywrightAssertions.assertThat(desk.at("#content"))
                .containsText(Pattern.compile("hết|số liệu"), patient());
    }

    @Test
    void the_wall_shows_six_large_figures_and_neither_names_nor_a_login_form() {
        Desk desk = desk("supervisor", Desk.Look.USUAL.of(1920, 1080)).open("/board?wall=1");
        PlaywrightAssertions.assertThat(desk.at(".age")).containsText("số liệu", patient());

        assertThat(desk.at(".tile").count()).isEqualTo(6);
        double height = desk.at(".tile-figure").first().boundingBox().height;
        assertThat(height / 1080).isGreaterThanOrEqualTo(0.15);
        assertThat(desk.at("header:visible").count()).isZero();
        assertThat(desk.at("#content").textContent()).doesNotContain("Đặng Hoàng Nam");
    }
}
