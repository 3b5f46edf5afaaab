package io.tipflow.gateway.citizen;

import static io.tipflow.gateway.citizen.CitizenGateway.RECEIPT;
import static io.tipflow.gateway.citizen.CitizenGateway.header;
import static io.tipflow.gateway.citizen.CitizenGateway.post;
import static io.tipflow.gateway.citizen.CitizenGateway.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.gateway.running.RunningGateway;
import io.tipflow.gateway.running.StubService;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowPagesTest {
    private static final String CODE = "code=" + RECEIPT;

    private RunningGateway gateway;

    @BeforeEach
    void forget() {
        gateway = CitizenGateway.shared();
    }

    @Test
    void the_steps_are_told_in_plain_words_with_their_days() {
        HttpResponse<String> vietnamese = post(gateway, "/tra-cuu", CODE);
        HttpResponse<String> english = post(gateway, "/en/tra-cuu", CODE);

        assertThat(vietnamese.body())
                .containsSubsequence(
                        "03/11/2026", "Đã tiếp nhận.", "aria-current", "20/11/2026", "Đã khởi tố.");
        assertThat(english.body())
                .containsSubsequence("3 Nov 2026", "received", "20 Nov 2026", "opened");
        assertThat(gateway.tipIntake.last().body()).isEqualTo("{\"receipt\":\"" + RECEIPT + "\"}");
    }

    @Test
    void a_question_is_shown_escaped_and_what_the_citizen_wrote_is_not() {
        assertThat(post(gateway, "/tra-cuu", CODE).body())
                .contains("Xe &lt;màu&gt; gì?")
                .contains("không hiện lại");
    }

    @Test
    void the_receipt_never_stands_in_an_address() {
        HttpResponse<String> asked = gateway.get("/tra-cuu?code=" + RECEIPT);
        HttpResponse<String> shown = post(gateway, "/tra-cuu", CODE);

        assertThat(asked.body()).doesNotContain(RECEIPT);
        assertThat(shown.uri().toString()).doesNotContain(RECEIPT);
        assertThat(shown.body())
                .doesNotContainPattern("(?:href|action)=\"[^\"]*\\d{4}")
                .doesNotContainPattern("<title>[^<]*\\d");
        assertThat(gateway.tipIntake.asked())
                .allMatch(call -> !call.uri().toString().contains(RECEIPT));
    }

    @Test
    void wrong_and_unknown_receipts_read_the_same_after_the_same_work() {
        HttpResponse<String> unknown = post(gateway, "/tra-cuu", "code=1111222233334444");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Không có tin nào với mã này");
        for (String wrong :
                List.of(
                        "",
                        "12",
                        "abcd",
                        "48219930127566041",
                        "😀",
                        "$ne",
                        "<b>",
                        "1".repeat(900))) {
            int before = gateway.tipIntake.asked().size();
            HttpResponse<String> answer = post(gateway, "/tra-cuu", "code=" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(404);
            assertThat(withoutCode(answer)).isEqualTo(withoutCode(unknown));
            assertThat(gateway.tipIntake.asked()).hasSize(before + 1);
        }
    }

    private static String withoutCode(HttpResponse<String> page) {
        return page.body().replaceFirst("name=\"code\" value=\"[^\"]*\"", "");
    }

    @Test
    void what_the_citizen_adds_goes_to_the_tip_under_its_token() {
        String token = token(post(gateway, "/tra-cuu", CODE));

        HttpResponse<String> sent =
                post(gateway, "/tra-cuu/tin-nhan", CODE, "token=" + token, "text=Xe màu đỏ");

        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).contains("Đã nhận lời bạn viết").doesNotContain("Xe màu đỏ");
        StubService.Asked asked = gateway.tipIntake.last();
        assertThat(asked.uri().toString()).isEqualTo("/api/v1/public/tips/messages");
        assertThat(asked.body()).contains("Xe màu đỏ").contains(RECEIPT);
        assertThat(asked.headers().getFirst("Idempotency-Key")).isEqualTo(token);
        assertThat(token(sent)).isNotEqualTo(token);
    }

    @Test
    void a_message_that_cannot_be_taken_comes_back_whole() {
        String token = token(post(gateway, "/tra-cuu", CODE));
        String[] form = {CODE, "token=" + token, "text=Xe màu đỏ"};

        gateway.tipIntake.answer(exchange -> StubService.send(exchange, 503, "{}"));
        HttpResponse<String> busy = post(gateway, "/tra-cuu/tin-nhan", form);
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(header(busy, "Retry-After")).isEqualTo("1");
        assertThat(token(busy)).isEqualTo(token);

        gateway.tipIntake.answer(exchange -> StubService.send(exchange, 409, "{}"));
        HttpResponse<String> full = post(gateway, "/tra-cuu/tin-nhan", form);
        assertThat(full.statusCode()).isEqualTo(409);

        gateway.tipIntake.answer(exchange -> StubService.send(exchange, 422, "{}"));
        HttpResponse<String> otherwise = post(gateway, "/tra-cuu/tin-nhan", form);
        assertThat(otherwise.statusCode()).isEqualTo(422);
        assertThat(token(otherwise)).isNotEqualTo(token);

        for (HttpResponse<String> page : List.of(busy, full, otherwise)) {
            assertThat(page.body())
                    .contains("Xe màu đỏ</textarea>")
                    .contains("name=\"code\" value=\"" + RECEIPT + "\"")
                    .contains("role=\"alert\"");
        }
    }

    @Test
    void an_empty_message_and_one_too_long_are_told_beside_the_field() {
        int before = gateway.tipIntake.asked().size();
        String token = "token=" + "A".repeat(22);
        HttpResponse<String> empty = post(gateway, "/tra-cuu/tin-nhan", CODE, token, "text=  ");
        HttpResponse<String> tooLong =
                post(gateway, "/tra-cuu/tin-nhan", CODE, token, "text=" + "a".repeat(5_001));

        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("aria-describedby=\"text-wrong text-hint\"");
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body()).contains("a".repeat(5_001));
        assertThat(gateway.tipIntake.asked()).hasSize(before);
    }

    @Test
    void a_message_for_an_unknown_receipt_reads_like_asking_for_one() {
        HttpResponse<String> written =
                post(
                        gateway,
                        "/tra-cuu/tin-nhan",
                        "code=1111222233334444",
                        "token=" + "A".repeat(22),
                        "text=Tin");
        HttpResponse<String> asked = post(gateway, "/tra-cuu", "code=1111222233334444");

        assertThat(written.statusCode()).isEqualTo(404);
        assertThat(written.body()).isEqualTo(asked.body());
    }

    @Test
    void a_service_that_says_nonsense_is_taken_for_a_busy_one() {
        gateway.tipIntake.answer(exchange -> StubService.send(exchange, 200, "<html>"));

        HttpResponse<String> answer = post(gateway, "/tra-cuu", CODE);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("value=\"" + RECEIPT + "\"");
    }
}
