package io.tipflow.tipintake.tip.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.tipintake.RunningTipIntake;
import io.tipflow.tipintake.RunningTipIntake.Answer;
import io.tipflow.tipintake.RunningTipIntake.Client;
import io.tipflow.tipintake.receipt.application.Receipts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@WithBackends
class PublicTipsTest {

    private static final String TIPS = "/api/v1/public/tips";
    private static final String PROGRESS = TIPS + "/progress";

    private static RunningTipIntake service;
    private static Client citizen;

    @BeforeAll
    static void start() {
        service = RunningTipIntake.shared();
        citizen = service.anonymous();
    }

    @Test
    void aCitizenGetsAReceiptAndNothingElse() {
        Answer sent = citizen.post(TIPS, "{\"narrative\":\"Có người bán ma túy\"}");
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        assertThat(sent.json().propertyNames()).containsExactly("receipt");
        assertThat(sent.field("receipt")).matches("\\d{16}");
        assertThat(sent.headers()).doesNotContainKey("location");
        assertThat(sent.headers().get("cache-control")).contains("no-store");
    }

    @Test
    void theReceiptShowsTheProgress() {
        String word = "tienbo" + UUID.randomUUID().toString().substring(0, 8);
        String receipt = citizen.post(TIPS, "{\"narrative\":\"" + word + "\"}").field("receipt");
        Answer received = citizen.post(PROGRESS, "{\"receipt\":\"" + receipt + "\"}");
        assertThat(received.status()).as(received.text()).isEqualTo(200);
        assertThat(received.json().propertyNames())
                .containsExactlyInAnyOrder("stage", "atDay", "text", "steps", "messages");
        assertThat(received.field("stage")).isEqualTo("RECEIVED");
        assertThat(received.field("atDay")).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(received.json().at("/text/vi").asString()).contains("tiếp nhận");
        assertThat(received.json().at("/text/en").asString()).contains("received");

        Client investigator = service.as("investigator", "CA-94");
        Answer listed = investigator.get("/api/v1/tips?q=" + word);
        assertThat(listed.json().get("items")).hasSize(1);
        String id = listed.json().at("/items/0/id").asString();
        investigator.post(
                "/api/v1/tips/" + id + "/actions/resolve",
                """
                {"outcome":"FALSE_REPORT","decidedOn":"%s","reason":"bịa đặt"}
                """
                        .formatted(received.field("atDay")));
        String grouped =
                receipt.substring(0, 4)
                        + " "
                        + receipt.substring(4, 8)
                        + " "
                        + receipt.substring(8, 12)
                        + " "
                        + receipt.substring(12);
        Answer closed = citizen.post(PROGRESS, "{\"receipt\":\"" + grouped + "\"}");
        assertThat(closed.field("stage")).isEqualTo("CLOSED");
        assertThat(closed.text()).doesNotContain("FALSE").doesNotContain("bịa đặt");
    }

    @Test
    void wrongAndUnknownReceiptsAreAnsweredAlike() {
        Answer unknown = progress("4821993012756604");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.field("code")).isEqualTo("receipt-unknown");
        for (String wrong : new String[] {"", "12", "abcd", "48219930127566041", "😀", "$ne"}) {
            Answer answer = progress(wrong);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.field("code")).isEqualTo("receipt-unknown");
            assertThat(answer.field("detail")).isEqualTo(unknown.field("detail"));
        }
    }

    private static Answer progress(String receipt) {
        return citizen.post(PROGRESS, "{\"receipt\":\"" + receipt + "\"}");
    }

    @Test
    void aRetryGetsTheSameReceipt() {
        Client once = citizen.with("Idempotency-Key", UUID.randomUUID().toString());
        String body = "{\"narrative\":\"Đánh bạc\",\"contact\":\"zalo 0909\"}";
        String receipt = once.post(TIPS, body).field("receipt");
        assertThat(once.post(TIPS, body).field("receipt")).isEqualTo(receipt);
        assertThat(once.post(TIPS, body.replace("0909", "0908")).status()).isEqualTo(422);
    }

    @Test
    void nothingOfTheSenderIsKeptAndTheArrivalToTheHour() {
        String key = UUID.randomUUID().toString();
        String correlation = "correlation-" + UUID.randomUUID();
        Client withToken =
                service.as("operator", "CA-94-941")
                        .with("Idempotency-Key", key)
                        .with("X-Correlation-Id", correlation)
                        .with("User-Agent", "sender-agent-7")
                        .with("X-Forwarded-For", "203.0.113.9");
        String receipt =
                withToken
                        .post(TIPS, "{\"narrative\":\"Tin\",\"contact\":\"chị Lan 0912345678\"}")
                        .field("receipt");
        Receipts receipts = service.bean(Receipts.class);
        Document stored =
                service.bean(MongoDatabase.class)
                        .getCollection("tip")
                        .find(new Document("list.receiptHash", receipts.lookupHash(receipt)))
                        .first();
        assertThat(stored).isNotNull();
        String text = stored.toJson();
        assertThat(text)
                .doesNotContain(key)
                .doesNotContain(correlation)
                .doesNotContain("sender-agent-7")
                .doesNotContain("203.0.113.9")
                .doesNotContain("operator-of")
                .doesNotContain("0912345678")
                .doesNotContain("Lan")
                .doesNotContain(receipt);
        Instant at = stored.getList("history", Document.class).getFirst().getDate("at").toInstant();
        assertThat(at).isEqualTo(at.truncatedTo(ChronoUnit.HOURS));
        Instant receivedAt = stored.get("list", Document.class).getDate("receivedAt").toInstant();
        assertThat(receivedAt).isEqualTo(at);
    }

    @Test
    void theTipBelongsToThePublicUnitAndItsContactIsSealed() {
        String word = "congkhai" + UUID.randomUUID().toString().substring(0, 8);
        citizen.post(
                TIPS,
                "{\"narrative\":\"" + word + "\",\"whoWhat\":\"xe đỏ\",\"contact\":\"0912\"}");
        Client custodian = service.as("custodian", "CA-94");
        String id = custodian.get("/api/v1/tips?q=" + word).json().at("/items/0/id").asString();
        Answer item = custodian.get("/api/v1/tips/" + id);
        assertThat(item.field("channel")).isEqualTo("ONLINE");
        assertThat(item.field("unit")).isEqualTo("CA-94");
        assertThat(item.field("whoWhat")).isEqualTo("xe đỏ");
        assertThat(item.field("reporter")).isEqualTo("SEALED");
        Answer opened =
                custodian.post(
                        "/api/v1/tips/" + id + "/actions/open-reporter",
                        "{\"reason\":\"hỏi thêm\"}");
        assertThat(opened.field("contact")).isEqualTo("0912");
    }
}
