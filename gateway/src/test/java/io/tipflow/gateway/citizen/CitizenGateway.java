package io.tipflow.gateway.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.tipflow.gateway.running.RunningGateway;
import io.tipflow.gateway.running.StubService;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A gateway for citizens with a tip-intake behind it that knows one receipt. */
final class CitizenGateway {
    static final String RECEIPT = "4821993012756604";

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]*)\"");

    private static final class Shared {
        private static final RunningGateway INSTANCE =
                new RunningGateway(
                        Map.of(
                                "tipflow.gateway.limits.send.tokens", "1000",
                                "tipflow.gateway.limits.read.tokens", "1000",
                                "tipflow.gateway.citizen.exit", "https://example.org/weather",
                                "tipflow.gateway.citizen.onion", "http://tipflowexample.onion"));
    }

    private CitizenGateway() {}

    /** The one for all tests that need no other; its tip-intake answers as usual again. */
    static RunningGateway shared() {
        RunningGateway gateway = Shared.INSTANCE;
        gateway.tipIntake.reset();
        gateway.tipIntake.answer(CitizenGateway::tipIntake);
        gateway.bean(CircuitBreakerRegistry.class).circuitBreaker("tip-intake").reset();
        return gateway;
    }

    static void tipIntake(HttpExchange exchange) throws IOException {
        String asked = body(exchange);
        switch (exchange.getRequestURI().getPath()) {
            case "/api/v1/public/tips" ->
                    StubService.send(exchange, 201, "{\"receipt\":\"" + RECEIPT + "\"}");
            case "/api/v1/public/tips/progress" ->
                    StubService.send(
                            exchange,
                            asked.contains("\"" + RECEIPT + "\"") ? 200 : 404,
                            progress(asked));
            case "/api/v1/public/tips/messages" ->
                    StubService.send(
                            exchange,
                            asked.contains("\"" + RECEIPT + "\"") ? 201 : 404,
                            progress(asked));
            default -> StubService.send(exchange, 404, "{}");
        }
    }

    /** What the stub remembered: it read the body before. */
    private static String body(HttpExchange exchange) {
        return Shared.INSTANCE.tipIntake.asked().stream()
                .filter(asked -> asked.uri().equals(exchange.getRequestURI()))
                .reduce((first, second) -> second)
                .orElseThrow()
                .body();
    }

    private static String progress(String asked) {
        if (!asked.contains("\"" + RECEIPT + "\"")) {
            return "{\"code\":\"receipt-unknown\",\"detail\":\"No tip has this receipt\"}";
        }
        return """
        {"stage":"CASE_INITIATED","atDay":"2026-11-20",
         "text":{"vi":"Đã khởi tố.","en":"A case was opened."},
         "steps":[
          {"stage":"RECEIVED","atDay":"2026-11-03",
           "text":{"vi":"Đã tiếp nhận.","en":"It was received."}},
          {"stage":"CASE_INITIATED","atDay":"2026-11-20",
           "text":{"vi":"Đã khởi tố.","en":"A case was opened."}}],
         "messages":[
          {"from":"UNIT","atDay":"2026-11-21","text":"Xe <màu> gì?"},
          {"from":"REPORTER","atDay":"2026-11-22"}]}
        """;
    }

    static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).as("a token in %s", page.body()).isTrue();
        return token.group(1);
    }

    static HttpResponse<String> post(RunningGateway gateway, String path, String... fields) {
        return gateway.send(
                gateway.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields))));
    }

    static String form(String... fields) {
        return List.of(fields).stream()
                .map(field -> {
                    int equals = field.indexOf('=');
                    return field.substring(0, equals)
                            + "="
                            + URLEncoder.encode(
                                    field.substring(equals + 1), StandardCharsets.UTF_8);
                })
                .collect(Collectors.joining("&"));
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
