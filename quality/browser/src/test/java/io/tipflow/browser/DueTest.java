package io.tipflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Time limits on the items, and the worklist by the day somebody must act. */
class DueTest extends PagesTest {

    private String caseOf(int daysAgo) {
        return stage.post(
                        "investigator",
                        "/api/v1/cases",
                        """
                        {"offence":"173","gravity":"SERIOUS","initiatedOn":"%s"}
                        """
                                .formatted(Props.TODAY.minusDays(daysAgo)))
                .get("id")
                .asString();
    }

    @Test
    void a_case_says_its_limits_with_article_reason_and_the_day_to_ask_by() {
        Desk desk = desk("investigator").open("/cases/" + caseOf(10));

        PlaywrightAssertions.assertThat(desk.at("#limits")).hasText("Thời hạn");
        PlaywrightAssertions.assertThat(desk.at(".limit").first())
                .containsText("Điều 172.1 BLTTHS");
        PlaywrightAssertions.assertThat(desk.at(".limit").first()).containsText("hết ngày");
        PlaywrightAssertions.assertThat(desk.at(".limit").first()).containsText("xin chậm nhất");
        desk.at(".limit summary").first().press("Enter");
        PlaywrightAssertions.assertThat(desk.at(".limit details[open]").first())
                .containsText("3 tháng kể từ");
        PlaywrightAssertions.assertThat(desk.at(".limit details[open]").first())
                .containsText("Viện trưởng");
    }

    @Test
    void a_tip_says_its_limits_in_english_too() {
        Desk desk = desk("investigator").english().open("/tips/" + props.tip("Mất xe đạp"));

        PlaywrightAssertions.assertThat(desk.at(".limit").first()).containsText("CPC Art. 147.1");
        PlaywrightAssertions.assertThat(desk.at(".limit").first()).containsText("20 days left");
    }

    @Test
    void work_stands_by_the_day_somebody_must_act_and_new_rows_wait_in_their_slot() {
        String late = caseOf(200);
        String ask = caseOf(78);
        String soon = caseOf(86);
        String later = caseOf(5);
        Desk desk = desk("investigator").open("/work");

        for (String[] row :
                new String[][] {
                    {"overdue", late}, {"ask", ask}, {"week", soon}, {"later", later}
                }) {
            PlaywrightAssertions.assertThat(
                            desk.at(
                                    "section[aria-labelledby=group-"
                                            + row[0]
                                            + "] a[href='/cases/"
                                            + row[1]
                                            + "']"))
                    .isVisible();
        }
        List<String> groups = desk.at(".desk h2").allTextContents();
        assertThat(groups.getFirst()).startsWith("QUÁ HẠN");
        desk.at(".row-link").first().focus();
        desk.press("ArrowDown", "ArrowUp", "End", "Home");
        PlaywrightAssertions.assertThat(desk.at(".row-link").first()).isFocused();

        String fresh = caseOf(199);
        desk.page().evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
        PlaywrightAssertions.assertThat(desk.at(".work-slot button")).containsText("việc mới");
        PlaywrightAssertions.assertThat(desk.at("a[href='/cases/" + fresh + "']")).hasCount(0);
        desk.at(".work-slot button").press("Enter");
        PlaywrightAssertions.assertThat(desk.at("a[href='/cases/" + fresh + "']")).isVisible();

        desk.at("#f-due").selectOption("overdue");
        PlaywrightAssertions.assertThat(desk.at("a[href='/cases/" + later + "']")).hasCount(0);
        PlaywrightAssertions.assertThat(desk.at("a[href='/cases/" + late + "']")).isVisible();
    }

    @Test
    void why_a_proposed_urgency_was_lowered_is_asked_beside_the_confirmation() {
        Desk desk = desk("operator").tipForm();
        desk.at("#narrative").fill("Có người đang cầm dao đuổi chém ở chợ");
        PlaywrightAssertions.assertThat(desk.at("tf-lane")).containsText("vì cầm dao");

        desk.press("Control+Enter");

        desk.at("#why-lowered").fill("Công an đã có mặt");
        desk.at("#why-lowered").press("Enter");
        PlaywrightAssertions.assertThat(desk.at("[data-band=done]")).containsText("Đã ghi lý do");
        String tip = props.latestTip().toString();
        assertThat(tip).contains("Công an đã có mặt").contains("REASON");
    }
}
