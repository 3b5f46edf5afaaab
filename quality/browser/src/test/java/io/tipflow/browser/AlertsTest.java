package io.tipflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Row 11: an urgent alert reaches every tab, whatever happens to the browser, and calls once. */
class AlertsTest extends PagesTest {

    private static final int TABS = 10;

    /** Tabs that nobody looks at, in a browser whose notifications only leave a note. */
    private static final String OUT_OF_SIGHT =
            """
            Object.defineProperty(document, "visibilityState", { get: () => "hidden" });
            class Noted {
              static permission = "%s";
              constructor(words, { tag }) {
                const notes = JSON.parse(localStorage.getItem("noted") ?? "[]");
                localStorage.setItem("noted", JSON.stringify([...notes, tag]));
              }
              close() {}
            }
            Object.defineProperty(window, "Notification", { value: Noted });
            """;

    @Test
    void ten_tabs_out_of_sight_all_show_an_urgent_tip_and_notify_once() {
        Desk desk = outOfSight("granted");
        List<Page> tabs = tabs(desk);

        String tip = props.tip("Người cầm dao trước cổng trường", true);

        shownIn(tabs, tip);
        assertThat(tabs).allMatch(tab -> tab.title().startsWith("("));
        assertThat(noted(desk)).containsOnlyOnce("urgent-" + tip);

        // Read by another is told to everybody, and ends for nobody.
        stage.post(
                "investigation-head",
                "/api/v1/alerts/urgent-" + tip + "/actions/acknowledge",
                "{}");
        String next = props.tip("Đám cháy ở kho xăng", true);
        shownIn(tabs, next);
        assertThat(stage.get("operator", "/api/v1/alerts?state=open").toString())
                .contains("urgent-" + tip);
        assertThat(noted(desk)).containsOnlyOnce("urgent-" + tip, "urgent-" + next);
    }

    @Test
    void a_minute_without_network_loses_nothing_and_no_permission_is_needed() {
        Desk desk = outOfSight("denied");
        desk.context().clock().install();
        List<Page> tabs = tabs(desk);
        desk.context().setOffline(true);

        String tip = props.tip("Nghe tiếng súng ở bến phà", true);
        desk.context().clock().fastForward("01:00");
        desk.context().setOffline(false);

        shownIn(tabs, tip);
        assertThat(noted(desk)).isEmpty();
    }

    @Test
    void an_alert_outlives_the_server_and_every_browser() {
        String tip = props.tip("Xe tải lao vào chợ", true);
        stage.killAndRestart();

        Desk desk = desk("operator").open("/tips");

        shownIn(List.of(desk.page()), tip);
    }

    private Desk outOfSight(String permission) {
        Desk desk = desk("operator");
        desk.context().addInitScript(OUT_OF_SIGHT.formatted(permission));
        return desk;
    }

    private List<Page> tabs(Desk desk) {
        List<Page> tabs = new ArrayList<>(List.of(desk.open("/alerts").page()));
        while (tabs.size() < TABS) {
            Page tab = desk.context().newPage();
            tab.navigate(stage.address() + "/alerts");
            tabs.add(tab);
        }
        tabs.forEach(tab -> tab.locator("#content > *").first().waitFor());
        return tabs;
    }

    private static void shownIn(List<Page> tabs, String tip) {
        for (Page tab : tabs) {
            PlaywrightAssertions.assertThat(
                            tab.locator("[data-band=alert] a[href='/tips/" + tip + "']"))
                    .isAttached();
        }
    }

    private static List<String> noted(Desk desk) {
        String notes = (String) desk.page().evaluate("() => localStorage.getItem('noted') ?? ''");
        return List.of(notes.replaceAll("[\\[\\]\"]", "").split(",")).stream()
                .filter(note -> !note.isEmpty())
                .toList();
    }
}
