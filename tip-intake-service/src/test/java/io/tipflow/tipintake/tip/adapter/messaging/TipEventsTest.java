package io.tipflow.tipintake.tip.adapter.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.tipflow.contracts.Topics;
import io.tipflow.contracts.cases.CaseEvent;
import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.tipintake.RunningTipIntake;
import io.tipflow.tipintake.RunningTipIntake.Answer;
import io.tipflow.tipintake.RunningTipIntake.Client;
import io.tipflow.tipintake.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@WithBackends
class TipEventsTest {

    private static final String TIPS = "/api/v1/tips";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static RunningTipIntake service;
    private static Client operator;
    private static Client investigator;

    @BeforeAll
    static void start() {
        service = RunningTipIntake.shared();
        operator = service.as("operator", "CA-94");
        investigator = service.as("investigator", "CA-94");
    }

    @Test
    void aReceivedTipIsPublishedWithoutItsWordsAndItsReporter() {
        String id = log();
        List<ConsumerRecord<String, byte[]>> records = published(id, 1);
        assertThat(Topic.header(records.getFirst(), "ce_type"))
                .isEqualTo("tipflow.tip.received.v1");
        assertThat(Topic.text(records.getFirst()))
                .contains("\"offence\":\"173\"")
                .contains("\"anonymous\":false")
                .doesNotContain("xe đạp")
                .doesNotContain("Lan")
                .doesNotContain("0912345678")
                .doesNotContain("chợ");
    }

    @Test
    void aCitizensTipIsPublishedToTheHour() {
        String word = "tinhgio" + UUID.randomUUID().toString().substring(0, 8);
        service.anonymous().post("/api/v1/public/tips", "{\"narrative\":\"" + word + "\"}");
        String id = operator.get(TIPS + "?q=" + word).json().at("/items/0/id").asString();
        ConsumerRecord<String, byte[]> record = published(id, 1).getFirst();
        Instant recorded = Instant.parse(Topic.header(record, "ce_time"));
        assertThat(recorded).isEqualTo(recorded.truncatedTo(ChronoUnit.HOURS));
        assertThat(Instant.ofEpochMilli(record.timestamp())).isEqualTo(recorded);
    }

    @Test
    void aCaseThatNamesTipsResolvesThemAllAndTheReceiptShowsIt() throws Exception {
        Answer first =
                operator.post(
                        TIPS,
                        "{\"narrative\":\"Một\",\"channel\":\"HOTLINE\",\"kind\":\"TO_GIAC\"}");
        String second = log();
        String caseFile = openCase(1, first.field("id"), second);

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(operator.get(TIPS + "/" + second).field("status"))
                                .isEqualTo("CASE_INITIATED"));
        Answer item = operator.get(TIPS + "/" + first.field("id"));
        assertThat(item.json().at("/resolution/caseFile").asString()).isEqualTo(caseFile);
        assertThat(item.json().at("/resolution/on").asString()).isEqualTo("2026-11-20");
        ConsumerRecord<String, byte[]> resolved = published(second, 2).getLast();
        assertThat(Topic.header(resolved, "ce_type")).isEqualTo("tipflow.tip.resolved.v1");
        assertThat(Topic.header(resolved, "ce_causationid")).isEqualTo(caseFile + ":1");
        assertThat(Topic.text(resolved))
                .contains("\"outcome\":\"CASE_INITIATED\"")
                .contains(caseFile)
                .contains("\"occurredOn\":\"2026-11-20\"");
        Answer progress =
                service.anonymous()
                        .post(
                                "/api/v1/public/tips/progress",
                                "{\"receipt\":\"" + first.field("receipt") + "\"}");
        assertThat(progress.field("stage")).isEqualTo("CASE_INITIATED");
        assertThat(progress.field("atDay")).isEqualTo("2026-11-20");
    }

    @Test
    void aCaseAfterAnotherOutcomeIsNotedAndNotCountedAgain() throws Exception {
        String id = log();
        investigator.post(
                TIPS + "/" + id + "/actions/resolve",
                """
                {"outcome":"NOT_INITIATED","decidedOn":"%s","reason":"thiếu căn cứ"}
                """
                        .formatted(operator.get(TIPS + "/" + id).field("receivedOn")));
        String caseFile = openCase(1, id);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        operator.get(TIPS + "/" + id)
                                                .json()
                                                .at("/furtherCases/0/caseFile")
                                                .asString(""))
                                .isEqualTo(caseFile));
        assertThat(operator.get(TIPS + "/" + id).field("status")).isEqualTo("NOT_INITIATED");
        assertThat(published(id, 2)).hasSize(2);
    }

    @Test
    void tipsThatNobodyKnowsAreCountedAndTheOthersGoOn() throws Exception {
        MeterRegistry meters = service.bean(MeterRegistry.class);
        double before = meters.counter("tipflow.tips.unknown").count();
        String id = log();
        openCase(1, "nowhere-" + UUID.randomUUID(), id);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(operator.get(TIPS + "/" + id).field("status"))
                                .isEqualTo("CASE_INITIATED"));
        assertThat(meters.counter("tipflow.tips.unknown").count()).isEqualTo(before + 1);
    }

    @Test
    void theReceiptFollowsTheCaseToTheJudgmentAndCountsTheFirstDayOfEachStep() throws Exception {
        Answer tip =
                operator.post(
                        TIPS,
                        "{\"narrative\":\"Một\",\"channel\":\"HOTLINE\",\"kind\":\"TO_GIAC\"}");
        String caseFile = openCase(1, tip.field("id"));
        goOn(
                caseFile,
                2,
                new CaseEvent.AccusedCharged(day(25), "CA-94", "94", "173", "b", 1, 0, "173"));
        goOn(
                caseFile,
                3,
                new CaseEvent.AccusedCharged(day(24), "CA-94", "94", "173", "a", 1, 0, "173"));
        goOn(
                caseFile,
                4,
                new CaseEvent.CaseFileSent(day(26), "CA-94", "94", "173", "VKS-94", 2, 0));
        goOn(
                caseFile,
                5,
                new CaseEvent.CaseAcceptedByProcuracy(day(26), "VKS-94", "94", "173", 2, 0));
        goOn(
                caseFile,
                6,
                new CaseEvent.IndictmentFiled(day(27), "VKS-94", "94", "173", "TA-94", 2, 0));
        goOn(caseFile, 7, new CaseEvent.CaseAcceptedByCourt(day(28), "TA-94", "94", "173", 2, 0));
        goOn(caseFile, 8, new CaseEvent.JudgmentGiven(day(29), "TA-94", "94", "173", 2, 0, 2));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(progress(tip).field("stage")).isEqualTo("JUDGED"));
        List<String> steps = new ArrayList<>();
        progress(tip)
                .json()
                .get("steps")
                .forEach(step ->
                        steps.add(
                                step.get("stage").asString() + " " + step.get("atDay").asString()));
        assertThat(steps.getFirst()).startsWith("RECEIVED ");
        assertThat(steps.subList(1, steps.size()))
                .containsExactly(
                        "CASE_INITIATED 2026-11-20",
                        "ACCUSED_CHARGED 2026-11-24",
                        "INVESTIGATION_CONCLUDED 2026-11-26",
                        "INDICTED 2026-11-27",
                        "IN_COURT 2026-11-28",
                        "JUDGED 2026-11-29");
        assertThat(progress(tip).text()).doesNotContain(caseFile).doesNotContain("CA-94");
    }

    private static LocalDate day(int ofNovember) {
        return LocalDate.of(2026, 11, ofNovember);
    }

    private static void goOn(String caseFile, long sequence, CaseEvent event) throws Exception {
        Topic.publish("/tipflow/case", caseFile, sequence, event);
    }

    private static Answer progress(Answer tip) {
        return service.anonymous()
                .post(
                        "/api/v1/public/tips/progress",
                        "{\"receipt\":\"" + tip.field("receipt") + "\"}");
    }

    private static String openCase(long sequence, String... tips) throws Exception {
        String caseFile = "case-" + UUID.randomUUID();
        Topic.publish(
                "/tipflow/case",
                caseFile,
                sequence,
                new CaseEvent.CaseOpened(
                        LocalDate.of(2026, 11, 20),
                        "CA-94",
                        "94",
                        "173",
                        "LESS_SERIOUS",
                        List.of(tips)));
        return caseFile;
    }

    private static String log() {
        Answer created =
                operator.post(
                        TIPS,
                        """
                        {"narrative":"Mất xe đạp","channel":"HOTLINE","kind":"TO_GIAC",
                         "offence":"173","place":"chợ",
                         "reporter":{"name":"Trần Thị Lan","phone":"0912345678"}}
                        """);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.field("id");
    }

    private static List<ConsumerRecord<String, byte[]>> published(String id, int howMany) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(Topic.records(Topics.TIPS, id))
                                .hasSizeGreaterThanOrEqualTo(howMany));
        return Topic.records(Topics.TIPS, id);
    }
}
