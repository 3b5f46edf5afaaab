package io.tipflow.tipintake.tip.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.testkit.tokens.TestTokens;
import io.tipflow.tipintake.RunningTipIntake;
import io.tipflow.tipintake.RunningTipIntake.Answer;
import io.tipflow.tipintake.RunningTipIntake.Client;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@WithBackends
class TipMalformedInputTest {

    private static final String TIPS = "/api/v1/tips";
    private static final String PUBLIC = "/api/v1/public/tips";
    private static final String UNIT = "CA-94-951";

    private static RunningTipIntake service;
    private static Client operator;
    private static Client investigator;
    private static Client custodian;
    private static String tip;
    private static long before;

    @BeforeAll
    static void start() {
        service = RunningTipIntake.shared();
        operator = service.as("operator", UNIT);
        investigator = service.as("investigator", UNIT);
        custodian = service.as("custodian", UNIT);
        Answer created =
                operator.post(
                        TIPS,
                        """
                        {"narrative":"Tin","channel":"ONLINE","kind":"TIN_BAO",
                         "receivedAt":"2024-06-01T01:00:00Z","reporter":{"name":"Lan"}}
                        """);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        tip = TIPS + "/" + created.field("id");
        before = count();
    }

    @AfterAll
    static void nothingIsHalfWritten() {
        assertThat(count()).isEqualTo(before);
        assertThat(investigator.get(tip).headers().get("etag")).isEqualTo("\"1\"");
    }

    private static long count() {
        return service.bean(com.mongodb.client.MongoDatabase.class)
                .getCollection("tip")
                .countDocuments(new Document("readers", UNIT));
    }

    static Stream<Arguments> badTips() {
        String good = "\"narrative\":\"Tin\",\"channel\":\"HOTLINE\",\"kind\":\"TO_GIAC\"";
        return Stream.of(
                Arguments.of("", "missing-body"),
                Arguments.of("{", "malformed-json"),
                Arguments.of("nonsense", "malformed-json"),
                Arguments.of("{" + good + "} x", "malformed-json"),
                Arguments.of("[]", "invalid-request"),
                Arguments.of("null", "missing-body"),
                Arguments.of("\"text\"", "invalid-request"),
                Arguments.of("{}", "invalid-request"),
                Arguments.of("{" + good + ",\"surprise\":1}", "invalid-request"),
                Arguments.of("{" + good + ",\"number\":\"TB-2026-000001\"}", "invalid-request"),
                Arguments.of(good(good, "\"Tin\"", "null"), "invalid-request"),
                Arguments.of(good(good, "\"Tin\"", "5"), "invalid-request"),
                Arguments.of(good(good, "\"Tin\"", "\"\""), "invalid-request"),
                Arguments.of(good(good, "\"Tin\"", "\"   \""), "invalid-request"),
                Arguments.of(good(good, "\"Tin\"", "[\"Tin\"]"), "invalid-request"),
                Arguments.of(good(good, "\"Tin\"", "\"a\\u0000b\""), "invalid-request"),
                Arguments.of(good(good, "\"Tin\"", "\"a\\ud800b\""), "invalid-request"),
                Arguments.of(
                        good(good, "\"Tin\"", "\"" + "a".repeat(20_001) + "\""), "invalid-request"),
                Arguments.of(good(good, "HOTLINE", "PIGEON"), "invalid-request"),
                Arguments.of(good(good, "\"HOTLINE\"", "0"), "invalid-request"),
                Arguments.of(good(good, "TO_GIAC", "to_giac"), "invalid-request"),
                Arguments.of("{" + good + ",\"urgent\":\"yes\"}", "invalid-request"),
                Arguments.of("{" + good + ",\"urgent\":1}", "invalid-request"),
                Arguments.of("{" + good + ",\"receivedAt\":\"yesterday\"}", "invalid-request"),
                Arguments.of("{" + good + ",\"receivedAt\":1700000000}", "invalid-request"),
                Arguments.of(
                        "{" + good + ",\"receivedAt\":\"2024-02-30T00:00:00Z\"}",
                        "invalid-request"),
                Arguments.of("{" + good + ",\"receivedAt\":\"2024-06-01\"}", "invalid-request"),
                Arguments.of(
                        "{" + good + ",\"receivedAt\":\"2999-01-01T00:00:00Z\"}",
                        "received-in-future"),
                Arguments.of(
                        "{" + good + ",\"receivedAt\":\"+1000000000-12-31T23:59:59Z\"}",
                        "invalid-request"),
                Arguments.of(
                        "{" + good + ",\"receivedAt\":\"-0044-03-15T00:00:00Z\"}",
                        "invalid-request"),
                Arguments.of(
                        "{" + good + ",\"receivedAt\":\"1944-03-15T00:00:00Z\"}",
                        "received-too-long-ago"),
                Arguments.of("{" + good + ",\"offence\":\"9999\"}", "offence-unknown"),
                Arguments.of("{" + good + ",\"offence\":173}", "invalid-request"),
                Arguments.of("{" + good + ",\"area\":\"nowhere\"}", "area-unknown"),
                Arguments.of("{" + good + ",\"unit\":\"CA-00\"}", "unit-unknown"),
                Arguments.of("{" + good + ",\"reporter\":\"Lan\"}", "invalid-request"),
                Arguments.of("{" + good + ",\"reporter\":{}}", "invalid-request"),
                Arguments.of(
                        "{" + good + ",\"reporter\":{\"name\":\"Lan\",\"age\":5}}",
                        "invalid-request"),
                Arguments.of("{" + good + ",\"reporter\":{\"name\":\"\"}}", "invalid-request"),
                Arguments.of("{" + good + ",\"narrative\":\"twice\"}", "malformed-json"));
    }

    private static String good(String good, String old, String replacement) {
        return "{" + good.replace(old, replacement) + "}";
    }

    @ParameterizedTest
    @MethodSource("badTips")
    void aTipThatCannotBeRightIsRefused(String body, String code) {
        assertProblem(operator.post(TIPS, body), 400, code);
    }

    static Stream<Arguments> badResolutions() {
        return Stream.of(
                Arguments.of(
                        "{\"outcome\":\"NOT_CRIME\",\"decidedOn\":\"2024-06-31\",\"reason\":\"r\"}",
                        "invalid-request"),
                Arguments.of(
                        "{\"outcome\":\"NOT_CRIME\",\"decidedOn\":\"2023-02-29\",\"reason\":\"r\"}",
                        "invalid-request"),
                Arguments.of(
                        "{\"outcome\":\"NOT_CRIME\",\"decidedOn\":20240601,\"reason\":\"r\"}",
                        "invalid-request"),
                Arguments.of(
                        "{\"outcome\":\"NOT_CRIME\",\"decidedOn\":[2024,6,1],\"reason\":\"r\"}",
                        "invalid-request"),
                Arguments.of(
                        "{\"outcome\":\"NOT_CRIME\",\"decidedOn\":\"2024-06-01T00:00:00Z\",\"reason\":\"r\"}",
                        "invalid-request"),
                Arguments.of(
                        "{\"outcome\":\"NOT_CRIME\",\"decidedOn\":\"2024-05-31\",\"reason\":\"r\"}",
                        "decided-before-received"),
                Arguments.of(
                        "{\"outcome\":\"NOT_CRIME\",\"decidedOn\":\"2999-01-01\",\"reason\":\"r\"}",
                        "decided-in-future"),
                Arguments.of(
                        "{\"outcome\":\"NOT_CRIME\",\"decidedOn\":\"+999999999-12-31\",\"reason\":\"r\"}",
                        "invalid-request"),
                Arguments.of(
                        "{\"outcome\":\"CASE_INITIATED\",\"decidedOn\":\"2024-06-02\",\"reason\":\"r\"}",
                        "invalid-request"),
                Arguments.of(
                        "{\"outcome\":\"NOT_CRIME\",\"decidedOn\":\"2024-06-02\"}",
                        "invalid-request"),
                Arguments.of(
                        "{\"outcome\":\"NOT_CRIME\",\"decidedOn\":\"2024-06-02\",\"reason\":\" \"}",
                        "invalid-request"),
                Arguments.of(
                        "{\"outcome\":\"NOT_CRIME\",\"decidedOn\":\"2024-06-02\",\"reason\":\"r\",\"caseFile\":\"1\"}",
                        "invalid-request"));
    }

    @ParameterizedTest
    @MethodSource("badResolutions")
    void aResolutionThatCannotBeRightIsRefused(String body, String code) {
        assertProblem(investigator.post(tip + "/actions/resolve", body), 400, code);
    }

    static Stream<Arguments> badLists() {
        return Stream.of(
                Arguments.of("status=OPEN", "invalid-request"),
                Arguments.of("channel=5", "invalid-request"),
                Arguments.of("urgent=perhaps", "invalid-request"),
                Arguments.of("from=2024-02-30", "invalid-request"),
                Arguments.of("to=today", "invalid-request"),
                Arguments.of("from=1000000-01-01", "invalid-request"),
                Arguments.of("from=%2B999999999-01-01", "invalid-parameter"),
                Arguments.of("q=%20...", "invalid-parameter"),
                Arguments.of("q=", "invalid-parameter"),
                Arguments.of("q=a+b+c+d+e+f+g+h+i", "invalid-parameter"),
                Arguments.of("sort=narrative", "invalid-parameter"),
                Arguments.of("limit=0", "invalid-parameter"),
                Arguments.of("limit=201", "invalid-parameter"),
                Arguments.of("limit=many", "invalid-request"),
                Arguments.of("cursor=nonsense", "invalid-cursor"));
    }

    @ParameterizedTest
    @MethodSource("badLists")
    void aListThatCannotBeMeantIsRefused(String query, String code) {
        assertProblem(operator.get(TIPS + "?" + query), 400, code);
    }

    static Stream<Arguments> badPublicTips() {
        return Stream.of(
                Arguments.of("{}", "invalid-request"),
                Arguments.of("{\"narrative\":\"\"}", "invalid-request"),
                Arguments.of("{\"narrative\":\"Tin\",\"channel\":\"ONLINE\"}", "invalid-request"),
                Arguments.of("{\"narrative\":\"Tin\",\"contact\":5}", "invalid-request"),
                Arguments.of("{\"narrative\":\"Tin\"", "malformed-json"));
    }

    @ParameterizedTest
    @MethodSource("badPublicTips")
    void aCitizensTipThatCannotBeRightIsRefused(String body, String code) {
        assertProblem(service.anonymous().post(PUBLIC, body), 400, code);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String large = "{\"narrative\":\"" + "a".repeat(10_000_000) + "\"}";
        assertProblem(operator.post(TIPS, large), 413, "body-too-large");
    }

    @Test
    void withoutARightTokenNothingIsDone() {
        String body = "{\"narrative\":\"Tin\",\"channel\":\"HOTLINE\",\"kind\":\"TO_GIAC\"}";
        assertProblem(service.anonymous().post(TIPS, body), 401, "token-required");
        assertProblem(service.anonymous().get(TIPS), 401, "token-required");
        assertProblem(service.anonymous().get(tip), 401, "token-required");
        for (String token :
                new String[] {
                    "nonsense",
                    TestTokens.expired("operator", UNIT),
                    TestTokens.forged("operator", UNIT)
                }) {
            assertProblem(service.withToken(token).post(TIPS, body), 401, "invalid-token");
        }
    }

    @Test
    void headersThatCannotBeMeantAreRefused() {
        String body = "{\"reason\":\"r\"}";
        assertProblem(
                custodian.with("If-Match", "seven").post(tip + "/actions/open-reporter", body),
                400,
                "invalid-if-match");
        assertProblem(
                custodian
                        .with("Idempotency-Key", "with blanks")
                        .post(tip + "/actions/open-reporter", body),
                400,
                "invalid-idempotency-key");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertProblem(operator.get(TIPS + "/nowhere"), 404, "not-found");
        assertThat(operator.post(tip + "/actions/delete", "{}").status()).isEqualTo(404);
        assertThat(operator.post(tip, "{}").status()).isEqualTo(405);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.field("code")).isEqualTo(code);
    }
}
