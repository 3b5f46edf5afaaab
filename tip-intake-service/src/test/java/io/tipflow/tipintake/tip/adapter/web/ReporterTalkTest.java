package io.tipflow.tipintake.tip.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.tipintake.RunningTipIntake;
import io.tipflow.tipintake.RunningTipIntake.Answer;
import io.tipflow.tipintake.RunningTipIntake.Client;
import io.tipflow.tipintake.receipt.application.Receipts;
import io.tipflow.tipintake.tip.application.ReporterTalk;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@WithBackends
class ReporterTalkTest {

    private static final String TIPS = "/api/v1/public/tips";
    private static final String MESSAGES = TIPS + "/messages";

    private static RunningTipIntake service;
    private static Client citizen;
    private static Client investigator;

    @BeforeAll
    static void start() {
        service = RunningTipIntake.shared();
        citizen = service.anonymous();
        investigator = service.as("investigator", "CA-94");
    }

    private record Sent(String id, String receipt) {
        String path() {
            return "/api/v1/tips/" + id;
        }
    }

    private static Sent send() {
        String word = "traodoi" + UUID.randomUUID().toString().substring(0, 8);
        String receipt = citizen.post(TIPS, "{\"narrative\":\"" + word + "\"}").field("receipt");
        Answer listed = investigator.get("/api/v1/tips?q=" + word);
        return new Sent(listed.json().at("/items/0/id").asString(), receipt);
    }

    private static Answer write(Client client, Sent tip, String text) {
        return client.post(
                MESSAGES, "{\"receipt\":\"" + tip.receipt() + "\",\"text\":\"" + text + "\"}");
    }

    private static Answer progress(Sent tip) {
        return citizen.post(TIPS + "/progress", "{\"receipt\":\"" + tip.receipt() + "\"}");
    }

    @Test
    void aQuestionWaitsBehindTheReceiptAndTheAnswerReachesTheTip() {
        Sent tip = send();
        Answer asked =
                investigator.post(
                        tip.path() + "/actions/ask-reporter",
                        "{\"question\":\"Xe còn ở đó không?\"}");
        assertThat(asked.status()).as(asked.text()).isEqualTo(200);

        JsonNode waiting = progress(tip).json().get("messages");
        assertThat(waiting).hasSize(1);
        assertThat(waiting.at("/0/from").asString()).isEqualTo("UNIT");
        assertThat(waiting.at("/0/text").asString()).isEqualTo("Xe còn ở đó không?");
        assertThat(progress(tip).text()).doesNotContain("investigator");

        Answer answered = write(citizen, tip, "Vẫn còn, sau chợ");
        assertThat(answered.status()).as(answered.text()).isEqualTo(201);
        assertThat(answered.headers().get("cache-control")).contains("no-store");
        assertThat(answered.json().at("/messages/1/from").asString()).isEqualTo("REPORTER");

        Answer history = investigator.get(tip.path() + "/history");
        assertThat(history.json().at("/items/1/type").asString()).isEqualTo("reporter-asked");
        assertThat(history.json().at("/items/2/type").asString()).isEqualTo("reporter-wrote");
        assertThat(history.json().at("/items/2/data/text").asString())
                .isEqualTo("Vẫn còn, sau chợ");
    }

    @Test
    void whoFindsTheReceiptDoesNotReadWhatTheReporterWrote() {
        Sent tip = send();
        assertThat(write(citizen, tip, "Người đó tên Bình").text()).doesNotContain("Bình");
        assertThat(progress(tip).text()).doesNotContain("Bình");
    }

    @Test
    void aMessageSentTwiceIsThereOnce() {
        Sent tip = send();
        Client once = citizen.with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(write(once, tip, "Thêm một điều").status()).isEqualTo(201);
        assertThat(write(once, tip, "Thêm một điều").status()).isEqualTo(201);
        assertThat(progress(tip).json().get("messages")).hasSize(1);
        assertThat(write(once, tip, "Điều khác").status()).isEqualTo(422);
        assertThat(progress(tip).json().get("messages")).hasSize(1);
    }

    @Test
    void wrongAndUnknownReceiptsAreAnsweredAlike() {
        Answer unknown = write(citizen, new Sent("", "4821993012756604"), "Tin");
        assertThat(unknown.status()).isEqualTo(404);
        for (String wrong : List.of("", "12", "abcd", "48219930127566041", "$ne")) {
            Answer answer = write(citizen, new Sent("", wrong), "Tin");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.field("code")).isEqualTo("receipt-unknown");
            assertThat(answer.field("detail")).isEqualTo(unknown.field("detail"));
        }
    }

    @Test
    void aMessageIsKeptToTheHourAndWithoutItsSender() {
        Sent tip = send();
        Client withToken =
                service.as("operator", "CA-94")
                        .with("X-Correlation-Id", "correlation-of-a-message")
                        .with("User-Agent", "sender-agent-8");
        assertThat(write(withToken, tip, "Tin thêm").status()).isEqualTo(201);
        Document stored =
                service.bean(MongoDatabase.class)
                        .getCollection("tip")
                        .find(
                                new Document(
                                        "list.receiptHash",
                                        service.bean(Receipts.class).lookupHash(tip.receipt())))
                        .first();
        assertThat(stored).isNotNull();
        Document entry = stored.getList("history", Document.class).getLast();
        Instant at = entry.getDate("at").toInstant();
        assertThat(at).isEqualTo(at.truncatedTo(ChronoUnit.HOURS));
        assertThat(entry.getString("by")).isEqualTo("public");
        assertThat(stored.toJson())
                .doesNotContain("correlation-of-a-message")
                .doesNotContain("sender-agent-8")
                .doesNotContain("operator-of");
    }

    @Test
    void aTipTakesAHundredMessagesAndARetryOfTheLast() {
        Sent tip = send();
        for (int i = 1; i < ReporterTalk.MOST_MESSAGES; i++) {
            assertThat(write(citizen, tip, "Tin " + i).status()).isEqualTo(201);
        }
        Client last = citizen.with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(write(last, tip, "Tin cuối").status()).isEqualTo(201);
        assertThat(write(last, tip, "Tin cuối").status()).isEqualTo(201);
        Answer more = write(citizen, tip, "Nữa");
        assertThat(more.status()).isEqualTo(409);
        assertThat(more.field("code")).isEqualTo("talk-full");
    }

    @Test
    void onlyWhoWorksOnATipMayAsk() {
        Sent tip = send();
        String ask = tip.path() + "/actions/ask-reporter";
        String question = "{\"question\":\"Khi nào?\"}";
        assertThat(service.as("auditor", "CA-94").post(ask, question).status()).isEqualTo(403);
        assertThat(service.as("operator", "CA-94-941").post(ask, question).status()).isEqualTo(404);
        assertThat(citizen.post(ask, question).status()).isEqualTo(401);
        assertThat(progress(tip).json().get("messages")).isEmpty();
    }
}
