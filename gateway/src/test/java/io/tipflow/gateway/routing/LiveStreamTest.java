package io.tipflow.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.tipflow.gateway.running.RunningGateway;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveStreamTest {
    private static final String END = "end";

    private final RunningGateway gateway = RunningGateway.shared();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final AtomicBoolean cut = new AtomicBoolean();

    @AfterEach
    void reset() {
        events.add(END);
        gateway.stats.reset();
    }

    private void streamFromStats() {
        gateway.stats.answer(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            try {
                for (String event = take(); !event.equals(END); event = take()) {
                    out.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            } catch (IOException e) {
                cut.set(true);
            }
            exchange.close();
        });
    }

    private String take() {
        try {
            String event = events.poll(60, TimeUnit.SECONDS);
            return event == null ? END : event;
        } catch (InterruptedException e) {
            return END;
        }
    }

    /**
     * Opens the stream over a plain socket, so that the test may go away as rudely as a browser.
     */
    private Socket open(String path) throws IOException {
        Socket socket = new Socket("localhost", gateway.address().getPort());
        socket.setSoTimeout(60_000);
        socket.getOutputStream()
                .write(
                        ("GET "
                                        + path
                                        + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer x\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static String nextEvent(BufferedReader reader) throws IOException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("data: ")) {
                return line.substring(6);
            }
        }
        return "";
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    @Test
    void each_event_passes_at_once_also_after_a_silence_longer_than_the_read_timeout()
            throws IOException {
        streamFromStats();
        try (Socket socket = open("/api/v1/stats/live")) {
            BufferedReader reader = reader(socket);
            events.add("first");
            assertThat(nextEvent(reader)).isEqualTo("first");

            long silentUntil = System.nanoTime() + Duration.ofMillis(2_500).toNanos();
            await().pollDelay(Duration.ofMillis(2_400))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> System.nanoTime() > silentUntil);
            events.add("second");
            assertThat(nextEvent(reader)).isEqualTo("second");
        }
    }

    @Test
    void behind_a_heartbeat_the_gateway_tells_the_end_of_the_session_and_the_build()
            throws IOException {
        streamFromStats();
        try (Socket socket = open("/api/v1/live")) {
            BufferedReader reader = reader(socket);
            events.add("first");
            events.add("{}\nevent: heartbeat");
            assertThat(nextEvent(reader)).isEqualTo("first");
            assertThat(nextEvent(reader)).isEqualTo("{}");
            assertThat(nextEvent(reader)).isEqualTo("{\"build\":\"development\"}");
        }
    }

    @Test
    void the_connection_to_the_service_is_cut_when_the_client_goes_away() throws IOException {
        streamFromStats();
        try (Socket socket = open("/api/v1/stats/live")) {
            events.add("first");
            assertThat(nextEvent(reader(socket))).isEqualTo("first");
            assertThat(gateway.bean(OpenStreams.class).size()).isEqualTo(1);
        }

        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    events.add("heartbeat");
                    return cut.get();
                });
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(gateway.bean(OpenStreams.class).size()).isZero());
    }

    @Test
    void an_open_stream_does_not_hold_the_circuit_breaker() throws IOException {
        CircuitBreaker breaker = gateway.bean(CircuitBreakerRegistry.class).circuitBreaker("stats");
        breaker.reset();
        streamFromStats();
        try (Socket socket = open("/api/v1/stats/live")) {
            events.add("first");
            assertThat(nextEvent(reader(socket))).isEqualTo("first");

            assertThat(breaker.getMetrics().getNumberOfSuccessfulCalls()).isEqualTo(1);
        }
    }
}
