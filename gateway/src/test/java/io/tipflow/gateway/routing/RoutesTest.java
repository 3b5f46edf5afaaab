package io.tipflow.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.gateway.running.RunningGateway;
import io.tipflow.gateway.running.StubService;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
    private final RunningGateway gateway = RunningGateway.shared();

    @BeforeEach
    void forget() {
        for (StubService service : services()) {
            service.reset();
        }
    }

    private StubService[] services() {
        return new StubService[] {gateway.tipIntake, gateway.cases, gateway.wanted, gateway.stats};
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/tips, tip-intake, /api/v1/tips",
        "/api/v1/tips/42/history?limit=5&q=a%20b, tip-intake, /api/v1/tips/42/history?limit=5&q=a%20b",
        "/api/v1/public/tips/1234567812345678, tip-intake, /api/v1/public/tips/1234567812345678",
        "/api/v1/cases/7, case, /api/v1/cases/7",
        "/api/v1/wanted-orders, wanted, /api/v1/wanted-orders",
        "/api/v1/wanted-handovers/9, wanted, /api/v1/wanted-handovers/9",
        "/api/v1/wanted-counts, wanted, /api/v1/wanted-counts",
        "/notices/v1/red, wanted, /notices/v1/red",
        "/api/v1/stats/report?from=2024-01-01, stats, /api/v1/stats/report?from=2024-01-01",
        "/api/v1/case/openapi, case, /v3/api-docs",
        "/api/v1/stats/openapi, stats, /v3/api-docs",
    })
    void an_address_leads_to_its_service(String path, String service, String arrives) {
        HttpResponse<String> answer = gateway.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(of(service).last().uri().toString()).isEqualTo(arrives);
    }

    private StubService of(String service) {
        return switch (service) {
            case "tip-intake" -> gateway.tipIntake;
            case "case" -> gateway.cases;
            case "wanted" -> gateway.wanted;
            default -> gateway.stats;
        };
    }

    @Test
    void a_command_arrives_with_its_body_and_headers_and_without_what_is_not_for_services() {
        gateway.send(
                gateway.request("/api/v1/tips?x=1")
                        .header("Authorization", "Bearer abc")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", "key-1")
                        .header("If-Match", "\"3\"")
                        .header("X-Correlation-Id", "call-12345678")
                        .header("Cookie", "tipflow=secret")
                        .header("X-Forwarded-For", "203.0.113.9")
                        .header("Forwarded", "for=203.0.113.9")
                        .POST(BodyPublishers.ofString("{\"narrative\":\"Cướp giật\"}")));

        StubService.Asked asked = gateway.tipIntake.last();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.body()).isEqualTo("{\"narrative\":\"Cướp giật\"}");
        assertThat(asked.headers().getFirst("Authorization")).isEqualTo("Bearer abc");
        assertThat(asked.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(asked.headers().getFirst("Idempotency-Key")).isEqualTo("key-1");
        assertThat(asked.headers().getFirst("If-Match")).isEqualTo("\"3\"");
        assertThat(asked.headers().get("X-Correlation-Id")).containsExactly("call-12345678");
        assertThat(asked.headers())
                .doesNotContainKeys("Cookie", "X-forwarded-for", "X-forwarded-host", "Forwarded");
    }

    @Test
    void an_answer_comes_back_as_the_service_gave_it() {
        gateway.tipIntake.answer(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.getResponseHeaders().set("Location", "/api/v1/tips/42");
            exchange.getResponseHeaders().set("X-Correlation-Id", "of-the-service");
            exchange.getResponseHeaders().set("Set-Cookie", "no=way");
            StubService.send(exchange, 201, "{\"id\":\"42\"}");
        });

        HttpResponse<String> answer =
                gateway.send(
                        gateway.request("/api/v1/tips")
                                .header("X-Correlation-Id", "call-12345678")
                                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"id\":\"42\"}");
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/tips/42");
        assertThat(answer.headers().allValues("X-Correlation-Id")).containsExactly("call-12345678");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_large_answer_arrives_whole() {
        String large = "\"" + "ễ".repeat(700_000) + "\"";
        gateway.stats.answer(exchange -> StubService.send(exchange, 200, large));

        assertThat(gateway.get("/api/v1/stats/export").body()).isEqualTo(large);
    }

    @Test
    void an_answer_without_body_has_none() {
        gateway.cases.answer(exchange -> StubService.send(exchange, 304, ""));

        HttpResponse<String> answer = gateway.get("/api/v1/cases/7");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_read_whose_answer_breaks_off_is_asked_once_more() {
        AtomicInteger attempts = new AtomicInteger();
        gateway.cases.answer(exchange -> {
            if (attempts.incrementAndGet() == 1) {
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write("half".getBytes());
                exchange.close();
            } else {
                StubService.send(exchange, 200, "{}");
            }
        });

        assertThat(gateway.get("/api/v1/cases/7").statusCode()).isEqualTo(200);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void a_command_whose_answer_breaks_off_is_never_sent_twice() {
        AtomicInteger attempts = new AtomicInteger();
        gateway.cases.answer(exchange -> {
            attempts.incrementAndGet();
            exchange.sendResponseHeaders(201, 100);
            exchange.getResponseBody().write("half".getBytes());
            exchange.close();
        });

        HttpResponse<String> answer =
                gateway.send(gateway.request("/api/v1/cases").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("service-broke-off").contains("Idempotency-Key");
        assertThat(attempts).hasValue(1);
    }

    @Test
    void a_service_that_takes_too_long_is_named() {
        gateway.cases.answer(exchange -> {
            gateway.cases.park();
            exchange.close();
        });

        HttpResponse<String> answer = gateway.get("/api/v1/cases/7");
        gateway.cases.unpark();

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("service-timeout").contains("case service");
    }
}
