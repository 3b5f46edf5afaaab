package io.tipflow.stats.alert.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.tipflow.contracts.cases.CaseEvent;
import io.tipflow.contracts.tips.TipEvent.ReporterWrote;
import io.tipflow.contracts.tips.TipEvent.TipMadeUrgent;
import io.tipflow.contracts.tips.TipEvent.TipReceived;
import io.tipflow.contracts.tips.TipEvent.TipResolved;
import io.tipflow.stats.cube.application.FeedStatus;
import io.tipflow.stats.support.Publishing;
import io.tipflow.stats.support.RunningStats;
import io.tipflow.stats.support.RunningStats.Answer;
import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.testkit.tokens.TestTokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@WithBackends
@Timeout(120)
class AlertsHttpTest {

    private static final String ALERTS = "/api/v1/alerts";
    private static final String UNIT = "CA-94-949";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static RunningStats service;
    private static Publishing topics;

    @BeforeAll
    static void start() {
        service =
                RunningStats.start(
                        "stats_alerts_test", Map.of("tipflow.stats.live-heartbeat", "300ms"));
        topics = new Publishing();
        Awaitility.await().until(() -> service.bean(FeedStatus.class).isCaughtUp());
    }

    @AfterAll
    static void stop() {
        topics.close();
        service.close();
    }

    @Test
    void anUrgentTipIsShownTakenAndSettled() {
        String tip = urgent(TODAY);
        String path = ALERTS + "/urgent-" + tip;
        await(path, 200);

        Answer seen = service.get("operator", UNIT, path, "Accept-Language", "vi");
        assertThat(seen.json().get("title").asString()).isEqualTo("Tin khẩn · Thạnh Trị");
        assertThat(seen.json().get("level").asString()).isIn("SHIFT_LEAD", "SUPERVISOR");
        assertThat(seen.json().at("/subject/id").asString()).isEqualTo(tip);
        assertThat(service.get("operator", UNIT, ALERTS + "?state=open").text()).contains(tip);
        assertThat(service.get("operator", "CA-94-950", path).status()).isEqualTo(404);
        assertThat(service.get("agency", "TA-94", ALERTS).status()).isEqualTo(403);

        Answer shown = service.post("operator", UNIT, path + "/actions/displayed");
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.json().at("/mine/displayedAt").asString()).isNotEmpty();
        Answer taken = service.post("investigation-head", UNIT, path + "/actions/take");
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(service.post("investigation-head", UNIT, path + "/actions/take").status())
                .isEqualTo(200);
        Answer late = service.post("operator", UNIT, path + "/actions/take");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("alert-taken");
        assertThat(service.get("operator", UNIT, ALERTS).text()).contains("urgent-" + tip);
        assertThat(service.get("investigation-head", UNIT, ALERTS).text()).doesNotContain(tip);

        service.post("operator", UNIT, path + "/actions/acknowledge");
        assertThat(service.get("operator", UNIT, ALERTS).text()).doesNotContain(tip);
        assertThat(service.get("operator", UNIT, ALERTS + "?state=all").text()).contains(tip);
        assertThat(service.get("operator", UNIT, ALERTS + "?state=x").status()).isEqualTo(400);

        topics.happened(
                tip, new TipResolved(TODAY, UNIT, null, null, "TO_GIAC", "NOT_CRIME", null));
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(
                                        service.get("operator", UNIT, path)
                                                .json()
                                                .path("closed")
                                                .asBoolean())
                                .isTrue());
    }

    @Test
    void aTipThatBecomesUrgentAlertsOnceAndAReporterWhoWritesOnceADay() {
        String tip = UUID.randomUUID().toString();
        topics.happened(tip, received(TODAY, false));
        topics.happened(tip, new TipMadeUrgent(TODAY, UNIT, "949", null));
        topics.happened(tip, new ReporterWrote(TODAY, UNIT, "949", null));
        topics.happened(tip, new ReporterWrote(TODAY, UNIT, "949", null));
        await(ALERTS + "/urgent-" + tip, 200);

        String wrote = ALERTS + "/wrote-" + tip + "-" + TODAY;
        await(wrote, 200);
        assertThat(service.get("operator", UNIT, wrote).json().get("urgent").asBoolean()).isFalse();
        assertThat(service.get("investigator", UNIT, wrote).json().get("kind").asString())
                .isEqualTo("REPORTER_WROTE");
        assertThat(service.get("investigation-head", UNIT, wrote).status()).isEqualTo(404);
    }

    @Test
    void anOverdueStepOfACaseCallsTheUnitWhoseStepItIsUntilTheCaseGoesOn() {
        String file = UUID.randomUUID().toString();
        topics.happened(
                file, new CaseEvent.CaseStepOverdue(TODAY, "VKS-94", "949", "173", "prosecution"));
        String path = ALERTS + "/overdue-" + file + "-VKS-94";
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(service.get("procurator", "VKS-94", path).status())
                                .isEqualTo(200));
        assertThat(service.get("investigator", UNIT, path).status()).isEqualTo(404);
        assertThat(
                        service.get("procurator", "VKS-94", path)
                                .json()
                                .at("/subject/collection")
                                .asString())
                .isEqualTo("cases");

        topics.happened(
                file, new CaseEvent.IndictmentFiled(TODAY, "VKS-94", "949", "173", "TA-94", 1, 0));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(
                                        service.get("procurator", "VKS-94", path)
                                                .json()
                                                .path("closed")
                                                .asBoolean())
                                .isTrue());
    }

    @Test
    void aBacklogEntryAlertsNobody() {
        String old = UUID.randomUUID().toString();
        topics.recorded(old, received(TODAY.minusDays(30), true), TODAY);
        String calm = UUID.randomUUID().toString();
        topics.happened(calm, received(TODAY, false));
        await(ALERTS + "/urgent-" + urgent(TODAY), 200);

        assertThat(service.get("operator", UNIT, ALERTS + "/urgent-" + old).status())
                .isEqualTo(404);
        assertThat(service.get("operator", UNIT, ALERTS + "/urgent-" + calm).status())
                .isEqualTo(404);
    }

    @Test
    void nobodyTakesItAndItClimbsByItselfOnTime() {
        String path = ALERTS + "/urgent-" + urgent(TODAY);
        await(path, 200);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(service.get("supervisor", "BCD-94", path).status())
                                .isEqualTo(200));
        assertThat(service.get("supervisor", "BCD-94", path).json().get("level").asString())
                .isEqualTo("SUPERVISOR");
    }

    @Test
    void theOneStreamTellsOfAlertsAndBeats() throws Exception {
        try (InputStream body = open("operator", UNIT);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            assertThat(next(lines, "heartbeat")).contains("\"cursor\"").contains("\"digest\"");
            String tip = urgent(TODAY);
            String told = next(lines, "alerts");
            assertThat(told).contains("\"count\":");
            assertThat(next(lines, "heartbeat")).contains("\"alerts\":{");
            assertThat(service.get("operator", UNIT, ALERTS).text()).contains(tip);
        }
    }

    @Test
    void whoMayNotSeeCountersIsToldNone() throws Exception {
        try (InputStream body = open("operator", "CA-94-948");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            StringBuilder all = new StringBuilder();
            for (int beats = 0; beats < 2; ) {
                String line = String.valueOf(lines.readLine());
                all.append(line).append('\n');
                beats += line.equals("event: heartbeat") ? 1 : 0;
            }
            assertThat(all.toString()).doesNotContain("event: state").doesNotContain("tips.today");
        }
        try (InputStream body = open("supervisor", "BCD-94");
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            assertThat(next(lines, "state")).contains("tips.today");
        }
    }

    @Test
    void everyQueryOfAlertsHasItsIndex() {
        MongoDatabase database = service.bean(MongoDatabase.class);
        await(ALERTS + "/urgent-" + urgent(TODAY), 200);
        for (Document query :
                new Document[] {
                    new Document(
                                    "filter",
                                    new Document("readers", UNIT).append("list.state", "OPEN"))
                            .append("sort", new Document("list.raisedAt", -1).append("_id", -1)),
                    new Document(
                                    "filter",
                                    new Document("readers", "everything")
                                            .append(
                                                    "list.changedAt",
                                                    new Document("$gte", new java.util.Date(0))))
                            .append("sort", new Document("list.changedAt", 1).append("_id", 1)),
                    new Document(
                                    "filter",
                                    new Document(
                                            "nextDueAt",
                                            new Document("$lte", new java.util.Date())))
                            .append("sort", new Document("nextDueAt", 1))
                }) {
            Document find = new Document("find", "alert");
            find.putAll(query);
            Document explained =
                    database.runCommand(
                            new Document("explain", find).append("verbosity", "executionStats"));
            assertThat(explained.toJson())
                    .as(query.toJson())
                    .doesNotContain("COLLSCAN")
                    .doesNotContain("\"SORT\"");
        }
    }

    private static String urgent(LocalDate on) {
        String tip = UUID.randomUUID().toString();
        topics.happened(tip, received(on, true));
        return tip;
    }

    private static TipReceived received(LocalDate on, boolean urgent) {
        return new TipReceived(on, UNIT, "949", null, "HOTLINE", "TO_GIAC", urgent, true, null);
    }

    private static void await(String path, int status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(service.get("operator", UNIT, path).status()).isEqualTo(status));
    }

    private static InputStream open(String role, String unit) throws Exception {
        return RunningStats.HTTP
                .send(
                        HttpRequest.newBuilder(service.at("/api/v1/live"))
                                .header("Authorization", "Bearer " + TestTokens.token(role, unit))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    private static String next(BufferedReader lines, String event) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("event: " + event)) {
                return lines.readLine();
            }
        }
        throw new AssertionError("The stream ended before " + event);
    }
}
