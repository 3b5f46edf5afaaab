package io.tipflow.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The operator's form (rows 1, 2 and 3 of the brief's acceptance). */
class TipFormTest extends PagesTest {
    private static final List<String> SENTENCES =
            List.of(
                    "Hai thanh niên cầm dao giật túi xách của một phụ nữ trước chợ Sóc Trăng",
                    "Nghi phạm mặc áo đỏ, đội mũ bảo hiểm đen, chạy về hướng cầu Quay",
                    "Bị mất xe máy biển số 83-P1 123.45 lúc khoảng 2h sáng ngày 20/11",
                    "Đối tượng dọa đốt nhà, đang đập cửa, có trẻ em ở trong",
                    "Ông Trần Văn Đức nghe thấy tiếng kêu cứu ở hẻm 12 đường Lý Thường Kiệt");

    @Test
    void a_tip_needs_two_keys_beside_its_words_and_shows_number_and_receipt() {
        Desk desk = desk("operator").tipForm();

        desk.type("Mất xe đạp trước trường học").press("Control+Enter");

        PlaywrightAssertions.assertThat(desk.at("[data-band=done]"))
                .containsText(Pattern.compile("Đã ghi TB-\\d{4}-\\d{6}"));
        assertThat(desk.at(".receipt").textContent()).matches("\\d{4} \\d{4} \\d{4} \\d{4}");
        assertThat(desk.narrative()).isEmpty();
        PlaywrightAssertions.assertThat(desk.at("#narrative")).isFocused();
        assertThat(props.latestTip().get("narrative").asString())
                .isEqualTo("Mất xe đạp trước trường học");
    }

    @Test
    void a_full_tip_needs_no_click_and_at_most_eight_keys_that_are_no_text() {
        Desk desk = desk("operator").tipForm();

        desk.type("Giật túi xách ở chợ").press("Tab").type("Chợ Sóc Trăng").press("Tab");
        desk.type("13:45").press("Tab").type("171").press("Tab").type("xe đỏ");
        desk.press("Control+Enter");

        desk.at("[data-band=done]").waitFor();
        var tip = props.latestTip();
        assertThat(tip.get("place").asString()).isEqualTo("Chợ Sóc Trăng");
        assertThat(tip.get("happened").asString()).isEqualTo("13:45");
        assertThat(tip.get("offence").asString()).isEqualTo("171");
        assertThat(tip.get("narrative").asString())
                .contains("Giật túi xách ở chợ")
                .contains("xe đỏ");
        assertThat(tip.get("reporter").asString()).isEqualTo("ANONYMOUS");
    }

    @Test
    void an_empty_form_says_what_is_missing_and_leads_there() {
        Desk desk = desk("operator").tipForm();

        desk.press("Control+Enter");

        PlaywrightAssertions.assertThat(desk.at(".summary")).isFocused();
        desk.at(".summary a").press("Enter");
        PlaywrightAssertions.assertThat(desk.at("#narrative")).isFocused();
        assertThat(desk.at("#narrative").getAttribute("aria-invalid")).isEqualTo("true");
    }

    @Test
    void the_channel_is_remembered_for_the_shift_and_the_reporter_starts_anonymous() {
        Desk desk = desk("operator").tipForm();
        desk.at("input[name=channel][value=IN_PERSON]").check();
        desk.at("input[name=reporter][value=named]").check();
        desk.at("#reporterName").fill("Nguyễn Thị Người Báo");
        desk.at("#narrative").fill("Có người đến báo tại trụ sở");
        desk.press("Control+Enter");
        desk.at("[data-band=done]").waitFor();

        assertThat(desk.at("input[name=channel][value=IN_PERSON]").isChecked()).isTrue();
        assertThat(desk.at("input[name=reporter][value=anonymous]").isChecked()).isTrue();
        var tip = props.latestTip();
        assertThat(tip.get("reporter").asString()).isEqualTo("SEALED");
        assertThat(tip.get("channel").asString()).isEqualTo("IN_PERSON");
        assertThat(tip.toString()).doesNotContain("Người Báo");
    }

    @Test
    void f9_logs_at_once_as_urgent_and_keeps_the_form_open_at_the_place() {
        Desk desk = desk("operator").tipForm();

        desk.type("Đang đánh nhau bằng dao").press("F9");

        PlaywrightAssertions.assertThat(desk.at("[data-band=done]")).containsText("Đã ghi TB-");
        PlaywrightAssertions.assertThat(desk.at("#place")).isFocused();
        assertThat(desk.narrative()).isEqualTo("Đang đánh nhau bằng dao");
        assertThat(props.latestTip().get("urgent").asBoolean()).isTrue();
    }

    @Test
    void f4_goes_to_the_proposals_and_back_to_the_same_caret() {
        Desk desk = desk("operator").tipForm();
        desk.type("Mất trộm xe").press("ArrowLeft", "ArrowLeft", "ArrowLeft");

        desk.press("F4", "ArrowRight");
        assertThat(desk.at("input[name=priority][value=urgent]").isChecked()).isTrue();
        desk.press("F4");

        PlaywrightAssertions.assertThat(desk.at("#narrative")).isFocused();
        desk.type("|");
        assertThat(desk.narrative()).isEqualTo("Mất trộm| xe");
    }

    @Test
    void vietnamese_by_composition_arrives_exactly_and_fires_no_shortcut() {
        Desk desk = desk("operator").tipForm();
        CDPSession ime = desk.context().newCDPSession(desk.page());
        for (String field : List.of("narrative", "place", "happened", "people")) {
            desk.at("#" + field).focus();
            desk.at("#" + field).fill("");
            StringBuilder expected = new StringBuilder();
            for (int i = 0; i < SENTENCES.size(); i++) {
                String sentence = SENTENCES.get(i % SENTENCES.size());
                compose(ime, sentence);
                desk.press("Space");
                expected.append(sentence).append(' ');
            }
            assertThat(desk.at("#" + field).inputValue()).as(field).isEqualTo(expected.toString());
        }
        assertThat(desk.page().url()).endsWith("/tips/new");
        assertThat(desk.at(".bands .band-ok").count()).isZero();
    }

    /** As an input method does: each word grows in a composition and is committed whole. */
    private static void compose(CDPSession ime, String sentence) {
        for (String word : sentence.split("(?<= )|(?= )")) {
            for (int end = 1; end <= word.length(); end++) {
                JsonObject step = new JsonObject();
                step.addProperty("text", word.substring(0, end));
                step.addProperty("selectionStart", end);
                step.addProperty("selectionEnd", end);
                ime.send("Input.imeSetComposition", step);
            }
            JsonObject whole = new JsonObject();
            whole.addProperty("text", word);
            ime.send("Input.insertText", whole);
        }
    }

    @Test
    void vietnamese_by_hook_arrives_exactly_and_fires_no_shortcut() {
        Desk desk = desk("operator").tipForm();
        for (String field : List.of("narrative", "place", "happened", "people")) {
            desk.at("#" + field).focus();
            desk.at("#" + field).fill("");
            StringBuilder expected = new StringBuilder();
            for (int i = 0; i < 2; i++) {
                String sentence = SENTENCES.get(i);
                hook(desk, sentence);
                desk.press("Space");
                expected.append(sentence).append(' ');
            }
            assertThat(desk.at("#" + field).inputValue()).as(field).isEqualTo(expected.toString());
        }
        assertThat(desk.page().url()).endsWith("/tips/new");
        assertThat(desk.at(".bands .band-ok").count()).isZero();
    }

    /** As UniKey does: the bare letter, then a real Backspace, then the letter with its mark. */
    private static void hook(Desk desk, String sentence) {
        for (String letter : sentence.split("")) {
            String bare =
                    Normalizer.normalize(letter, Normalizer.Form.NFD)
                            .replaceAll("\\p{M}", "")
                            .replace('đ', 'd')
                            .replace('Đ', 'D');
            desk.type(bare);
            if (!bare.equals(letter)) {
                desk.press("Backspace");
                desk.page().keyboard().insertText(letter);
            }
        }
    }

    @Test
    void proposals_move_neither_the_focus_nor_the_caret_nor_anything_on_the_page() {
        assumeTrue(
                stage.answers("operator", "/api/v1/tips/proposals", "{\"narrative\":\"xe đỏ\"}"),
                "This build proposes nothing.");
        props.tip("Xe máy đỏ bị giật ở chợ Sóc Trăng, nghi phạm cầm dao");
        Desk desk = desk("operator").tipForm();
        desk.page()
                .evaluate(
                        """
                        () => {
                          window.shifts = [];
                          new PerformanceObserver((list) => list.getEntries().forEach((shift) => shift.sources.forEach((source) => {
                            window.shifts.push(source.node?.outerHTML ?? source.node?.textContent ?? 'gone');
                          })))
                            .observe({ type: 'layout-shift', buffered: false });
                        }\
                        """);

        for (String words :
                List.of("Xe máy đỏ bị giật ", "ở chợ Sóc Trăng, ", "nghi phạm cầm dao")) {
            desk.page()
                    .waitForResponse(
                            answer -> answer.url().endsWith("/api/v1/tips/proposals"),
                            () -> desk.page().keyboard().type(words));
            PlaywrightAssertions.assertThat(desk.at("#narrative")).isFocused();
        }

        Map<?, ?> caret =
                (Map<?, ?>)
                        desk.page()
                                .evaluate(
                                        "() => { const n = document.getElementById('narrative'); return {"
                                                + " at: n.selectionStart, length: n.value.length }; }");
        assertThat(caret.get("at")).isEqualTo(caret.get("length"));
        assertThat((List<?>) desk.page().evaluate("() => window.shifts")).isEmpty();
    }
}
