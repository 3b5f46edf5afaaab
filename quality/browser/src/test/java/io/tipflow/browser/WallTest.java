package io.tipflow.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The board and the wall while the stream is silent, breaks, ends with the session or comes from a
 * new build (rows 14 and 15). The clock of the page is moved on, and its stream is a stand-in that
 * does what the test says, so that a day takes seconds.
 */
class WallTest extends PagesTest {

    private static final long SECOND = 1_000;
    private static final long HOUR = 3_600 * SECOND;

    /** After this long whatever is tried again has been tried again. */
    private static final long A_WHILE = 35 * SECOND;

    /** Beats every ten seconds like the real one; `wall.mode` says what happens to it. */
    private static final String STREAM =
            """
            (() => {
              const mode = () => localStorage.getItem('wall.mode') ?? 'beat';
              let heard = Date.now();
              let bad = 0;
              window.silentFor = () => Date.now() - heard;
              window.EventSource = class extends EventTarget {
                static CONNECTING = 0;
                static OPEN = 1;
                static CLOSED = 2;
                readyState = 0;
                #timer = setTimeout(() => this.#begin(), 50);
                #say(name, body) {
                  heard = Date.now();
                  this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(body) }));
                }
                #broken() {
                  if (mode() === 'out') {
                    this.readyState = 2;
                    this.dispatchEvent(new Event('error'));
                    return true;
                  }
                  if (mode() === 'down') {
                    this.readyState = 0;
                    this.dispatchEvent(new Event('error'));
                    this.#timer = setTimeout(() => this.#begin(), 3000);
                    return true;
                  }
                  return false;
                }
                #begin() {
                  if (!this.#broken()) {
                    this.readyState = 1;
                    const counters = { 'tips.today': 37, 'tips.urgent.today': 1, 'tips.total': 900, 'tips.open': 12, 'cases.investigating': 910, 'cases.procuracy': 405, 'cases.court': 473, 'wanted.now': 92 };
                    this.#say('state', { unit: 'BCD-94', counters, caughtUp: true });
                    this.#beat();
                  }
                }
                #beat() {
                  if (this.#broken()) {
                    return;
                  }
                  if (mode() === 'beat') {
                    this.#say('heartbeat', { caughtUp: true, lag: 0, alerts: { count: 0, digest: 'x' } });
                    this.#say('session', { build: localStorage.getItem('wall.build') ?? 'one' });
                  }
                  this.#timer = setTimeout(() => this.#beat(), 10_000);
                }
                close() {
                  this.readyState = 2;
                  clearTimeout(this.#timer);
                }
              };
              setInterval(() => {
                const tiles = document.querySelector('.tiles');
                const old = tiles !== null && window.silentFor() > 16_000 && !tiles.classList.contains('stale') && /\\d/.test(tiles.textContent);
                bad = old || document.querySelector('input[type=password]') !== null ? bad + 1 : 0;
                if (bad === 2) {
                  window.violated(`${new Date().toISOString()} ${document.body.innerText.slice(0, 200)}`);
                }
              }, 1_000);
            })();
            """;

    private final List<String> violations = new CopyOnWriteArrayList<>();
    private volatile boolean loggedIn = true;
    private volatile String build = "one";

    private Desk watch(String path) {
        Desk desk = desk("supervisor", Desk.Look.USUAL.of(1920, 1080));
        Page page = desk.page();
        page.clock().install();
        desk.context().exposeFunction("violated", what -> violations.add((String) what[0]));
        desk.context().addInitScript(STREAM);
        page.route("**/api/v1/session", this::session);
        page.route("**/api/v1/live*", route -> route.fulfill(answer(401, "{}")));
        desk.open(path);
        PlaywrightAssertions.assertThat(desk.at(".tile-figure").first()).containsText("37");
        return desk;
    }

    private void session(Route route) {
        route.fulfill(
                answer(
                        200,
                        loggedIn
                                ? """
                                {"loggedIn":true,"name":"Đặng Hoàng Nam","roles":["supervisor"],"unit":"BCD-94","unitName":"BCĐ","build":"%s"}
                                """
                                        .formatted(build)
                                : "{\"loggedIn\":false,\"roles\":[],\"build\":\"%s\"}"
                                        .formatted(build)));
    }

    private static Route.FulfillOptions answer(int status, String json) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(json);
    }

    private static void becomes(Desk desk, String mode) {
        desk.page().evaluate("(mode) => localStorage.setItem('wall.mode', mode)", mode);
    }

    private static long silentFor(Desk desk) {
        return ((Number) desk.page().evaluate("() => window.silentFor()")).longValue();
    }

    /**
     * Second by second, as the page's own timers go: to run through each millisecond takes minutes.
     */
    private static void pass(Page page, long millis) {
        for (long left = millis; left > 0; left -= SECOND) {
            page.clock().fastForward(Math.min(left, SECOND));
        }
    }

    private static boolean stale(Desk desk) {
        return desk.at(".tiles.stale").count() > 0;
    }

    @Test
    void fifteen_seconds_of_silence_are_shown_on_every_number() {
        Desk desk = watch("/board");
        becomes(desk, "silent");
        pass(desk.page(), 14 * SECOND - silentFor(desk));
        assertThat(stale(desk)).isFalse();

        pass(desk.page(), 2 * SECOND);

        assertThat(stale(desk)).isTrue();
        PlaywrightAssertions.assertThat(desk.at(".age")).hasText(Pattern.compile(".*cũ 0:1\\d.*"));
        PlaywrightAssertions.assertThat(desk.at(".tile").first())
                .hasCSS("background-image", Pattern.compile("repeating-linear-gradient.*"));

        becomes(desk, "beat");
        pass(desk.page(), 11 * SECOND);

        assertThat(stale(desk)).isFalse();
        assertThat(violations).isEmpty();
    }

    @Test
    void a_day_at_the_wall_shows_no_unmarked_old_number_and_no_login_form() {
        assumeTrue(
                Boolean.getBoolean("wall.day"),
                "takes four minutes: ./tipflow test -Dwall.day=true");
        Desk desk = watch("/board?wall=1");
        Page page = desk.page();
        pass(page, A_WHILE);
        assertThat(stale(desk)).isFalse();

        // The server restarts, first quickly, then slowly.
        for (long outage : new long[] {2 * SECOND, 20 * SECOND}) {
            becomes(desk, "down");
            pass(page, 10 * SECOND + outage);
            assertThat(stale(desk) || silentFor(desk) <= 16 * SECOND).isTrue();
            becomes(desk, "beat");
            pass(page, A_WHILE);
            assertThat(stale(desk)).isFalse();
            page.clock().fastForward(4 * HOUR);
            pass(page, A_WHILE);
        }

        // The session ends: said as large as a figure, with the time; and it tries again by itself.
        loggedIn = false;
        becomes(desk, "out");
        pass(page, A_WHILE);
        PlaywrightAssertions.assertThat(desk.at(".refused-wall")).containsText("Phiên làm việc");
        PlaywrightAssertions.assertThat(desk.at(".refused-wall"))
                .containsText(Pattern.compile("\\d\\d:\\d\\d"));
        BoundingBox words = desk.at(".refused-wall p").first().boundingBox();
        assertThat(words.height / 1080).isGreaterThanOrEqualTo(0.15);
        assertThat(desk.at(".tile").count()).isZero();
        page.clock().fastForward(8 * HOUR);
        pass(page, A_WHILE);
        loggedIn = true;
        becomes(desk, "beat");
        pass(page, A_WHILE);
        PlaywrightAssertions.assertThat(desk.at(".tile-figure").first()).containsText("37");
        assertThat(stale(desk)).isFalse();

        // Another build: the wall loads itself anew.
        build = "two";
        page.evaluate("() => { window.before = true; localStorage.setItem('wall.build', 'two'); }");
        // One leap: a clock that runs on would wait for ever for the page that goes away under it.
        page.waitForNavigation(() -> page.clock().fastForward(11 * SECOND));
        // The clock of a page that was loaded anew stands until it is moved on.
        desk.at(".tile").first().waitFor();
        pass(page, 5 * SECOND);
        PlaywrightAssertions.assertThat(desk.at(".tile-figure").first()).containsText("37");
        assertThat(page.evaluate("() => window.before === undefined")).isEqualTo(true);

        page.clock().fastForward(8 * HOUR);
        pass(page, A_WHILE);
        assertThat(stale(desk)).isFalse();
        assertThat(violations).isEmpty();
    }
}
