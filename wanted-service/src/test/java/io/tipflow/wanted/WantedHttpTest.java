package io.tipflow.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.testkit.http.TestClient;
import io.tipflow.testkit.http.TestClient.Answer;
import io.tipflow.testkit.tokens.TestTokens;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedHttpTest extends WantedServiceSetting {

    private static final String HANDOVERS = "/api/v1/wanted-handovers";
    private static final String COUNTS = "/api/v1/wanted-counts";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | missing-body",
                "`{` | malformed-json",
                "`[]` | invalid-request",
                "`{}` | kind",
                "`null` | missing-body",
                "`{\"kind\":\"DOMESTIC\",\"danger\":\"ORDINARY\",\"offence\":\"174\",\"issuedOn\":\"2024-02-01\"}` | person-missing",
                "`{\"personId\":\"nobody\",\"kind\":\"DOMESTIC\",\"danger\":\"ORDINARY\",\"offence\":\"174\",\"issuedOn\":\"2024-02-01\"}` | unknown-person",
                "`{\"person\":{\"name\":\"A\"},\"kind\":\"GLOBAL\",\"danger\":\"ORDINARY\",\"offence\":\"174\",\"issuedOn\":\"2024-02-01\"}` | kind",
                "`{\"person\":{\"name\":\"A\"},\"kind\":0,\"danger\":\"ORDINARY\",\"offence\":\"174\",\"issuedOn\":\"2024-02-01\"}` | kind",
                "`{\"person\":{\"name\":\"\"},\"kind\":\"DOMESTIC\",\"danger\":\"ORDINARY\",\"offence\":\"174\",\"issuedOn\":\"2024-02-01\"}` | person.name",
                "`{\"person\":{\"name\":\" \"},\"kind\":\"DOMESTIC\",\"danger\":\"ORDINARY\",\"offence\":\"174\",\"issuedOn\":\"2024-02-01\"}` | person.name",
                "`{\"person\":{\"name\":\"A\",\"nick\":\"B\"},\"kind\":\"DOMESTIC\",\"danger\":\"ORDINARY\",\"offence\":\"174\",\"issuedOn\":\"2024-02-01\"}` | person.nick",
                "`{\"person\":{\"name\":\"A\",\"birthYear\":\"1980\"},\"kind\":\"DOMESTIC\",\"danger\":\"ORDINARY\",\"offence\":\"174\",\"issuedOn\":\"2024-02-01\"}` | person.birthYear",
                "`{\"person\":{\"name\":\"A\",\"birthYear\":2025},\"kind\":\"DOMESTIC\",\"danger\":\"ORDINARY\",\"offence\":\"174\",\"issuedOn\":\"2024-02-01\"}` | born-after-order",
                "`{\"person\":\"A\",\"kind\":\"DOMESTIC\",\"danger\":\"ORDINARY\",\"offence\":\"174\",\"issuedOn\":\"2024-02-01\"}` | person",
                "`{\"person\":{\"name\":\"A\"},\"kind\":\"DOMESTIC\",\"danger\":\"ORDINARY\",\"offence\":\"174\",\"issuedOn\":\"2024-02-30\"}` | issuedOn",
                "`{\"person\":{\"name\":\"A\"},\"kind\":\"DOMESTIC\",\"danger\":\"ORDINARY\",\"offence\":\"999\",\"issuedOn\":\"2024-02-01\"}` | unknown-offence",
                "`{\"person\":{\"name\":\"A\"},\"kind\":\"DOMESTIC\",\"danger\":\"ORDINARY\",\"offence\":\"174\",\"issuedOn\":\"0001-02-01\"}` | date-too-long-ago"
            })
    void anOrderThatCannotBeRightIsRefusedForWhatIsWrong(String body, String fieldOrCode) {
        Answer refused = investigator.post(ORDERS, body);
        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(400);
        assertThat(refused.header("content-type").orElse("")).contains("application/problem+json");
        assertThat(
                        refused.body().has("errors") && !refused.text("/errors/0/field").isEmpty()
                                ? refused.text("/errors/0/field")
                                : refused.text("/code"))
                .as(refused.body().toString())
                .isEqualTo(fieldOrCode);
    }

    @ParameterizedTest
    @CsvSource({
        "reclassify, '{\"to\":\"DOMESTIC\",\"on\":\"2024-02-10\"}', 409, already-of-that-kind",
        "reclassify, '{\"to\":\"EVERYWHERE\",\"on\":\"2024-02-10\"}', 400, invalid-request",
        "arrest, '{\"on\":\"2024-01-31\"}', 409, date-before-previous-step",
        "arrest, '{\"on\":\"2024-02-10\",\"arrestedBy\":\"a b\"}', 400, invalid-request",
        "surrender, '{\"on\":\"2999-01-01\"}', 400, date-in-the-future",
        "surrender, '{}', 400, invalid-request",
        "remove, '{\"on\":\"2024-02-10\"}', 400, invalid-request",
        "remove, '{\"on\":\"2024-02-10\",\"reason\":\"BORED\"}', 400, invalid-request",
        "explode, '{}', 404, not-found"
    })
    void aStepThatCannotBeTakenIsRefusedAndChangesNothing(
            String name, String body, int status, String code) {
        String id = issued("Lê Văn Tám");
        Answer refused = investigator.post(action(id, name), body);
        assertThat(refused.status()).as(body).isEqualTo(status);
        assertThat(refused.text("/code")).isEqualTo(code);
        assertThat(investigator.get(ORDERS + "/" + id).header("etag")).contains("\"1\"");
    }

    @Test
    void anEndedOrderIsNotEndedAgain() {
        String id = issued("Lê Văn Tám");
        investigator.post(action(id, "surrender"), "{\"on\":\"2024-03-01\"}");
        Answer refused = investigator.post(action(id, "arrest"), "{\"on\":\"2024-03-02\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("order-not-active");
        assertThat(refused.text("/article")).isNotBlank();
        assertThat(refused.body().at("/status").asInt()).isEqualTo(409);
        assertThat(refused.text("/orderStatus")).isEqualTo("SURRENDERED");
    }

    @ParameterizedTest
    @CsvSource({"procurator, VKS-94", "supervisor, BCD-94", "operator, CA-94", "agency, BCD-94"})
    void whoTheLawDoesNotNameIsToldTheArticleAndWhoMay(String role, String unit) {
        Answer refused = anonymous.as(role, unit).post(ORDERS, order("A"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/code")).isEqualTo("not-competent");
        assertThat(refused.text("/article")).isNotBlank();
        assertThat(refused.body().at("/allowedAuthorities").size()).isPositive();
    }

    @Test
    void onlyWhoIssuedAnOrderEndsItThoughTheCommitteeReadsIt() {
        String id = issued("Lê Văn Tám");
        Answer refused = supervisor.post(action(id, "arrest"), "{\"on\":\"2024-03-02\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().at("/allowedAuthorities/0").asString()).isEqualTo("CA-94");
        Answer seen = supervisor.get(ORDERS + "/" + id);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.body().at("/_actions").size()).isZero();
        assertThat(each(seen, "/_blocked", "code")).containsOnly("not-competent");
    }

    @Test
    void anotherUnitsOrderIsNotThere() {
        String id = issued("Lê Văn Tám");
        TestClient other = anonymous.as("investigator", "CA-94-941");
        assertThat(other.get(ORDERS + "/" + id).status()).isEqualTo(404);
        assertThat(other.get(ORDERS + "/" + id + "/history").status()).isEqualTo(404);
        assertThat(other.post(action(id, "arrest"), "{\"on\":\"2024-03-02\"}").status())
                .isEqualTo(404);
    }

    @Test
    void nobodyWritesOnTheListOfAUnitAbove() {
        Answer refused =
                anonymous
                        .as("investigator", "CA-94-941")
                        .post(
                                ORDERS,
                                order("A")
                                        .replace("{\"person\"", "{\"unit\":\"CA-94\",\"person\""));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/code")).isEqualTo("unit-out-of-scope");
    }

    @Test
    void withoutATokenOrWithAWrongOneNobodyGetsIn() {
        for (TestClient nobody :
                new TestClient[] {
                    anonymous,
                    anonymous.with(
                            "Authorization",
                            "Bearer " + TestTokens.expired("investigator", "CA-94")),
                    anonymous.with(
                            "Authorization", "Bearer " + TestTokens.forged("investigator", "CA-94"))
                }) {
            for (String path : new String[] {ORDERS, HANDOVERS, COUNTS}) {
                assertThat(nobody.get(path).status()).as(path).isEqualTo(401);
                assertThat(nobody.post(path, "{}").status()).as(path).isEqualTo(401);
            }
        }
    }

    @Test
    void everybodyReadsTheNoticeAndNobodyWritesIt() {
        assertThat(anonymous.get(NOTICES).status()).isEqualTo(200);
        assertThat(anonymous.post(NOTICES, "{}").status()).isEqualTo(405);
        assertThat(anonymous.get(NOTICES + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(anonymous.get(NOTICES + "?limit=0").status()).isEqualTo(400);
        assertThat(anonymous.get(NOTICES + "?danger=MUCH").status()).isEqualTo(400);
        assertThat(anonymous.get(NOTICES + "?cursor=nonsense").status()).isEqualTo(400);
    }

    @Test
    void theNoticeIsFilteredByDangerAndAreaAndPaged() {
        String id = issued("Lê Văn Tám");
        issued("Lê Văn Chín");
        assertThat(
                        each(
                                anonymous.get(NOTICES + "?danger=DANGEROUS&area=941&limit=200"),
                                "/items",
                                "id"))
                .contains(id);
        assertThat(each(anonymous.get(NOTICES + "?area=942&limit=200"), "/items", "id"))
                .doesNotContain(id);
        Answer first = anonymous.get(NOTICES + "?limit=1");
        Answer second = anonymous.get(NOTICES + "?limit=1&cursor=" + first.text("/next"));
        assertThat(each(second, "/items", "id"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(each(first, "/items", "id"));
    }

    @Test
    void aRetryWithItsKeyIsDoneOnceAndAnsweredTheSame() {
        TestClient keyed = investigator.with("Idempotency-Key", "issue-" + UUID.randomUUID());
        Answer first = keyed.post(ORDERS, order("Lê Văn Tám"));
        assertThat(keyed.post(ORDERS, order("Lê Văn Tám")).body()).isEqualTo(first.body());
        assertThat(keyed.post(ORDERS, order("Lê Văn Chín")).status()).isEqualTo(422);
        TestClient counting = supervisor.with("Idempotency-Key", "count-" + UUID.randomUUID());
        String count = "{\"unit\":\"CA-94\",\"asOf\":\"2023-12-31\",\"persons\":81}";
        assertThat(counting.post(COUNTS, count).body())
                .isEqualTo(counting.post(COUNTS, count).body());
    }

    @Test
    void whoSawAnOlderVersionIsAskedToReadAgain() {
        String id = issued("Lê Văn Tám");
        investigator.post(
                action(id, "reclassify"), "{\"to\":\"INTERNATIONAL\",\"on\":\"2024-02-10\"}");
        assertThat(
                        investigator
                                .with("If-Match", "\"1\"")
                                .post(action(id, "arrest"), "{\"on\":\"2024-03-02\"}")
                                .status())
                .isEqualTo(412);
    }

    @Test
    void aListIsFilteredAndSearched() {
        String id = issued("Đặng Văn Xuyên");
        String all =
                "?status=ACTIVE&kind=DOMESTIC&danger=DANGEROUS&offence=174&unit=CA-94"
                        + "&caseFile=case-1&from=2024-02-01&to=2024-02-01&q=dang%20xuy";
        assertThat(each(investigator.get(ORDERS + all), "/items", "id")).containsExactly(id);
        assertThat(each(investigator.get(ORDERS + "?q=xuyen&status=REMOVED"), "/items", "id"))
                .isEmpty();
        assertThat(investigator.get(ORDERS + "?status=LOST").status()).isEqualTo(400);
        assertThat(investigator.get(ORDERS + "?from=2024-02-30").status()).isEqualTo(400);
        assertThat(investigator.get(ORDERS + "?q=--").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        HANDOVERS + ", '{\"receiver\":\"CA-95\",\"persons\":0,\"on\":\"2024-04-01\"}'",
        HANDOVERS + ", '{\"receiver\":\"CA-95\",\"persons\":1.5,\"on\":\"2024-04-01\"}'",
        HANDOVERS + ", '{\"receiver\":\"CA-95\",\"on\":\"2024-04-01\"}'",
        HANDOVERS + ", '{\"receiver\":\"CA-94\",\"persons\":1,\"on\":\"2024-04-01\"}'",
        HANDOVERS + ", '{\"receiver\":\"CA-95\",\"persons\":1,\"on\":\"2024-04-31\"}'",
        HANDOVERS + ", '{'",
        COUNTS + ", '{\"unit\":\"CA-94\",\"asOf\":\"2024-06-30\",\"persons\":-1}'",
        COUNTS + ", '{\"unit\":\"CA-94\",\"asOf\":\"2024-06-30\",\"persons\":\"92\"}'",
        COUNTS + ", '{\"unit\":\"CA-94\",\"asOf\":\"2024-06-30\"}'",
        COUNTS + ", '{\"unit\":\"VKS-94\",\"asOf\":\"2024-06-30\",\"persons\":1}'",
        COUNTS + ", '{\"unit\":\"CA-94\",\"asOf\":\"2024-06-30\",\"persons\":1,\"why\":\"x\"}'"
    })
    void whatCannotBeCountedIsRefused(String path, String body) {
        TestClient head =
                path.equals(COUNTS) ? supervisor : anonymous.as("investigation-head", "CA-94");
        Answer refused = head.post(path, body);
        assertThat(refused.status()).as(body).isEqualTo(400);
        assertThat(refused.text("/code")).isNotBlank();
    }

    @Test
    void aCountOfTheFutureIsRefused() {
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(1);
        Answer refused =
                supervisor.post(
                        COUNTS,
                        "{\"unit\":\"CA-94\",\"asOf\":\"%s\",\"persons\":1}".formatted(tomorrow));
        assertThat(refused.text("/code")).isEqualTo("date-in-the-future");
    }

    @Test
    void anInvestigatorDeclaresNoCount() {
        Answer refused = investigator.post(COUNTS, "{\"asOf\":\"2024-06-30\",\"persons\":92}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/article")).isNotBlank();
    }

    @Test
    void theOpenApiDocumentShowsBodiesAndNothingOfTheInside() {
        Answer document = anonymous.get("/v3/api-docs");
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.body().get("paths").has("/api/v1/wanted-orders/{id}/actions/arrest"))
                .isTrue();
        assertThat(document.body().toString())
                .contains("Idempotency-Key")
                .doesNotContain("CommandRequest")
                .doesNotContain("\"Actor\"");
    }

    @Test
    void refusalsAndFormsSpeakVietnameseToWhoAsksForIt() {
        Answer refused =
                anonymous
                        .as("operator", "CA-94")
                        .with("Accept-Language", "vi")
                        .post(ORDERS, order("Lê Văn Tám"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/detail")).startsWith("Luật giao bước này");
    }
}
