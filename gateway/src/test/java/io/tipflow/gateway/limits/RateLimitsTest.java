package io.tipflow.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.gateway.running.Browser;
import io.tipflow.gateway.running.RunningGateway;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway =
                new RunningGateway(
                        Map.of(
                                "tipflow.gateway.limits.login.tokens", "3",
                                "tipflow.gateway.limits.login.refill", "1h"));
    }

    @AfterAll
    static void stop() {
        gateway.stop();
    }

    private static HttpResponse<String> sendTip() {
        return gateway.send(
                gateway.request("/api/v1/public/tips").POST(BodyPublishers.ofString("{}")));
    }

    @Test
    void who_sends_too_many_tips_is_told_when_to_come_back_and_the_service_is_left_alone() {
        List<HttpResponse<String>> answers =
                IntStream.range(0, 4).mapToObj(i -> sendTip()).toList();

        assertThat(answers.subList(0, 3)).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers.getFirst().headers().firstValue("RateLimit-Policy"))
                .contains("\"send\";q=3;w=3600");
        assertThat(answers.getFirst().headers().firstValue("RateLimit").orElseThrow())
                .startsWith("\"send\";r=2;t=");
        HttpResponse<String> refused = answers.getLast();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1L, 1200L);
        assertThat(refused.body()).contains("too-many-requests").contains("correlationId");
        assertThat(gateway.tipIntake.asked())
                .filteredOn(asked -> asked.method().equals("POST"))
                .hasSize(3);
    }

    @Test
    void requests_with_a_login_are_not_counted() {
        HttpResponse<String> answer = gateway.get("/api/v1/tips");

        assertThat(answer.headers().firstValue("RateLimit")).isEmpty();
    }

    @Test
    void only_logins_that_fail_are_counted() {
        Browser browser = new Browser(gateway);
        for (int i = 0; i < 6; i++) {
            assertThat(Browser.loggedIn(gateway, "operator").cookie("tipflow")).isPresent();
        }
        for (int i = 0; i < 3; i++) {
            assertThat(browser.logIn("operator", "wrong").statusCode()).isEqualTo(200);
        }

        HttpResponse<String> refused = browser.logIn("operator", "wrong");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("Đăng nhập sai quá nhiều lần");
    }
}
