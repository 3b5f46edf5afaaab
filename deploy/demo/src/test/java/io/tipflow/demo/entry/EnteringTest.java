package io.tipflow.demo.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tipflow.demo.plan.Plan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnteringTest {

    /** Takes every command once and answers the ids that its key leads to, as the platform does. */
    private final Map<String, String> taken = new ConcurrentHashMap<>();

    private final AtomicInteger conflicts = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile int busyEvery = Integer.MAX_VALUE;
    private volatile int refuse;
    private HttpServer server;
    private Site site;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        site = new Site(address, (account, renewed) -> account.login());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyCommandHasAKeyOfItsOwnAndAnotherRunGivesTheSameCommands() throws Exception {
        Plan plan = Plan.of(94);

        enter(plan);
        int commands = taken.size();
        enter(plan);

        assertThat(commands).isEqualTo((int) Entering.commands(plan));
        assertThat(taken).hasSize(commands);
        assertThat(conflicts).hasValue(0);
    }

    @Test
    void whatFailsForNowIsTriedAgainUnderTheSameKey() throws Exception {
        busyEvery = 2;

        for (int i = 0; i < 4; i++) {
            site.post(Account.OPERATOR, "/api/v1/tips", "demo-" + i, Map.of("narrative", "n"));
        }

        assertThat(taken).hasSize(4);
        assertThat(requests).hasValueGreaterThan(4);
    }

    @Test
    void whatIsRefusedIsSaidAndNotTriedAgain() {
        refuse = 422;

        assertThatThrownBy(() -> site.post(Account.OPERATOR, "/api/v1/tips", "demo", Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("422")
                .hasMessageContaining("/api/v1/tips");
        assertThat(requests).hasValue(1);
    }

    private void enter(Plan plan) throws IOException, InterruptedException {
        PrintStream nowhere =
                new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        new Entering(plan, site, new Progress(nowhere, false, Entering.commands(plan))).all();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int status = status();
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (status == 201) {
            String before = taken.putIfAbsent(key, exchange.getRequestURI() + " " + body.length());
            if (before != null && !before.equals(exchange.getRequestURI() + " " + body.length())) {
                conflicts.incrementAndGet();
            }
        }
        String id = id(exchange.getRequestURI().getPath(), key);
        byte[] answer =
                """
                {"id":"%s","person":{"id":"p-%s"},"accused":[{"id":"a-%s"}]}\
                """
                        .formatted(id, id, id)
                        .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private int status() {
        int number = requests.incrementAndGet();
        if (refuse != 0) {
            return refuse;
        }
        return number % busyEvery == 1 ? 503 : 201;
    }

    private static String id(String path, String key) {
        String[] parts = path.split("/");
        return path.contains("/actions/")
                ? parts[4]
                : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
