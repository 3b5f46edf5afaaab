package io.tipflow.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.tipflow.gateway.running.Browser;
import io.tipflow.gateway.running.RunningGateway;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowserSessionTest {
    private final RunningGateway gateway = RunningGateway.shared();

    @BeforeEach
    void forget() {
        gateway.tipIntake.reset();
    }

    @Test
    void a_page_of_staff_leads_to_the_login_and_back() {
        Browser browser = new Browser(gateway);

        HttpResponse<String> form = browser.open("/board");
        assertThat(form.uri().getPath()).isEqualTo("/login");
        assertThat(form.body())
                .contains("<label for=\"username\">")
                .contains("<label for=\"password\">");
        assertThat(form.body()).doesNotContain("<script");

        HttpResponse<String> board =
                browser.logIn("supervisor", Browser.passwordOf(gateway, "supervisor"));

        assertThat(board.statusCode()).isEqualTo(200);
        assertThat(board.uri().getPath()).isEqualTo("/board");
        assertThat(board.uri().getQuery()).isNull();
    }

    @Test
    void a_wrong_password_is_told_without_saying_which_part_was_wrong() {
        Browser browser = new Browser(gateway);
        browser.open("/board");

        HttpResponse<String> known = browser.logIn("supervisor", "wrong");
        HttpResponse<String> unknown = browser.logIn("nobody", "wrong");

        assertThat(known.body())
                .contains("role=\"alert\"")
                .contains("Tên đăng nhập hoặc mật khẩu không đúng");
        assertThat(unknown.body()).contains("Tên đăng nhập hoặc mật khẩu không đúng");
    }

    @Test
    void the_login_page_speaks_english_to_who_asks_for_it() {
        Browser browser = new Browser(gateway);

        HttpResponse<String> english =
                browser.send(browser.page("/login").header("Accept-Language", "en-GB,en;q=0.9"));
        HttpResponse<String> vietnamese = browser.open("/login");

        assertThat(english.body()).contains("lang=\"en\"").contains("Log in");
        assertThat(vietnamese.body()).contains("lang=\"vi\"").contains("Đăng nhập");
    }

    @Test
    void the_session_says_who_is_logged_in() {
        assertThat(new Browser(gateway).open("/api/v1/session").body())
                .contains("\"loggedIn\":false");

        assertThat(Browser.loggedIn(gateway, "judge").open("/api/v1/session").body())
                .contains("\"loggedIn\":true")
                .contains("Huỳnh Minh Trí")
                .contains("\"roles\":[\"judge\"]")
                .contains("\"unit\":\"TA-94\"")
                .contains("\"unitName\":\"Tòa án")
                .contains("\"until\":");
    }

    @Test
    void everybody_has_a_draft_key_of_his_own_that_stays_the_same() {
        String judge = draftKey(Browser.loggedIn(gateway, "judge"));

        assertThat(Base64.getDecoder().decode(judge)).hasSize(32);
        assertThat(draftKey(Browser.loggedIn(gateway, "judge"))).isEqualTo(judge);
        assertThat(draftKey(Browser.loggedIn(gateway, "operator"))).isNotEqualTo(judge);
        assertThat(new Browser(gateway).open("/api/v1/session").body()).doesNotContain("draftKey");
    }

    private static String draftKey(Browser browser) {
        HttpResponse<String> answer = browser.open("/api/v1/session");
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        return answer.body().replaceFirst(".*\"draftKey\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void requests_of_a_session_carry_its_token_and_never_its_cookie() throws Exception {
        Browser browser = Browser.loggedIn(gateway, "operator");

        browser.open("/api/v1/tips");

        String header = gateway.tipIntake.last().headers().getFirst("Authorization");
        SignedJWT token = SignedJWT.parse(header.substring("Bearer ".length()));
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("operator");
        assertThat(token.getJWTClaimsSet().getExpirationTime())
                .isEqualTo(
                        token.getJWTClaimsSet()
                                .getIssueTime()
                                .toInstant()
                                .plus(Duration.ofMinutes(15)));
        assertThat(gateway.tipIntake.last().headers()).doesNotContainKey("Cookie");
    }

    @Test
    void a_public_request_carries_nothing_of_a_session() {
        Browser browser = Browser.loggedIn(gateway, "operator");

        browser.open("/api/v1/public/tips/1234567812345678");

        assertThat(gateway.tipIntake.last().headers())
                .doesNotContainKeys("Authorization", "Cookie");
    }

    @Test
    void a_change_by_session_needs_the_csrf_header() {
        Browser browser = Browser.loggedIn(gateway, "operator");
        browser.open("/api/v1/session");
        String token = browser.cookie("XSRF-TOKEN").map(HttpCookie::getValue).orElseThrow();

        HttpResponse<String> without =
                browser.send(browser.page("/api/v1/tips").POST(BodyPublishers.ofString("{}")));
        HttpResponse<String> wrong =
                browser.send(
                        browser.page("/api/v1/tips")
                                .header("X-XSRF-TOKEN", "guessed")
                                .POST(BodyPublishers.ofString("{}")));
        assertThat(gateway.tipIntake.asked()).isEmpty();
        HttpResponse<String> right =
                browser.send(
                        browser.page("/api/v1/tips")
                                .header("X-XSRF-TOKEN", token)
                                .POST(BodyPublishers.ofString("{}")));

        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("csrf-token-required");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(right.statusCode()).isEqualTo(200);
    }

    @Test
    void a_change_with_its_own_token_needs_none() {
        HttpResponse<String> answer =
                gateway.send(
                        gateway.request("/api/v1/tips")
                                .header("Authorization", "Bearer abc")
                                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void who_is_not_logged_in_gets_no_cookie_on_the_start_page() {
        Browser browser = new Browser(gateway);

        HttpResponse<String> start = browser.open("/");

        assertThat(start.statusCode()).isEqualTo(200);
        assertThat(start.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(start.body()).contains("href=\"/oauth2/authorization/tipflow\"");
    }

    @Test
    void the_session_cookie_is_for_http_alone_and_for_this_site() {
        HttpResponse<String> page = gateway.get("/login");

        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("tipflow=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
    }

    @Test
    void logging_out_ends_the_session_at_the_pages_and_at_the_issuer() {
        Browser browser = Browser.loggedIn(gateway, "operator");
        assertThat(browser.open("/").uri().getPath()).isEqualTo("/tips/new");
        assertThat(browser.open("/api/v1/session").body()).contains("Trần Thị Mỹ Hạnh");
        String token = browser.cookie("XSRF-TOKEN").map(HttpCookie::getValue).orElseThrow();

        browser.send(
                browser.page("/logout")
                        .header("X-XSRF-TOKEN", token)
                        .POST(BodyPublishers.noBody()));

        assertThat(browser.open("/api/v1/session").body()).contains("\"loggedIn\":false");
        assertThat(browser.open("/board").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void a_login_form_left_open_for_too_long_is_given_anew() {
        HttpResponse<String> answer =
                new Browser(gateway)
                        .send(
                                new Browser(gateway)
                                        .page("/login")
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "username=x&password=y&_csrf=old")));

        assertThat(answer.uri().getQuery()).as(answer.body()).isEqualTo("again");
        assertThat(answer.body()).contains("Trang này đã mở quá lâu");
    }

    @Test
    void a_login_under_another_name_of_this_machine_begins_at_the_public_address() {
        HttpResponse<String> answer =
                gateway.send(
                        HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + gateway.address().getPort()
                                                + "/oauth2/authorization/tipflow")));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .startsWith(gateway.address() + "/oauth2/authorization/tipflow");
    }
}
