package io.tipflow.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.gateway.running.RunningGateway;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private final RunningGateway gateway = RunningGateway.shared();

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        String correlationId = answer.headers().firstValue("X-Correlation-Id").orElseThrow();
        assertThat(answer.body())
                .contains("\"status\":" + status)
                .contains("\"code\":\"" + code + "\"")
                .contains("\"correlationId\":\"" + correlationId + "\"");
    }

    @Test
    void an_unknown_address_is_not_found() {
        assertProblem(gateway.get("/api/v1/sheriffs"), 404, "not-found");
        assertProblem(gateway.get("/nothing-here"), 404, "not-found");
    }

    @Test
    void a_method_that_does_not_fit_is_not_allowed() {
        HttpResponse<String> answer = gateway.send(gateway.request("/api/v1/session").DELETE());

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow")).contains("GET");
    }

    @Test
    void a_body_of_ten_megabytes_is_refused_before_any_service_sees_it() {
        gateway.tipIntake.reset();

        HttpResponse<String> announced =
                gateway.send(
                        gateway.request("/api/v1/tips")
                                .header("Authorization", "Bearer x")
                                .POST(BodyPublishers.ofByteArray(new byte[TEN_MEGABYTES])));
        HttpResponse<String> unannounced =
                gateway.send(
                        gateway.request("/api/v1/tips")
                                .header("Authorization", "Bearer x")
                                .POST(
                                        BodyPublishers.ofInputStream(() ->
                                                new ByteArrayInputStream(
                                                        new byte[TEN_MEGABYTES]))));

        assertProblem(announced, 413, "body-too-large");
        assertProblem(unannounced, 413, "body-too-large");
        assertThat(gateway.tipIntake.asked()).isEmpty();
    }

    @Test
    void the_machine_room_needs_an_administrator() {
        HttpResponse<String> nobody = gateway.get("/actuator/metrics");
        HttpResponse<String> forged =
                gateway.send(
                        gateway.request("/actuator/metrics").header("Authorization", "Bearer x"));

        assertProblem(nobody, 401, "token-required");
        assertThat(nobody.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertProblem(forged, 401, "invalid-token");
    }

    @Test
    void an_address_that_tries_to_climb_is_refused() {
        assertProblem(gateway.get("/api/v1/tips;v=1"), 400, "bad-request");
    }

    @Test
    void a_request_that_is_no_http_gets_a_problem_too() throws IOException {
        try (Socket socket = new Socket("localhost", gateway.address().getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(
                            "GET /api/v1/tips?x=[<> HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json")
                    .contains("\"code\":\"unreadable-request\"")
                    .doesNotContain("Tomcat");
        }
    }

    @Test
    void a_service_that_does_not_run_is_named_at_once_and_in_the_health() {
        RunningGateway alone =
                new RunningGateway(
                        Map.of(
                                "tipflow.services.wanted",
                                "http://127.0.0.1:" + RunningGateway.freePort()));
        try {
            HttpResponse<String> answer = alone.get("/api/v1/wanted-orders");
            HttpResponse<String> health = alone.get("/actuator/health");

            assertProblem(answer, 503, "service-unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(answer.body()).contains("wanted service");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body())
                    .contains("\"wanted\":{\"status\":\"DOWN\"}")
                    .contains("\"tip-intake\":{\"status\":\"UP\"}")
                    .doesNotContain("path");
            assertThat(alone.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        } finally {
            alone.stop();
        }
    }

    @Test
    void a_correlation_id_is_taken_over_or_made_up_but_never_anything_else() {
        HttpResponse<String> given =
                gateway.send(
                        gateway.request("/nothing").header("X-Correlation-Id", "call-42424242"));
        HttpResponse<String> bad =
                gateway.send(
                        gateway.request("/nothing")
                                .header("X-Correlation-Id", "<script>x</script>"));

        assertThat(given.headers().firstValue("X-Correlation-Id")).contains("call-42424242");
        assertThat(bad.headers().firstValue("X-Correlation-Id").orElseThrow())
                .doesNotContain("script");
    }
}
