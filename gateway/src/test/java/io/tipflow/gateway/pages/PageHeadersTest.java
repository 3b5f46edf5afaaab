package io.tipflow.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.gateway.running.Browser;
import io.tipflow.gateway.running.RunningGateway;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageHeadersTest {
    private final RunningGateway gateway = RunningGateway.shared();

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/api/v1/session",
                "/api/v1/tips",
                "/api/v1/public/tips/1",
                "/assets/css/tipflow.css",
                "/oauth2/jwks",
                "/actuator/health",
                "/nothing"
            })
    void every_answer_is_locked_down_and_leads_nowhere_else(String path) {
        HttpResponse<String> answer = gateway.get(path);

        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo(
                        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                                + " base-uri 'none'; frame-ancestors 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "Permissions-Policy")).contains("geolocation=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void another_site_may_not_read_anything() {
        HttpResponse<String> answer =
                gateway.send(
                        gateway.request("/api/v1/session")
                                .header("Origin", "https://elsewhere.test"));

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void the_board_runs_our_scripts_alone_under_trusted_types() {
        HttpResponse<String> board = Browser.loggedIn(gateway, "supervisor").open("/board");

        assertThat(header(board, "Content-Security-Policy"))
                .contains("script-src 'self'")
                .contains("require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
        assertThat(board.body())
                .contains("<script type=\"module\" src=\"/assets/js/app.js\"></script>")
                .doesNotContain("style=")
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContainPattern("\\son[a-z]+=");
    }
}
