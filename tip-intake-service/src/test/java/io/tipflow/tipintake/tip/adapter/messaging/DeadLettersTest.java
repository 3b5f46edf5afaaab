package io.tipflow.tipintake.tip.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tipflow.contracts.EventCatalog;
import io.tipflow.contracts.cases.CaseEvent.CaseOpened;
import io.tipflow.kit.aggregate.OutboxEntry;
import io.tipflow.kit.events.EventWriter;
import io.tipflow.kit.json.Json;
import io.tipflow.testkit.backends.Backends;
import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.tipintake.RunningTipIntake;
import io.tipflow.tipintake.RunningTipIntake.Answer;
import io.tipflow.tipintake.RunningTipIntake.Client;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@WithBackends
class DeadLettersTest {

    private static final String LETTERS = "/api/v1/tip-intake/dead-letters";
    private static final String DLQ = "tipflow.cases.tip-intake.dlq";

    private static RunningTipIntake service;
    private static Client admin;

    @BeforeAll
    static void start() {
        service = RunningTipIntake.shared();
        admin = service.as("admin", "BCD-VN");
    }

    @Test
    void aRecordThatIsNoEventIsListedWithItsCauseAndStaysRefused() throws Exception {
        String key = "broken-" + UUID.randomUUID();
        send(new ProducerRecord<>("tipflow.cases", key, bytes("no event")));
        send(new ProducerRecord<>("tipflow.cases", key, bytes("no event either")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(admin.get(LETTERS).text()).contains("not a CloudEvent"));

        JsonNode letter = admin.get(LETTERS).json().at("/items/0");
        Answer refused =
                admin.post(LETTERS + "/" + letter.get("id").asString() + "/actions/replay", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.field("code")).isEqualTo("still-refused");
        assertThat(admin.get(LETTERS).text()).doesNotContain("no event");
    }

    @Test
    void aRecordThatIsMendedIsReplayedOnce() throws Exception {
        String tip =
                service.as("operator", "CA-94")
                        .post(
                                "/api/v1/tips",
                                "{\"narrative\":\"x\",\"channel\":\"HOTLINE\",\"kind\":\"TO_GIAC\"}")
                        .field("id");
        String caseFile = UUID.randomUUID().toString();
        CaseOpened opened =
                new CaseOpened(
                        LocalDate.of(2026, 11, 20), "CA-94", null, "173", "SERIOUS", List.of(tip));
        ProducerRecord<String, byte[]> written =
                new EventWriter("/tipflow/case")
                        .record(
                                caseFile,
                                new OutboxEntry(
                                        1,
                                        EventCatalog.of(opened).name(),
                                        Instant.parse("2026-11-24T08:00:00Z"),
                                        "correlation",
                                        Optional.empty(),
                                        Json.tolerant().writeValueAsString(opened)));
        ProducerRecord<String, byte[]> aside =
                new ProducerRecord<>(DLQ, null, written.key(), written.value(), written.headers());
        aside.headers().add("dlq_cause", bytes("refused for good"));
        aside.headers().add("dlq_at", bytes("2026-11-24T08:00:01Z"));
        send(aside);

        JsonNode letter = letterOf(caseFile);
        assertThat(letter.get("cause").asString()).isEqualTo("refused for good");
        assertThat(letter.get("type").asString()).isEqualTo("tipflow.case.opened.v1");
        assertThat(letter.get("replayed").asBoolean()).isFalse();
        String replay = LETTERS + "/" + letter.get("id").asString() + "/actions/replay";
        assertThat(admin.post(replay, "").status()).isEqualTo(200);
        assertThat(service.as("operator", "CA-94").get("/api/v1/tips/" + tip).field("status"))
                .isEqualTo("CASE_INITIATED");
        assertThat(letterOf(caseFile).get("replayed").asBoolean()).isTrue();
        assertThat(admin.post(replay, "").status()).isEqualTo(200);
    }

    @Test
    void nobodyButAnAdministratorSeesThem() {
        assertThat(service.as("supervisor", "BCD-94").get(LETTERS).status()).isEqualTo(403);
        assertThat(service.anonymous().get(LETTERS).status()).isEqualTo(401);
        assertThat(admin.post(LETTERS + "/none/actions/replay", "").status()).isEqualTo(404);
    }

    private static JsonNode letterOf(String subject) {
        for (JsonNode letter : admin.get(LETTERS).json().get("items")) {
            if (letter.path("subject").asString("").equals(subject)) {
                return letter;
            }
        }
        throw new AssertionError("Expected a dead letter about " + subject);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void send(ProducerRecord<String, byte[]> record) throws Exception {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", Backends.started().kafka()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(record).get();
        }
    }
}
