package io.tipflow.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tipflow.kit.ServiceLauncher;
import io.tipflow.testkit.backends.Backends;
import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.testkit.tokens.TestTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The spine from an HTTP request to a consumer of its event, on real servers. */
@WithBackends
class SpineTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static ConfigurableApplicationContext app;
    private static String address;

    @BeforeAll
    static void start() {
        app = ServiceLauncher.run(SampleApplication.class, "sample");
        address =
                "http://127.0.0.1:" + ((WebServerApplicationContext) app).getWebServer().getPort();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void aRetryWithTheSameKeyGetsTheSameAnswerAndIsDoneOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = post("/api/v1/notes", "{\"text\":\"once\"}", key);
        String id = json(first).get("id").stringValue();
        post("/api/v1/notes/" + id + "/actions/edit", "{\"text\":\"edited\"}", "edit-" + key);
        HttpResponse<String> again = post("/api/v1/notes", "{\"text\":\"once\"}", key);
        HttpResponse<String> other = post("/api/v1/notes", "{\"text\":\"other\"}", key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location")).contains("/api/v1/notes/" + id);
        assertThat(first.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(json(other).get("code").stringValue()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void aVersionThatIsNoLongerCurrentIsRefused() throws Exception {
        String id =
                json(post("/api/v1/notes", "{\"text\":\"v1\"}", "k" + UUID.randomUUID()))
                        .get("id")
                        .stringValue();
        HttpResponse<String> current =
                send(
                        request("/api/v1/notes/" + id + "/actions/edit", "UNIT")
                                .header("If-Match", "\"1\"")
                                .POST(body("{\"text\":\"v2\"}")));
        HttpResponse<String> stale =
                send(
                        request("/api/v1/notes/" + id + "/actions/edit", "UNIT")
                                .header("If-Match", "\"1\"")
                                .POST(body("{\"text\":\"v3\"}")));

        assertThat(current.statusCode()).isEqualTo(200);
        assertThat(current.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(json(stale).get("currentVersion").longValue()).isEqualTo(2);
    }

    @Test
    void whatTheRulesRefuseSaysArticleAndWhoMay() throws Exception {
        String id =
                json(post("/api/v1/notes", "{\"text\":\"same\"}", "k" + UUID.randomUUID()))
                        .get("id")
                        .stringValue();

        HttpResponse<String> refused =
                post("/api/v1/notes/" + id + "/actions/edit", "{\"text\":\"same\"}", "x" + id);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(json(refused).get("code").stringValue()).isEqualTo("same-text");
        assertThat(json(refused).get("article").stringValue()).isEqualTo("Art 1");
        assertThat(json(refused).get("allowedAuthorities").get(0).stringValue())
                .isEqualTo("nobody");
    }

    @Test
    void anotherUnitsItemIsNotThere() throws Exception {
        String id =
                json(post("/api/v1/notes", "{\"text\":\"mine\"}", "k" + UUID.randomUUID()))
                        .get("id")
                        .stringValue();

        assertThat(send(request("/api/v1/notes/" + id, "ABOVE").GET()).statusCode()).isEqualTo(200);
        assertThat(send(request("/api/v1/notes/" + id, "OTHER").GET()).statusCode()).isEqualTo(404);
        assertThat(
                        send(request("/api/v1/notes/" + id + "/actions/edit", "OTHER")
                                        .POST(body("{\"text\":\"theirs\"}")))
                                .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} is answered {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":                          | 400 | malformed-json",
                "{\"text\":\"a\",\"wrong\":1}        | 400 | invalid-request",
                "{\"text\":\"a\",\"text\":\"b\"}     | 400 | malformed-json",
                "{\"text\":5}                        | 400 | invalid-request",
                "{\"text\":null}                     | 400 | invalid-request",
                "{}                                  | 400 | invalid-request",
                "[]                                  | 400 | invalid-request",
                "\"text\"                            | 400 | invalid-request",
                "{\"text\":\"\"}                     | 400 | invalid-request",
                "{\"text\":\"a\",\"stars\":\"five\"} | 400 | invalid-request",
                "{\"text\":\"a\",\"stars\":1.5}      | 400 | invalid-request",
                "{\"text\":\"a\",\"day\":\"2024-02-30\"} | 400 | invalid-request",
                "{\"text\":\"a\",\"day\":20240230}   | 400 | invalid-request",
                "{\"text\":\"a\"} trailing           | 400 | malformed-json",
            })
    void aBadBodyGetsAClearRefusal(String body, int status, String code) throws Exception {
        HttpResponse<String> answer = post("/api/v1/notes", body, "k" + UUID.randomUUID());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("code").stringValue()).as(answer.body()).isEqualTo(code);
        assertThat(json(answer).get("correlationId").stringValue())
                .isEqualTo(answer.headers().firstValue("X-Correlation-Id").orElseThrow());
    }

    @Test
    void badRequestsOfEveryOtherKindGetTheRightProblem() throws Exception {
        String big = "{\"text\":\"" + "x".repeat(10_000_000) + "\"}";
        assertProblem(request("/api/v1/notes", "UNIT").POST(body(big)), 413, "body-too-large");
        assertProblem(
                request("/api/v1/notes", "UNIT")
                        .POST(HttpRequest.BodyPublishers.fromPublisher(body(big))),
                413,
                "body-too-large");
        assertProblem(
                request("/api/v1/notes", "UNIT").POST(HttpRequest.BodyPublishers.noBody()),
                400,
                "missing-body");
        assertProblem(request("/api/v1/notes", "UNIT").PUT(body("{}")), 405, "method-not-allowed");
        assertProblem(request("/api/v1/nothing", "UNIT").GET(), 404, "not-found");
        assertProblem(
                request("/api/v1/notes?from=2024-02-30", "UNIT").GET(), 400, "invalid-request");
        assertProblem(request("/api/v1/notes?cursor=abc", "UNIT").GET(), 400, "invalid-cursor");
        assertProblem(
                request("/api/v1/notes", "UNIT")
                        .setHeader("Content-Type", "text/plain")
                        .POST(body("x")),
                415,
                "unsupported-media-type");
        assertProblem(
                request("/api/v1/notes", "UNIT")
                        .header("If-Match", "three")
                        .POST(body("{\"text\":\"a\"}")),
                400,
                "invalid-if-match");
        assertProblem(
                request("/api/v1/notes", "UNIT")
                        .header("Idempotency-Key", "a b")
                        .POST(body("{\"text\":\"a\"}")),
                400,
                "invalid-idempotency-key");
        HttpRequest.Builder anonymous =
                HttpRequest.newBuilder(URI.create(address + "/api/v1/notes"));
        assertProblem(anonymous.copy().GET(), 401, "token-required");
        assertProblem(
                anonymous.copy().header("Authorization", "Bearer nonsense").GET(),
                401,
                "invalid-token");
        assertProblem(
                anonymous
                        .copy()
                        .header("Authorization", "Bearer " + TestTokens.expired("writer", "UNIT"))
                        .GET(),
                401,
                "invalid-token");
        assertProblem(
                anonymous
                        .copy()
                        .header("Authorization", "Bearer " + TestTokens.forged("writer", "UNIT"))
                        .GET(),
                401,
                "invalid-token");
        assertProblem(
                anonymous
                        .copy()
                        .header("Authorization", "Bearer " + TestTokens.token("reader", "UNIT"))
                        .header("Content-Type", "application/json")
                        .POST(body("{\"text\":\"a\"}")),
                403,
                "role-not-allowed");
    }

    @Test
    void listsPageByPage() throws Exception {
        for (int i = 0; i < 3; i++) {
            send(request("/api/v1/notes", "PAGES").POST(body("{\"text\":\"page" + i + "\"}")));
        }
        JsonNode first = json(send(request("/api/v1/notes", "PAGES").GET()));
        JsonNode second =
                json(
                        send(
                                request(
                                                "/api/v1/notes?cursor="
                                                        + first.get("next").stringValue(),
                                                "PAGES")
                                        .GET()));

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void anEventTravelsAsACloudEventAndReachesAConsumerOnceAndInOrder() throws Exception {
        String correlation = "correlation-" + UUID.randomUUID();
        HttpResponse<String> created =
                send(
                        request("/api/v1/notes", "TRAVELS")
                                .header("X-Correlation-Id", correlation)
                                .POST(body("{\"text\":\"first\"}")));
        String id = json(created).get("id").stringValue();
        for (int i = 0; i < 4; i++) {
            post(
                    "/api/v1/notes/" + id + "/actions/edit",
                    "{\"text\":\"edit " + i + "\"}",
                    "e" + i + id,
                    "TRAVELS");
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(seen(id)).containsExactly(1L, 2L, 3L, 4L, 5L));
        ConsumerRecord<String, byte[]> record =
                records("tipflow.tips").stream()
                        .filter(r -> r.key().equals(id))
                        .findFirst()
                        .orElseThrow();
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_id")).isEqualTo(id + ":1");
        assertThat(header(record, "ce_source")).isEqualTo("/tipflow/note");
        assertThat(header(record, "ce_type")).isEqualTo("tipflow.tip.received.v1");
        assertThat(header(record, "ce_subject")).isEqualTo(id);
        assertThat(header(record, "ce_sequence")).isEqualTo("1");
        assertThat(header(record, "ce_correlationid")).isEqualTo(correlation);
        assertThat(header(record, "ce_dataschema"))
                .isEqualTo("/schemas/tipflow.tip.received.v1.json");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
        assertThat(JSON.readTree(record.value()).get("occurredOn").stringValue())
                .isEqualTo("2024-06-30");
        assertThat(JSON.readTree(record.value()).has("area")).isFalse();
        await().untilAsserted(() -> assertThat(stored(id)).isEmpty());
    }

    @Test
    void whatIsNoEventGoesToTheDeadLettersAndUnknownTypesAreSkipped() throws Exception {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            producer.send(
                            new ProducerRecord<>(
                                    "tipflow.tips",
                                    "junk",
                                    "junk".getBytes(StandardCharsets.UTF_8)))
                    .get();
            producer.send(new ProducerRecord<>("tipflow.tips", "empty", null)).get();
            ProducerRecord<String, byte[]> typed =
                    event("typed", "tipflow.tip.received.v1", "{\"unit\":5}");
            typed.headers().add("__TypeId__", "java.lang.Runtime".getBytes(StandardCharsets.UTF_8));
            producer.send(typed).get();
            producer.send(event("future", "tipflow.tip.received.v9", "{}")).get();
        }
        send(request("/api/v1/notes", "REFUSED").POST(body("{\"text\":\"refused\"}")));
        String id =
                json(send(request("/api/v1/notes", "AFTER").POST(body("{\"text\":\"after\"}"))))
                        .get("id")
                        .stringValue();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(seen(id)).containsExactly(1L));
        await().untilAsserted(() ->
                assertThat(records("tipflow.tips.sample.dlq"))
                        .extracting(r -> header(r, "dlq_cause"))
                        .anyMatch(cause -> cause.contains("not a CloudEvent"))
                        .anyMatch(cause -> cause.contains("no value"))
                        .anyMatch(cause -> cause.contains("breaks the contract"))
                        .anyMatch(cause -> cause.contains("this unit is refused")));
        assertThat(records("tipflow.tips.sample.dlq"))
                .extracting(ConsumerRecord::key)
                .doesNotContain("future");
    }

    @Test
    void whatCannotBeTakenNowIsTriedAgainInOrder() throws Exception {
        app.getBean(SampleApplication.Seen.class).failuresToCome.set(3);
        String id =
                json(send(request("/api/v1/notes", "RETRY").POST(body("{\"text\":\"retry\"}"))))
                        .get("id")
                        .stringValue();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(seen(id)).containsExactly(1L));
    }

    private static List<Long> seen(String id) {
        return app.getBean(SampleApplication.Seen.class).events.stream()
                .filter(e -> e.subject().equals(id))
                .map(e -> e.sequence())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<?> stored(String id) {
        return app.getBean(com.mongodb.client.MongoDatabase.class)
                .getCollection("note")
                .find(new org.bson.Document("_id", id))
                .first()
                .getList("outbox", Object.class);
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", Backends.started().kafka()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static ProducerRecord<String, byte[]> event(String subject, String type, String data) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(
                        "tipflow.tips", subject, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", subject + ":1",
                        "ce_source", "/test",
                        "ce_type", type,
                        "ce_subject", subject,
                        "ce_time", "2024-06-30T00:00:00Z",
                        "ce_sequence", "1",
                        "content-type", "application/json")
                .forEach((name, value) ->
                        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private static List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", Backends.started().kafka()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(p -> new TopicPartition(topic, p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static void assertProblem(HttpRequest.Builder request, int status, String code)
            throws Exception {
        HttpResponse<String> answer = send(request);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(json(answer).get("code").stringValue()).isEqualTo(code);
    }

    private static HttpResponse<String> post(String path, String body, String key)
            throws Exception {
        return post(path, body, key, "UNIT");
    }

    private static HttpResponse<String> post(String path, String body, String key, String unit)
            throws Exception {
        return send(request(path, unit).header("Idempotency-Key", key).POST(body(body)));
    }

    private static HttpRequest.BodyPublisher body(String body) {
        return HttpRequest.BodyPublishers.ofString(body);
    }

    private static HttpRequest.Builder request(String path, String unit) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TestTokens.token("writer", unit));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
