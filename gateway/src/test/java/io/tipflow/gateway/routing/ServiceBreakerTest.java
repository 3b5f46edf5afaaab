package io.tipflow.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.tipflow.gateway.running.RunningGateway;
import io.tipflow.gateway.running.StubService;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceBreakerTest {
    private final RunningGateway gateway = RunningGateway.shared();

    @BeforeEach
    @AfterEach
    void reset() {
        gateway.wanted.reset();
        gateway.bean(CircuitBreakerRegistry.class).circuitBreaker("wanted").reset();
    }

    @Test
    void a_service_that_keeps_failing_is_left_alone_and_asked_again_after_a_pause() {
        gateway.wanted.answer(exchange -> StubService.send(exchange, 500, "{}"));
        for (int i = 0; i < 6; i++) {
            assertThat(gateway.get("/api/v1/wanted-orders").statusCode()).isEqualTo(500);
        }
        int askedBefore = gateway.wanted.asked().size();

        HttpResponse<String> refused = gateway.get("/api/v1/wanted-orders");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(refused.body())
                .contains("\"code\":\"service-unavailable\"")
                .contains("wanted service")
                .contains("correlationId");
        assertThat(gateway.wanted.asked()).hasSize(askedBefore);

        gateway.wanted.reset();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(gateway.get("/api/v1/wanted-orders").statusCode())
                                .isEqualTo(200));
    }

    @Test
    void refusals_of_a_service_are_no_failures() {
        gateway.wanted.answer(exchange -> StubService.send(exchange, 409, "{}"));

        for (int i = 0; i < 20; i++) {
            assertThat(gateway.get("/api/v1/wanted-orders").statusCode()).isEqualTo(409);
        }
    }

    @Test
    void one_failing_service_leaves_the_others_working() {
        gateway.wanted.answer(exchange -> StubService.send(exchange, 500, "{}"));
        for (int i = 0; i < 8; i++) {
            gateway.get("/api/v1/wanted-orders");
        }

        gateway.tipIntake.reset();
        assertThat(gateway.get("/api/v1/tips").statusCode()).isEqualTo(200);
    }
}
