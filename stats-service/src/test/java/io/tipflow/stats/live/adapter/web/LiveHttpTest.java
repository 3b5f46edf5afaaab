package io.tipflow.stats.live.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.contracts.tips.TipEvent.TipReceived;
import io.tipflow.stats.cube.application.FeedStatus;
import io.tipflow.stats.support.Publishing;
import io.tipflow.stats.support.RunningStats;
import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.testkit.tokens.TestTokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithBackends
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LiveHttpTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PLACES = 3;

    private static RunningStats service;
    private static Publishing topics;

    @BeforeAll
    static void start() {
        service =
                RunningStats.start(
                        "stats_live_test",
                        Map.of(
                                "tipflow.stats.live-heartbeat",
                                "1s",
                                "tipflow.stats.live-clients",
                                PLACES));
        topics = new Publishing();
        Awaitility.await().until(() -> service.bean(FeedStatus.class).isCaughtUp());
    }

    @AfterAll
    static void stop() {
        topics.close();
        service.close();
    }

    @Test
    void a_reader_gets_the_state_then_changes_and_heartbeats_between() throws Exception {
        try (Stream stream = admitted("CA-92", null)) {
            Event state = stream.next();
            assertThat(state.name()).isEqualTo("state");
            assertThat(state.id()).isNotEmpty();
            long total = state.data().at("/counters/tips.total").asLong();
            assertThat(state.data().at("/unit").asString()).isEqualTo("CA-92");
            assertThat(state.data().at("/counters")).hasSize(10);
            Event beat = stream.next();
            assertThat(beat.name()).isEqualTo("heartbeat");
            assertThat(beat.id()).isNull();
            assertThat(beat.data().at("/time").asString()).startsWith("20");

            tip("CA-92");
            Event change = stream.next("change");
            assertThat(change.data().at("/counters/tips.total").asLong()).isEqualTo(total + 1);
            assertThat(change.data().at("/counters").has("wanted.now")).isFalse();
            assertThat(stream.next("heartbeat").data().at("/lag").asLong()).isZero();
        }
    }

    @Test
    void a_reader_that_comes_back_misses_nothing_and_gets_nothing_twice() throws Exception {
        String seen;
        long total;
        try (Stream stream = admitted("CA-92", null)) {
            Event state = stream.next();
            seen = state.id();
            total = state.data().at("/counters/tips.total").asLong();
        }
        tip("CA-92");
        tip("CA-92");
        Awaitility.await()
                .until(() ->
                        service.get("supervisor", "CA-92", "/api/v1/stats/counters")
                                        .json()
                                        .at("/counters/tips.total")
                                        .asLong()
                                == total + 2);
        String after;
        try (Stream stream = admitted("CA-92", seen)) {
            Event change = stream.next();
            assertThat(change.name()).isEqualTo("change");
            assertThat(change.data().at("/counters/tips.total").asLong()).isEqualTo(total + 2);
            assertThat(change.data().at("/counters").has("judgments.total")).isFalse();
            after = change.id();
        }
        try (Stream stream = admitted("CA-92", after)) {
            assertThat(stream.next().name()).isEqualTo("heartbeat");
        }
        try (Stream stream = admitted("CA-92", "something.else")) {
            assertThat(stream.next().name()).isEqualTo("state");
        }
    }

    @Test
    void readers_beyond_the_last_place_are_refused_and_those_who_leave_make_room()
            throws Exception {
        List<Stream> taken = new ArrayList<>();
        try {
            Awaitility.await()
                    .until(() -> {
                        while (taken.size() < PLACES) {
                            Stream next = open("TA-92", null);
                            if (next.status() != 200) {
                                return false;
                            }
                            taken.add(next);
                        }
                        return true;
                    });
            var refused = service.get("supervisor", "TA-92", "/api/v1/stats/live");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("too-many-readers");
        } finally {
            for (Stream stream : taken) {
                stream.close();
            }
        }
        Awaitility.await()
                .until(() -> {
                    try (Stream stream = open("TA-92", null)) {
                        return stream.status() == 200;
                    }
                });
    }

    @Test
    void a_unit_out_of_scope_is_refused_before_the_stream_begins() {
        var refused = service.get("supervisor", "TA-92", "/api/v1/stats/live?unit=CA-92");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("unit-out-of-scope");
    }

    @Test
    void a_stopping_service_lets_its_readers_go() throws Exception {
        try (RunningStats other = RunningStats.start("stats_live_test_2", Map.of());
                Stream stream = open(other, "TA-92", null)) {
            assertThat(stream.next().name()).isEqualTo("state");
            Thread stopping = Thread.ofVirtual().start(other::close);
            while (stream.next() != null) {
                // Heartbeats until the end.
            }
            stopping.join();
            assertThat(stopping.isAlive()).isFalse();
        }
    }

    private static void tip(String unit) {
        topics.happened(
                "tip-" + UUID.randomUUID(),
                new TipReceived(
                        LocalDate.parse("2024-05-05"),
                        unit,
                        null,
                        null,
                        "HOTLINE",
                        "TIN_BAO",
                        false,
                        true,
                        null));
        topics.flush();
    }

    private static Stream open(String unit, String lastEventId)
            throws IOException, InterruptedException {
        return open(service, unit, lastEventId);
    }

    /** Waits for a place: who left keeps his until the service notices. */
    private static Stream admitted(String unit, String lastEventId) {
        return Awaitility.await()
                .until(() -> open(unit, lastEventId), stream -> stream.status() == 200);
    }

    private static Stream open(RunningStats at, String unit, String lastEventId)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at.at("/api/v1/stats/live"))
                        .header("Accept", "text/event-stream")
                        .header("Authorization", "Bearer " + TestTokens.token("supervisor", unit));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new Stream(
                RunningStats.HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    record Event(String name, String id, JsonNode data) {}

    static final class Stream implements AutoCloseable {
        private final HttpResponse<InputStream> response;
        private final BufferedReader lines;

        Stream(HttpResponse<InputStream> response) {
            this.response = response;
            this.lines =
                    new BufferedReader(
                            new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        }

        int status() {
            return response.statusCode();
        }

        Event next(String name) throws IOException {
            Event event = next();
            while (!event.name().equals(name)) {
                event = next();
            }
            return event;
        }

        /** The next event, or null at the end. */
        Event next() throws IOException {
            String name = null;
            String id = null;
            String data = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && name != null) {
                    return new Event(name, id, JSON.readTree(data));
                }
            }
            return null;
        }

        @Override
        public void close() throws IOException {
            response.body().close();
        }
    }
}
