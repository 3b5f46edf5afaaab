package io.tipflow.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.gateway.running.RunningGateway;
import io.tipflow.testkit.tokens.TestTokens;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutsideIssuerTest {
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway =
                new RunningGateway(
                        Map.of(
                                "tipflow.oidc.issuer",
                                TestTokens.ISSUER,
                                "tipflow.oidc.keys",
                                TestTokens.keysAddress(),
                                "tipflow.public-url",
                                "https://tipflow.example"));
    }

    @AfterAll
    static void stop() {
        gateway.stop();
    }

    private static int metrics(String token) {
        return gateway.send(
                        gateway.request("/actuator/metrics")
                                .header("Authorization", "Bearer " + token))
                .statusCode();
    }

    @Test
    void the_embedded_login_is_off_and_no_demo_account_is_made() {
        assertThat(gateway.get("/oauth2/jwks").statusCode()).isEqualTo(404);
        assertThat(gateway.get("/.well-known/openid-configuration").statusCode()).isEqualTo(404);
        assertThat(Files.exists(gateway.data().resolve("demo-accounts.txt"))).isFalse();
    }

    @Test
    void the_machine_room_opens_to_administrators_of_that_issuer_alone() {
        assertThat(metrics(TestTokens.token("admin", "BCD-VN"))).isEqualTo(200);
        assertThat(metrics(TestTokens.token("operator", "CA-94"))).isEqualTo(403);
        assertThat(metrics(TestTokens.expired("admin", "BCD-VN"))).isEqualTo(401);
        assertThat(metrics(TestTokens.forged("admin", "BCD-VN"))).isEqualTo(401);
    }

    @Test
    void over_tls_browsers_are_told_to_stay_there_and_the_cookie_is_bound_to_the_host() {
        HttpResponse<String> page =
                gateway.send(gateway.request("/board").header("Accept", "text/html"));

        assertThat(page.headers().firstValue("Strict-Transport-Security").orElseThrow())
                .startsWith("max-age=");
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-tipflow=")
                .contains("Secure")
                .contains("HttpOnly")
                .contains("Path=/")
                .doesNotContain("Domain");
    }
}
