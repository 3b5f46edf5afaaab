package io.tipflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The charts of the board: their table is what is drawn, and the cursor is read out (row 10). */
class ChartsTest extends PagesTest {

    private static final String DRAWN =
            """
            (chart) => ({
              drawn: chart.drawn.flatMap((panel) => panel.slice(1).map((values) => [...values])),
              heads: [...chart.querySelectorAll('thead th')].slice(1).map((th) => th.textContent),
              labels: [...chart.querySelectorAll('tbody th')].map((th) => th.textContent),
              cells: [...chart.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')].map((td) => td.textContent)),
              panels: chart.drawn.length,
            })\
            """;

    /** Walks from the first point to the last as the keys do, and keeps what is said of each. */
    private static final String WALK =
            """
            async (area, steps) => {
              const polite = document.getElementById('polite');
              const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
              const said = [];
              for (const key of steps) {
                area.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
                await frame();
                said.push(polite.textContent);
              }
              return said;
            }\
            """;

    private Desk board() {
        props.tip("Tin để vẽ biểu đồ");
        Desk desk = desk("supervisor").open("/board");
        desk.at("tf-chart canvas").nth(1).waitFor();
        return desk;
    }

    private static Map<?, ?> drawn(Locator chart) {
        if (!(boolean) chart.locator("details").evaluate("(details) => details.open")) {
            chart.locator("summary").click();
        }
        chart.locator("tbody tr").first().waitFor();
        return (Map<?, ?>) chart.evaluate(DRAWN);
    }

    private static String written(Object value) {
        return value == null ? "–" : String.valueOf(value);
    }

    @Test
    void the_table_of_a_chart_is_what_is_drawn() {
        Desk desk = board();
        for (Locator chart : desk.at("tf-chart").all()) {
            Map<?, ?> found = drawn(chart);
            List<?> lines = (List<?>) found.get("drawn");
            List<?> rows = (List<?>) found.get("cells");
            assertThat(rows).isNotEmpty();
            for (int point = 0; point < rows.size(); point++) {
                List<String> values = new ArrayList<>();
                for (Object line : lines) {
                    values.add(written(((List<?>) line).get(point)));
                }
                assertThat(rows.get(point)).isEqualTo(values);
            }
        }
        assertThat(desk.at("tf-chart").count()).isEqualTo(2);
        String today =
                (String) ((List<?>) drawn(desk.at("tf-chart").first()).get("labels")).getLast();
        assertThat(today)
                .isEqualTo(
                        "%02d/%02d"
                                .formatted(
                                        Props.TODAY.getDayOfMonth(), Props.TODAY.getMonthValue()));
        assertThat(desk.at(".chart-finding").first().textContent()).contains("cùng kỳ năm trước");
    }

    @Test
    void the_cursor_is_read_out_for_every_point() {
        Desk desk = board();
        for (Locator chart : desk.at("tf-chart").all()) {
            Map<?, ?> found = drawn(chart);
            List<?> labels = (List<?>) found.get("labels");
            List<?> heads = (List<?>) found.get("heads");
            List<?> rows = (List<?>) found.get("cells");
            boolean many = chart.locator(".chart-many").count() > 0;
            int units = ((Number) found.get("panels")).intValue();
            for (int unit = 0; unit < units; unit++) {
                List<String> steps = new ArrayList<>(List.of("Home"));
                List<String> expected = new ArrayList<>();
                for (int point = 0; point < labels.size(); point++) {
                    expected.add(words(labels, heads, rows, point, many ? unit : -1));
                    if (point > 0) {
                        steps.add("ArrowRight");
                    }
                }
                assertThat(chart.locator(".chart-area").evaluate(WALK, steps)).isEqualTo(expected);
                chart.locator(".chart-area")
                        .evaluate(WALK, unit + 1 < units ? List.of("ArrowDown") : List.of("End"));
            }
        }
    }

    /** What is said of a point: its day and each line, or its unit, its week and how many. */
    private static String words(List<?> labels, List<?> heads, List<?> rows, int point, int unit) {
        List<?> cells = (List<?>) rows.get(point);
        return unit >= 0
                ? heads.get(unit) + " · " + labels.get(point) + " · tin: " + cells.get(unit)
                : labels.get(point)
                        + " · "
                        + heads.get(0)
                        + ": "
                        + cells.get(0)
                        + ", "
                        + heads.get(1)
                        + ": "
                        + cells.get(1);
    }

    @Test
    void arrow_keys_move_a_cursor_that_can_be_seen() {
        Desk desk = board();
        Locator area = desk.at(".chart-area").first();
        area.focus();
        desk.press("Home", "ArrowRight");
        PlaywrightAssertions.assertThat(desk.at("#polite")).containsText("02/01 ");
        PlaywrightAssertions.assertThat(desk.at(".chart-readout").first()).containsText("02/01 ");
        PlaywrightAssertions.assertThat(area.locator(".u-cursor-x")).isVisible();
        desk.press("Tab");
        assertThat(area.locator(".u-cursor-x").isVisible()).isFalse();
    }

    @Test
    void what_is_newer_waits_for_a_click() {
        Desk desk = board();
        desk.at(".newest li").first().waitFor();
        String first = desk.at(".newest li a").first().textContent();
        String tip = props.tip("Tin mới hơn danh sách");
        PlaywrightAssertions.assertThat(desk.at(".newest-more button")).isVisible();
        assertThat(desk.at(".newest li a").first().textContent()).isEqualTo(first);

        desk.at(".newest-more button").click();

        PlaywrightAssertions.assertThat(desk.at(".newest li a").first())
                .hasText(props.tipOf(tip).get("number").asString());
        assertThat(desk.at(".newest").textContent()).doesNotContain("Tin mới hơn");
    }
}
