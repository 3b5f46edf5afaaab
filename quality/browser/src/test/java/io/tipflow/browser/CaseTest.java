package io.tipflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

/** Cases, wanted orders and tips: what can be done is done from the schema alone (row 16). */
class CaseTest extends PagesTest {

    @Test
    void a_step_is_taken_from_its_form_and_stands_in_the_history() {
        String file = props.caseFile("Lý Thị Mai");
        Desk desk = desk("investigator").open("/cases/" + file);
        desk.at("[data-open=send-file]").press("Enter");
        desk.at("#send-file-procuracy").fill("VKS-94");
        desk.at("#send-file-sentOn").fill(Props.TODAY.toString());
        PlaywrightAssertions.assertThat(desk.at(".what-if")).containsText("đã kết luận điều tra");

        desk.press("Control+Enter");

        PlaywrightAssertions.assertThat(desk.at("[data-band=done]")).isVisible();
        PlaywrightAssertions.assertThat(desk.at(".timeline li").first())
                .containsText("chuyển hồ sơ");
        PlaywrightAssertions.assertThat(desk.at("h1")).isFocused();
        assertThat(stage.get("investigator", "/api/v1/cases/" + file).get("status").asString())
                .isEqualTo("CONCLUDED");
    }

    @Test
    void what_cannot_be_done_is_listed_with_its_article_and_who_may() {
        String file = props.caseFile("Sơn Ngọc Hà");
        Desk desk = desk("investigator").open("/cases/" + file);

        desk.at(".blocked summary").press("Enter");

        PlaywrightAssertions.assertThat(desk.at(".blocked li").first()).isVisible();
        assertThat(String.join(" ", desk.at(".blocked li").allTextContents()))
                .contains("TTHS")
                .contains("thẩm quyền");
    }

    @Test
    void a_form_says_what_is_wrong_on_top_and_beside_and_keeps_what_was_typed() {
        String file = props.caseFile("Kim Sa Ra");
        Desk desk = desk("investigator").open("/cases/" + file);
        desk.at("[data-open=charge-accused]").click();
        desk.at("#charge-accused-accused-name").fill("Thạch Văn Tèo");

        desk.press("Control+Enter");

        PlaywrightAssertions.assertThat(desk.at(".summary")).isFocused();
        assertThat(desk.at(".summary li").count()).isGreaterThanOrEqualTo(2);
        desk.at(".summary a").last().press("Enter");
        PlaywrightAssertions.assertThat(desk.at("#charge-accused-chargedOn")).isFocused();
        assertThat(desk.at("#charge-accused-accused-name").inputValue()).isEqualTo("Thạch Văn Tèo");
    }

    @Test
    void who_loses_a_race_keeps_the_text_sees_what_happened_and_sends_with_one_key() {
        String file = props.caseFile("Danh Hoàng");
        Desk desk = desk("investigator").open("/cases/" + file);
        desk.at("[data-open=charge-accused]").click();
        desk.at("#charge-accused-accused-name").fill("Châu Thị Muộn");
        desk.at("#charge-accused-accused-kind-0").check();
        desk.at("#charge-accused-offence").fill("173");
        desk.at("#charge-accused-chargedOn").fill(Props.TODAY.toString());
        stage.post(
                "investigation-head",
                "/api/v1/cases/" + file + "/actions/charge-accused",
                """
                {"accused":{"name":"Người Khác","kind":"INDIVIDUAL"},"offence":"173","chargedOn":"%s"}
                """
                        .formatted(Props.TODAY));

        desk.press("Control+Enter");

        PlaywrightAssertions.assertThat(desk.at(".refusal")).isFocused();
        PlaywrightAssertions.assertThat(desk.at(".refusal")).containsText("investigation-head");
        assertThat(desk.at(".refusal .timeline li").count()).isEqualTo(1);
        assertThat(desk.at("#charge-accused-accused-name").inputValue()).isEqualTo("Châu Thị Muộn");
        desk.press("Control+Enter");
        PlaywrightAssertions.assertThat(desk.at("[data-band=done]")).isVisible();
        PlaywrightAssertions.assertThat(desk.at("tbody tr")).hasCount(3);
    }

    @Test
    void a_wanted_person_is_found_without_marks_and_the_arrest_recorded() {
        String order = props.order("Ngô Đình Hòa");
        Desk desk = desk("investigator").open("/wanted");
        desk.at("#q").fill("hoa ngo");
        desk.press("Enter");
        PlaywrightAssertions.assertThat(desk.at(".row-link").first()).containsText("Ngô Đình Hòa");
        desk.at(".row-link").first().press("Enter");
        desk.page().waitForURL("**/wanted/" + order);
        desk.at("[data-open=arrest]").click();
        desk.at("#arrest-on").fill(Props.TODAY.toString());

        desk.press("Control+Enter");

        PlaywrightAssertions.assertThat(desk.at(".heading-row")).containsText("đã bắt");
    }

    @Test
    void somebody_elses_item_and_none_read_the_same() {
        String tip = props.tip("Tin của công an tỉnh");
        Desk desk = desk("operator-941").open("/tips/" + tip);
        PlaywrightAssertions.assertThat(desk.at(".state-failed"))
                .containsText("Không có gì ở địa chỉ này");
        String others = desk.at(".state-failed p").first().textContent();

        desk.open("/tips/0190f0b2-0000-7000-8000-000000000000");

        PlaywrightAssertions.assertThat(desk.at(".state-failed p").first()).hasText(others);
    }

    @Test
    void a_role_that_may_not_read_is_told_whom_to_ask() {
        Desk desk = desk("operator").open("/cases");

        PlaywrightAssertions.assertThat(desk.at(".state-failed"))
                .containsText("Vai trò của bạn không xem được");
    }
}
