package io.tipflow.gateway.citizen;

import static io.tipflow.gateway.citizen.CitizenGateway.RECEIPT;
import static io.tipflow.gateway.citizen.CitizenGateway.header;
import static io.tipflow.gateway.citizen.CitizenGateway.post;
import static io.tipflow.gateway.citizen.CitizenGateway.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.gateway.running.RunningGateway;
import io.tipflow.gateway.running.StubService;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendPagesTest {
    private static final String[] TYPED = {
        "narrative=Họ đánh bạc\nsau chợ",
        "place=Phường 2",
        "happened=tối qua",
        "whoWhat=xe đỏ",
        "contact=Lan 0912345678"
    };

    private RunningGateway gateway;
    private String token;

    @BeforeEach
    void open() {
        gateway = CitizenGateway.shared();
        token = token(gateway.get("/to-giac"));
    }

    private HttpResponse<String> send(String... fields) {
        String[] all = new String[fields.length + 1];
        all[0] = "token=" + token;
        System.arraycopy(fields, 0, all, 1, fields.length);
        return post(gateway, "/to-giac/gui", all);
    }

    private static void assertKeepsWhatWasTyped(HttpResponse<String> page) {
        assertThat(page.body())
                .contains("Họ đánh bạc\nsau chợ</textarea>")
                .contains("value=\"Phường 2\"")
                .contains("value=\"tối qua\"")
                .contains("xe đỏ</textarea>")
                .contains("Lan 0912345678</textarea>")
                .contains("<details open>")
                .contains("role=\"alert\"");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_tip_is_answered_with_its_receipt_in_groups_of_four() {
        HttpResponse<String> receipt = send(TYPED);

        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.uri().toString()).endsWith("/to-giac/gui");
        assertThat(header(receipt, "Location")).isEmpty();
        assertThat(header(receipt, "Cache-Control")).isEqualTo("no-store");
        assertThat(receipt.body())
                .contains("<span>4821</span> <span>9930</span> <span>1275</span> <span>6604</span>")
                .contains("đừng chụp màn hình");
    }

    @Test
    void the_service_gets_what_was_typed_under_the_token_and_nothing_of_the_sender() {
        gateway.send(
                gateway.request("/to-giac/gui")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("User-Agent", "agent-9")
                        .header("X-Forwarded-For", "203.0.113.9")
                        .header("X-Correlation-Id", "correlation-9")
                        .header("Cookie", "tipflow=abc")
                        .header("Authorization", "Bearer abc")
                        .POST(
                                BodyPublishers.ofString(
                                        CitizenGateway.form(
                                                "token=" + token,
                                                "narrative= Tin \r\nhai ",
                                                "place="))));

        StubService.Asked asked = gateway.tipIntake.last();
        assertThat(asked.uri().toString()).isEqualTo("/api/v1/public/tips");
        assertThat(asked.body()).isEqualTo("{\"narrative\":\"Tin \\nhai\"}");
        assertThat(new TreeSet<>(asked.headers().keySet()))
                .containsExactlyInAnyOrder(
                        "Connection", "Content-length", "Content-type", "Host", "Idempotency-key");
        assertThat(asked.headers().getFirst("Idempotency-Key")).isEqualTo(token);
    }

    @Test
    void sending_again_goes_under_the_same_token_and_another_page_has_another() {
        send(TYPED);
        send(TYPED);

        assertThat(gateway.tipIntake.asked())
                .extracting(asked -> asked.headers().getFirst("Idempotency-Key"))
                .containsExactly(token, token);
        assertThat(token(gateway.get("/to-giac"))).isNotEqualTo(token);
    }

    @Test
    void the_only_way_on_is_to_type_the_last_four_digits() {
        HttpResponse<String> receipt = send(TYPED);
        Matcher links = Pattern.compile("(?:href|action)=\"(/[^\"]*)\"").matcher(receipt.body());
        assertThat(links.results().map(link -> link.group(1)))
                .containsExactly("/assets/css/citizen.css", "/thoat", "/to-giac/ma");

        for (String wrong : List.of("", "0000", "660", "16604", "abcd", "6 6 0", ".*", "９９９９")) {
            HttpResponse<String> again =
                    post(gateway, "/to-giac/ma", "code=" + RECEIPT, "last=" + wrong);
            assertThat(again.statusCode()).as(wrong).isEqualTo(400);
            assertThat(again.body()).contains("<span>6604</span>").contains("chưa đúng");
        }
        HttpResponse<String> kept = post(gateway, "/to-giac/ma", "code=" + RECEIPT, "last= 66 04");
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.body()).doesNotContain("6604").contains("href=\"/tra-cuu\"");
    }

    @Test
    void a_form_that_is_far_too_large_is_answered_by_its_page_in_words() {
        HttpResponse<String> page =
                gateway.send(
                        gateway.request("/to-giac/gui")
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(BodyPublishers.ofByteArray(new byte[35 * 1024 * 1024])));

        assertThat(page.statusCode()).isEqualTo(413);
        assertThat(page.body()).contains("<form").contains("quá lớn");
        assertThat(gateway.tipIntake.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "<script>alert(1)</script>", "482199301275660x"})
    void what_is_no_receipt_is_never_shown_as_one(String code) {
        HttpResponse<String> answer = post(gateway, "/to-giac/ma", "code=" + code, "last=6604");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("class=\"code\"").doesNotContain("<script");
    }

    @Test
    void a_tip_without_a_word_comes_back_with_the_rest_of_it() {
        HttpResponse<String> page = send("narrative= \r\n ", "place=Phường 2");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("href=\"#narrative\"")
                .contains("aria-invalid=\"true\"")
                .contains("aria-describedby=\"narrative-wrong narrative-hint\"")
                .contains("value=\"Phường 2\"")
                .contains("<title>Chú ý: ");
        assertThat(token(page)).isEqualTo(token);
        assertThat(gateway.tipIntake.asked()).isEmpty();
    }

    @Test
    void a_text_that_is_too_long_comes_back_whole() {
        String longer = "ấ".repeat(20_001);
        HttpResponse<String> page = send("narrative=" + longer, "happened=" + "x".repeat(201));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains(longer)
                .contains("href=\"#narrative\"")
                .contains("href=\"#happened\"");
        assertThat(send("narrative=" + "ấ".repeat(20_000)).statusCode()).isEqualTo(200);
    }

    @Test
    void lines_are_counted_as_the_browser_counts_them() {
        assertThat(send("narrative=" + "a\r\n".repeat(9_999) + "b").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void a_service_that_fails_costs_no_word_and_the_token_stays(int status) {
        gateway.tipIntake.answer(exchange -> StubService.send(exchange, status, "{}"));

        HttpResponse<String> page = send(TYPED);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(header(page, "Retry-After")).isEqualTo("1");
        assertKeepsWhatWasTyped(page);
        assertThat(page.body()).contains("Hãy đợi 1 giây");
        assertThat(token(page)).isEqualTo(token);

        CitizenGateway.shared();
        assertThat(send(TYPED).statusCode()).isEqualTo(200);
    }

    @Test
    void a_service_that_breaks_off_and_one_left_alone_cost_no_word_either() {
        gateway.tipIntake.answer(exchange -> exchange.close());

        for (int i = 0; i < 8; i++) {
            HttpResponse<String> page = send(TYPED);
            assertThat(page.statusCode()).isEqualTo(503);
            assertKeepsWhatWasTyped(page);
        }
        assertThat(gateway.tipIntake.asked()).hasSizeLessThan(8);
    }

    @Test
    void who_sends_too_often_is_told_how_long_to_wait_and_keeps_every_word() {
        RunningGateway strict =
                new RunningGateway(
                        Map.of(
                                "tipflow.gateway.limits.send.tokens", "2",
                                "tipflow.gateway.limits.read.tokens", "2"));
        try {
            strict.tipIntake.answer(exchange ->
                    StubService.send(exchange, 201, "{\"receipt\":\"" + RECEIPT + "\"}"));
            String[] form = new String[TYPED.length + 1];
            form[0] = "token=" + token;
            System.arraycopy(TYPED, 0, form, 1, TYPED.length);
            post(strict, "/to-giac/gui", form);
            post(strict, "/en/to-giac/gui", form);

            HttpResponse<String> page = post(strict, "/to-giac/gui", form);

            assertThat(page.statusCode()).isEqualTo(429);
            assertKeepsWhatWasTyped(page);
            assertThat(page.body())
                    .contains("Hãy đợi " + header(page, "Retry-After") + " giây")
                    .contains(token);
            assertThat(strict.tipIntake.asked()).hasSize(2);

            String code = "code=" + RECEIPT;
            HttpResponse<String> message =
                    post(strict, "/tra-cuu/tin-nhan", code, "token=" + token, "text=Thêm");
            assertThat(message.statusCode()).isEqualTo(429);
            assertThat(message.body()).contains("Thêm</textarea>").contains(RECEIPT);
            post(strict, "/tra-cuu", code);
            post(strict, "/tra-cuu", code);
            HttpResponse<String> follow = post(strict, "/tra-cuu", code);
            assertThat(follow.statusCode()).isEqualTo(429);
            assertThat(follow.body()).contains("value=\"" + RECEIPT + "\"");
            assertThat(post(strict, "/to-giac/ma", code, "last=6604").statusCode()).isEqualTo(200);
        } finally {
            strict.stop();
        }
    }

    @Test
    void a_token_that_carried_another_text_is_replaced_and_the_text_stays() {
        gateway.tipIntake.answer(exchange -> StubService.send(exchange, 422, "{}"));

        HttpResponse<String> page = send(TYPED);

        assertThat(page.statusCode()).isEqualTo(422);
        assertKeepsWhatWasTyped(page);
        assertThat(token(page)).isNotEqualTo(token);
        assertThat(FormToken.isOne(token(page))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "AAAAAAAAAAAAAAAAAAAAA\n", "\"><b>AAAAAAAAAAAAAAAAAA"})
    void a_token_that_is_none_is_replaced_before_anything_is_sent(String wrong) {
        HttpResponse<String> page =
                post(gateway, "/to-giac/gui", "token=" + wrong, "narrative=Tin của tôi");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Tin của tôi</textarea>").doesNotContain("<b>AAA");
        assertThat(FormToken.isOne(token(page))).isTrue();
        assertThat(gateway.tipIntake.asked()).isEmpty();
    }

    @Test
    void markup_in_a_text_stays_text() {
        String attack = "</textarea><script>alert(1)</script>\"'><img src=x onerror=a()>{{w.send}}";
        HttpResponse<String> page = send("narrative=", "place=" + attack, "whoWhat=" + attack);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .doesNotContain("<script", "<img")
                .contains("&lt;script&gt;")
                .contains("{{w.send}}");
    }

    @Test
    void control_characters_never_reach_the_service() {
        HttpResponse<String> receipt = send("narrative=a\0b\u001Bc\u0085\u202Ed\te");

        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(gateway.tipIntake.last().body()).isEqualTo("{\"narrative\":\"abcd\\te\"}");
    }

    @Test
    void a_body_of_ten_megabytes_is_refused_announced_or_not() {
        byte[] large = ("token=" + token + "&narrative=" + "a".repeat(10_000_000)).getBytes();

        HttpResponse<String> announced =
                gateway.send(
                        gateway.request("/to-giac/gui")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofByteArray(large)));
        HttpResponse<String> chunked =
                gateway.send(
                        gateway.request("/to-giac/gui")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofInputStream(
                                                () -> new ByteArrayInputStream(large))));

        assertThat(announced.statusCode()).isEqualTo(413);
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("quá lớn").contains("<form");
        assertThat(gateway.tipIntake.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=x",
                "multipart/form-data",
                "text/plain",
                "application/json",
                "application/x-www-form-urlencoded;charset=utf-7",
                ";;;"
            })
    void garbage_of_any_kind_is_an_empty_form(String type) {
        HttpResponse<String> page =
                gateway.send(
                        gateway.request("/to-giac/gui")
                                .header("Content-Type", type)
                                .POST(
                                        BodyPublishers.ofString(
                                                "--x\r\nContent-Disposition: form-data;"
                                                        + " name=\"narrative\"\r\n\r\n\0\u0001")));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<form").contains("href=\"#narrative\"");
        assertThat(gateway.tipIntake.asked()).isEmpty();
    }

    @Test
    void an_address_with_words_in_it_sends_nothing_and_shows_nothing() {
        HttpResponse<String> opened = gateway.get("/to-giac?narrative=Tin&place=X7");
        HttpResponse<String> sent = post(gateway, "/to-giac/gui?narrative=Tin", "token=" + token);

        assertThat(opened.body()).doesNotContain("X7");
        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(gateway.tipIntake.asked()).isEmpty();
    }

    @Test
    void a_post_from_another_site_can_do_no_more_than_that_site_itself() {
        HttpResponse<String> answer =
                gateway.send(
                        gateway.request("/to-giac/gui")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Origin", "https://elsewhere.test")
                                .POST(
                                        BodyPublishers.ofString(
                                                CitizenGateway.form(
                                                        "token=" + token, "narrative=Tin"))));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void the_form_is_kept_for_going_back_so_it_is_sent_to_another_address() {
        HttpResponse<String> form = gateway.get("/to-giac");

        assertThat(form.body()).contains("action=\"/to-giac/gui\"");
        assertThat(header(form, "Cache-Control")).doesNotContain("no-store");
        for (String path : List.of("/to-giac/gui", "/to-giac/ma", "/tra-cuu/tin-nhan")) {
            HttpResponse<String> opened = gateway.get("/en" + path);
            assertThat(opened.statusCode()).isEqualTo(303);
            assertThat(header(opened, "Location"))
                    .endsWith("/en" + path.substring(0, path.lastIndexOf('/')));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "[]", "{\"receipt\":\"12\"}", "{\"receipt\":null}", "", "no json"})
    void an_answer_without_a_receipt_is_taken_for_none(String answer) {
        gateway.tipIntake.answer(exchange -> StubService.send(exchange, 201, answer));

        HttpResponse<String> page = send(TYPED);

        assertThat(page.statusCode()).isEqualTo(503);
        assertKeepsWhatWasTyped(page);
        assertThat(token(page)).isEqualTo(token);
    }
}
