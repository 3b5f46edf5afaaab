package io.tipflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything by keyboard, the focus always seen, targets large enough (row 7). */
class KeyboardTest extends PagesTest {

    private static final String LOOK_AT_FOCUS =
            """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) { return null; }
              const box = e.getBoundingClientRect();
              const style = getComputedStyle(e);
              const x = Math.min(innerWidth - 1, Math.max(0, box.left + Math.min(box.width / 2, 20)));
              const y = Math.min(innerHeight - 1, Math.max(0, box.top + box.height / 2));
              const top = document.elementFromPoint(x, y);
              const label = e.closest('label') ?? document.querySelector(`label[for="${e.id}"]`);
              const target = (e.type === 'radio' || e.type === 'checkbox') && label ? label.getBoundingClientRect() : box;
              return {
                what: e.outerHTML.slice(0, 120),
                outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                seen: top !== null && (e === top || e.contains(top) || top.contains(e)),
                width: target.width, height: target.height,
                inline: style.display === 'inline',
              };
            }\
            """;

    @ParameterizedTest
    @CsvSource({
        "operator,/tips/new",
        "operator,/tips",
        "investigator,/work",
        "investigator,/cases",
        "investigator,/wanted",
        "supervisor,/board",
        "supervisor,/report",
        "supervisor,/alerts",
        "operator,/settings"
    })
    void every_stop_of_the_tab_key_is_seen_uncovered_and_large_enough(String login, String path) {
        props.tip("Tin để đi bằng bàn phím");
        Desk desk = desk(login).open(path);
        desk.settled();
        int stops = 0;
        for (int i = 0; i < 30; i++) {
            desk.press("Tab");
            Map<?, ?> focus = (Map<?, ?>) desk.page().evaluate(LOOK_AT_FOCUS);
            if (focus == null) {
                break;
            }
            stops++;
            String what = String.valueOf(focus.get("what"));
            assertThat(focus.get("outline")).as("outline of " + what).isEqualTo(true);
            assertThat(focus.get("seen")).as("sight of " + what).isEqualTo(true);
            if (!Boolean.TRUE.equals(focus.get("inline"))) {
                assertThat(((Number) focus.get("height")).doubleValue())
                        .as("height of " + what)
                        .isGreaterThanOrEqualTo(24);
                assertThat(((Number) focus.get("width")).doubleValue())
                        .as("width of " + what)
                        .isGreaterThanOrEqualTo(24);
            }
        }
        assertThat(stops).isGreaterThan(8);
    }

    @Test
    void lists_are_walked_with_arrows_and_opened_with_enter() {
        props.tip("Tin thứ nhất cho phím mũi tên");
        props.tip("Tin thứ hai cho phím mũi tên");
        Desk desk = desk("operator").open("/tips");
        desk.at(".row-link").first().focus();

        desk.press("ArrowDown", "ArrowUp", "End", "Home", "ArrowDown");
        PlaywrightAssertions.assertThat(desk.at(".row-link").nth(1)).isFocused();
        desk.press("Enter");

        desk.page().waitForURL("**/tips/*");
        PlaywrightAssertions.assertThat(desk.at("h1")).containsText("TB-");
    }

    @Test
    void the_search_finds_without_marks_and_its_words_stay_out_of_address_and_title() {
        props.tip("Người đàn ông tên Quách Hữu Phước nói năng đáng ngờ");
        Desk desk = desk("operator").open("/tips");
        desk.at("#q").fill("quach phuoc");
        desk.press("Enter");

        PlaywrightAssertions.assertThat(desk.at(".row-link").first())
                .containsText("Quách Hữu Phước");
        assertThat(desk.page().url()).doesNotContain("quach");
        assertThat(desk.page().title()).doesNotContain("quach").doesNotContain("Quách");
        desk.page().reload();
        PlaywrightAssertions.assertThat(desk.at(".row-link").first())
                .containsText("Quách Hữu Phước");
        assertThat(desk.at("#q").inputValue()).isEqualTo("quach phuoc");
    }

    @Test
    void filters_stand_in_the_address_and_clear_themselves_when_nothing_fits() {
        Desk desk = desk("operator").open("/tips");
        desk.at("#f-status").selectOption("FALSE_REPORT");
        PlaywrightAssertions.assertThat(desk.at(".empty")).isVisible();
        assertThat(desk.page().url()).endsWith("/tips?status=FALSE_REPORT");

        desk.at(".empty button").press("Enter");

        assertThat(desk.page().url()).endsWith("/tips");
    }

    @Test
    void f1_names_the_keys_and_escape_leads_back_to_where_one_was() {
        Desk desk = desk("operator").tipForm();
        desk.type("Đang viết dở");

        desk.press("F1");
        PlaywrightAssertions.assertThat(desk.at("#keys-heading")).isFocused();
        assertThat(desk.at(".keys dt").allTextContents())
                .containsAll(List.of("F1", "F2", "F4", "F8", "F9", "Ctrl+Enter"));
        desk.press("Escape");

        PlaywrightAssertions.assertThat(desk.at("#narrative")).isFocused();
        desk.type(" tiếp");
        assertThat(desk.narrative()).isEqualTo("Đang viết dở tiếp");
    }

    @Test
    void digits_choose_in_a_focused_group_of_radios() {
        Desk desk = desk("operator").tipForm();
        desk.at("input[name=channel]").first().focus();

        desk.press("3");

        assertThat(desk.at("input[name=channel][value=IN_PERSON]").isChecked()).isTrue();
    }

    @Test
    void the_skip_link_leads_to_the_content() {
        Desk desk = desk("operator").open("/tips");

        desk.press("Tab");
        PlaywrightAssertions.assertThat(desk.at(".skip")).isFocused();
        desk.press("Enter");

        PlaywrightAssertions.assertThat(desk.at("#content")).isFocused();
    }
}
