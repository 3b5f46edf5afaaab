package io.tipflow.stats.report.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tipflow.stats.cube.application.FeedStatus;
import io.tipflow.stats.support.Publishing;
import io.tipflow.stats.support.RunningStats;
import io.tipflow.stats.support.RunningStats.Answer;
import io.tipflow.stats.support.SocTrang;
import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.testkit.tokens.TestTokens;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@WithBackends
class ReportHttpTest {

    private static final String PERIOD = "from=2024-01-01&to=2024-06-30";
    private static final String REPORT = "/api/v1/stats/report?" + PERIOD;

    private static RunningStats service;

    @BeforeAll
    static void start() {
        service = RunningStats.start("stats_report_test", Map.of());
        try (Publishing topics = new Publishing()) {
            SocTrang.happen(topics);
            topics.publish(
                    new ProducerRecord<>(
                            "tipflow.cases", "x", "no event".getBytes(StandardCharsets.UTF_8)));
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    assertThat(health().at("/caughtUp").asBoolean()).isTrue();
                    assertThat(health().at("/counts/counted").asLong())
                            .isGreaterThanOrEqualTo(7000);
                    assertThat(health().at("/lag")).allMatch(lag -> lag.asLong() == 0);
                });
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_records_behind_every_line_count_to_its_figure() {
        JsonNode report =
                service.get("supervisor", "BCD-94", "/api/v1/stats/report?" + PERIOD).json();
        for (JsonNode line : report.get("lines")) {
            String id = line.get("id").asString();
            JsonNode records =
                    service.get(
                                    "supervisor",
                                    "BCD-94",
                                    "/api/v1/stats/figures/" + id + "/records?" + PERIOD)
                            .json();
            long figure =
                    line.has("cases") && !line.get("cases").isNull()
                            ? line.get("cases").asLong()
                            : line.get("persons").asLong();
            assertThat(records.get("figure").asLong()).as(id).isEqualTo(figure);
            if (id.equals("wanted.closing")) {
                assertThat(records.get("difference").asLong())
                        .isEqualTo(persons(report, "wanted.unexplained"));
            } else if (!records.get("counts").asString().equals("DOCUMENTS")) {
                assertThat(records.get("count").asLong()).as(id).isEqualTo(figure);
            }
            assertThat(records.get("visible").asLong() + records.get("outside").asLong())
                    .isEqualTo(records.get("count").asLong());
        }
    }

    private static long persons(JsonNode report, String id) {
        for (JsonNode line : report.get("lines")) {
            if (line.get("id").asString().equals(id)) {
                return line.get("persons").asLong();
            }
        }
        return 0;
    }

    @Test
    void whoever_may_not_read_the_records_is_told_how_many_there_are() {
        JsonNode records =
                service.get(
                                "analyst",
                                "BCD-94",
                                "/api/v1/stats/figures/investigation.on-file/records?" + PERIOD)
                        .json();
        assertThat(records.get("items")).isEmpty();
        assertThat(records.get("outside").asLong())
                .isPositive()
                .isEqualTo(records.get("count").asLong());
    }

    @Test
    void the_records_come_page_by_page() {
        String path = "/api/v1/stats/figures/investigation.on-file/records?limit=300&" + PERIOD;
        Set<String> seen = new HashSet<>();
        String cursor = "";
        long count;
        do {
            JsonNode page = service.get("supervisor", "BCD-94", path + cursor).json();
            page.get("items").forEach(item -> seen.add(item.at("/ids/0").asString()));
            count = page.get("count").asLong();
            cursor = page.has("next") ? "&cursor=" + page.get("next").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(seen).hasSize(Math.toIntExact(count));
        assertThat(service.get("supervisor", "BCD-94", path + "&cursor=x").code())
                .isEqualTo("invalid-cursor");
    }

    @Test
    void the_report_comes_as_json_with_figures_changes_and_identities() {
        Answer answer = service.get("supervisor", "BCD-94", REPORT, "Accept", "application/json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode json = answer.json();
        assertThat(json.at("/unit").asString()).isEqualTo("BCD-94");
        assertThat(json.at("/previousPeriod/from").asString()).isEqualTo("2023-01-01");
        assertThat(line(json, "investigation.on-file").toString())
                .isEqualTo(
                        """
                        {"id":"investigation.on-file","cases":910,"persons":1234,\
                        "previous":{"cases":816,"persons":1100},\
                        "change":{"cases":94,"persons":134},\
                        "identity":{"terms":[\
                        {"id":"investigation.opening","sign":"+","cases":116,"persons":150},\
                        {"id":"investigation.new","sign":"+","cases":794,"persons":1084}],\
                        "balances":true,"difference":{"cases":0,"persons":0}}}\
                        """);
        assertThat(line(json, "wanted.closing").toString())
                .isEqualTo(
                        """
                        {"id":"wanted.closing","persons":92,\
                        "identity":{"terms":[\
                        {"id":"wanted.opening","sign":"+","persons":81},\
                        {"id":"wanted.new","sign":"+","persons":28},\
                        {"id":"wanted.out","sign":"-","persons":15}],\
                        "balances":false,"difference":{"persons":2}}}\
                        """);
        assertThat(line(json, "wanted.unexplained").at("/persons").asInt()).isEqualTo(2);
        assertThat(json.at("/lines")).hasSize(13);
    }

    @Test
    void the_report_comes_as_the_vietnamese_paragraph_or_in_english() {
        Answer vietnamese = service.get("analyst", "BCD-94", REPORT, "Accept", "text/plain");
        assertThat(vietnamese.status()).as(vietnamese.text()).isEqualTo(200);
        assertThat(vietnamese.response().headers().firstValue("content-type"))
                .contains("text/plain;charset=UTF-8");
        assertThat(vietnamese.text())
                .startsWith(
                        "Lực lượng Cơ quan Cảnh sát điều tra hai cấp tiến hành thụ lý điều tra 910"
                                + " vụ, 1.234 bị can, so với cùng kỳ tăng 94 vụ (910/816).")
                .contains("81 + 28 − 15 = 94 theo sổ, số báo cáo 92")
                .endsWith("07 đối tượng cho Công an các tỉnh, thành phố.\n");
        Answer english =
                service.get(
                        "auditor",
                        "BCD-94",
                        REPORT + "&lang=en",
                        "Accept",
                        "text/plain, application/json;q=0.5");
        assertThat(english.text()).startsWith("The investigation police at both levels had 910");
        Answer whatever = service.get("auditor", "BCD-94", REPORT, "Accept", "*/*");
        assertThat(whatever.json().at("/lines")).hasSize(13);
        assertThat(service.get("auditor", "BCD-94", REPORT, "Accept", "image/png").status())
                .isEqualTo(406);
    }

    @Test
    void a_unit_below_the_own_may_be_asked_for_and_one_beside_it_not() {
        Answer below = service.get("supervisor", "BCD-94", REPORT + "&unit=TA-94");
        assertThat(below.json().at("/lines")).hasSize(2);
        Answer beside = service.get("supervisor", "TA-94", REPORT + "&unit=VKS-94");
        assertThat(beside.status()).isEqualTo(403);
        assertThat(beside.code()).isEqualTo("unit-out-of-scope");
        assertThat(beside.json().path("detail").asString()).contains("TA-94");
        Answer above = service.get("supervisor", "TA-94", REPORT + "&unit=BCD-94");
        assertThat(above.status()).isEqualTo(403);
        Answer unknown = service.get("supervisor", "BCD-94", REPORT + "&unit=XY-1");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.code()).isEqualTo("unknown-unit");
        Answer own = service.get("supervisor", "TA-94", REPORT);
        assertThat(own.json().at("/unit").asString()).isEqualTo("TA-94");
    }

    @ParameterizedTest
    @CsvSource({
        "from=2024-07-01&to=2024-06-30,period-ends-before-it-begins",
        "from=2024-02-30&to=2024-06-30,invalid-request",
        "from=yesterday&to=2024-06-30,invalid-request",
        "to=2024-06-30,missing-parameter",
        "from=2024-01-01,missing-parameter",
        "from=0001-01-01&to=2024-06-30,impossible-date",
        "from=2024-01-01&to=%2B99999-06-30,impossible-date",
        "from=2024-01-01&to=2024-06-30&asOf=never,invalid-request",
        "from=2024-01-01&to=2024-06-30&lang=fr,unknown-language"
    })
    void what_cannot_be_answered_is_a_clear_problem(String query, String code) {
        Answer answer = service.get("supervisor", "BCD-94", "/api/v1/stats/report?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/stats/report?" + PERIOD,
                "/api/v1/stats/figures/court.resolved?" + PERIOD,
                "/api/v1/stats/series?line=tips.received&" + PERIOD,
                "/api/v1/stats/counters",
                "/api/v1/stats/live",
                "/api/v1/stats/health",
                "/api/v1/stats/proof"
            })
    void only_those_who_supervise_may_ask(String path) {
        Answer operator = service.get("operator", "BCD-94", path);
        assertThat(operator.status()).isEqualTo(403);
        assertThat(operator.code()).isEqualTo("role-not-allowed");
        assertThat(service.send(HttpRequest.newBuilder(service.at(path))).status()).isEqualTo(401);
        assertThat(
                        service.send(
                                        HttpRequest.newBuilder(service.at(path))
                                                .header(
                                                        "Authorization",
                                                        "Bearer "
                                                                + TestTokens.expired(
                                                                        "supervisor", "BCD-94")))
                                .status())
                .isEqualTo(401);
    }

    @Test
    void a_curve_has_a_number_for_each_day_and_the_year_before_beside_it() {
        String path = "/api/v1/stats/series?line=tips.received&" + PERIOD;
        JsonNode byDay = service.get("analyst", "BCD-94", path).json();
        assertThat(byDay.at("/by").asString()).isEqualTo("day");
        assertThat(byDay.at("/series/0/from").asString()).isEqualTo("2024-01-01");
        assertThat(byDay.at("/series/0/days")).hasSize(182);
        assertThat(byDay.at("/series/1/from").asString()).isEqualTo("2023-01-01");
        assertThat(byDay.at("/series/1/days")).hasSize(181);
        JsonNode byUnit = service.get("analyst", "BCD-94", path + "&by=unit").json();
        assertThat(byUnit.at("/series")).isEmpty();
        assertThat(byUnit.at("/others").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "line=tips.lost&from=2024-01-01&to=2024-06-30,unknown-line",
        "line=tips.received&from=2023-01-01&to=2024-06-30,period-too-long",
        "line=tips.received&from=2024-06-30&to=2024-01-01,period-ends-before-it-begins",
        "line=tips.received&from=2024-01-01&to=2024-06-30&by=moon,unknown-by",
        "from=2024-01-01&to=2024-06-30,missing-parameter"
    })
    void a_curve_that_cannot_be_drawn_is_a_clear_problem(String query, String code) {
        Answer answer = service.get("supervisor", "BCD-94", "/api/v1/stats/series?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
    }

    @Test
    void a_report_as_of_a_day_counts_only_what_was_recorded_until_then() {
        Answer before = service.get("supervisor", "BCD-94", REPORT + "&asOf=2024-07-01");
        assertThat(line(before.json(), "wanted.closing").at("/persons").asInt()).isEqualTo(94);
        assertThat(before.json().at("/asOf").asString()).isEqualTo("2024-07-01");
        Answer longBefore = service.get("supervisor", "BCD-94", REPORT + "&asOf=2000-01-01");
        assertThat(longBefore.json().at("/lines")).isEmpty();
        Answer inWords =
                service.get(
                        "supervisor",
                        "BCD-94",
                        REPORT + "&asOf=2000-01-01",
                        "Accept",
                        "text/plain");
        assertThat(inWords.text()).startsWith("Chưa có số liệu");
    }

    @Test
    void a_figure_leads_page_by_page_to_every_record_behind_it() {
        String path = "/api/v1/stats/figures/court.resolved?limit=150&" + PERIOD;
        Set<String> ids = new HashSet<>();
        JsonNode page = service.get("supervisor", "BCD-94", path).json();
        int pages = 1;
        page.at("/items").forEach(id -> ids.add(id.asString()));
        while (page.has("next")) {
            page =
                    service.get(
                                    "supervisor",
                                    "BCD-94",
                                    path + "&cursor=" + page.at("/next").asString())
                            .json();
            page.at("/items").forEach(id -> ids.add(id.asString()));
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(ids).hasSize(348);
        assertThat(page.at("/total").asInt()).isEqualTo(348);
        assertThat(page.at("/collection").asString()).isEqualTo("cases");
        assertThat(page.at("/line/identity/terms")).hasSize(2);
    }

    @Test
    void a_figure_that_is_not_there_is_not_found() {
        String path = "/api/v1/stats/figures/";
        Answer unknown = service.get("supervisor", "BCD-94", path + "court.loved?" + PERIOD);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("unknown-line");
        Answer absent = service.get("supervisor", "TA-94", path + "wanted.new?" + PERIOD);
        assertThat(absent.status()).isEqualTo(404);
        assertThat(absent.code()).isEqualTo("figure-absent");
        Answer cursor =
                service.get("supervisor", "BCD-94", path + "wanted.new?cursor=!!&" + PERIOD);
        assertThat(cursor.code()).isEqualTo("invalid-cursor");
        Answer limit = service.get("supervisor", "BCD-94", path + "wanted.new?limit=0&" + PERIOD);
        assertThat(limit.code()).isEqualTo("invalid-limit");
    }

    @Test
    void the_counters_are_those_of_the_unit() {
        JsonNode counters =
                service.get("supervisor", "BCD-94", "/api/v1/stats/counters?unit=CA-94").json();
        assertThat(counters.at("/unit").asString()).isEqualTo("CA-94");
        assertThat(counters.at("/caughtUp").asBoolean()).isTrue();
        assertThat(counters.at("/counters/wanted.now").asInt()).isEqualTo(94);
        assertThat(counters.at("/counters/judgments.total").asInt()).isZero();
        assertThat(
                        service.get("supervisor", "TA-94", "/api/v1/stats/counters")
                                .json()
                                .at("/counters/cases.court")
                                .asInt())
                .isEqualTo(125);
    }

    @Test
    void a_proof_recounts_the_topics_and_finds_no_difference() {
        Answer proof = service.post("auditor", "BCD-94", "/api/v1/stats/proof");
        assertThat(proof.status()).as(proof.text()).isEqualTo(200);
        assertThat(proof.json().at("/status").asString()).isEqualTo("proved");
        assertThat(proof.json().at("/differences").asInt()).isZero();
        assertThat(proof.json().at("/cells").asInt()).isGreaterThan(20);
        assertThat(service.get("auditor", "BCD-94", "/api/v1/stats/proof").json())
                .isEqualTo(proof.json());
        Answer meters =
                service.get("admin", "BCD-94", "/actuator/metrics/tipflow.stats.proof.differences");
        assertThat(meters.json().at("/measurements/0/value").asDouble()).isZero();
    }

    @Test
    void what_was_no_event_is_listed_and_the_service_is_ready() {
        assertThat(health().at("/counts/broken").asInt()).isGreaterThanOrEqualTo(1);
        assertThat(health().at("/counts/latestBroken/0/why").asString())
                .isEqualTo("the record has no key, ce_type or ce_sequence");
        assertThat(service.bean(FeedStatus.class).isCaughtUp()).isTrue();
        assertThat(
                        service.send(
                                        HttpRequest.newBuilder(
                                                service.at("/actuator/health/readiness")))
                                .status())
                .isEqualTo(200);
    }

    private static JsonNode health() {
        return service.get("admin", "BCD-94", "/api/v1/stats/health").json();
    }

    private static JsonNode line(JsonNode report, String id) {
        for (JsonNode line : report.at("/lines")) {
            if (line.at("/id").asString().equals(id)) {
                return line;
            }
        }
        throw new AssertionError("no line " + id + " in " + report);
    }
}
