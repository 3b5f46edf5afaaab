package io.tipflow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.testkit.http.TestClient;
import io.tipflow.testkit.http.TestClient.Answer;
import io.tipflow.testkit.tokens.TestTokens;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseHttpTest extends CaseServiceSetting {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | missing-body",
                "`{` | malformed-json",
                "`[]` | invalid-request",
                "`\"text\"` | invalid-request",
                "`{}` | offence",
                "`null` | missing-body",
                "`{\"offence\":\"174\",\"gravity\":\"SERIOUS\",\"initiatedOn\":\"2024-02-01\",\"x\":1}` | x",
                "`{\"offence\":\"174\",\"gravity\":\"SERIOUS\",\"initiatedOn\":\"2024-02-30\"}` | initiatedOn",
                "`{\"offence\":\"174\",\"gravity\":\"SERIOUS\",\"initiatedOn\":20240201}` | initiatedOn",
                "`{\"offence\":174,\"gravity\":\"SERIOUS\",\"initiatedOn\":\"2024-02-01\"}` | offence",
                "`{\"offence\":\"174\",\"gravity\":\"GRAVE\",\"initiatedOn\":\"2024-02-01\"}` | gravity",
                "`{\"offence\":\"174\",\"gravity\":0,\"initiatedOn\":\"2024-02-01\"}` | gravity",
                "`{\"offence\":\"174\",\"gravity\":\"SERIOUS\",\"initiatedOn\":null}` | initiatedOn",
                "`{\"offence\":\"174\",\"gravity\":\"SERIOUS\"}` | initiatedOn",
                "`{\"offence\":\"174 or so\",\"gravity\":\"SERIOUS\",\"initiatedOn\":\"2024-02-01\"}` | offence",
                "`{\"offence\":\"999\",\"gravity\":\"SERIOUS\",\"initiatedOn\":\"2024-02-01\"}` | unknown-offence",
                "`{\"offence\":\"174\",\"gravity\":\"SERIOUS\",\"initiatedOn\":\"2024-02-01\",\"tips\":\"t1\"}` | tips",
                "`{\"offence\":\"174\",\"gravity\":\"SERIOUS\",\"initiatedOn\":\"2024-02-01\",\"tips\":[null]}` | tips[0]",
                "`{\"offence\":\"174\",\"gravity\":\"SERIOUS\",\"initiatedOn\":\"2024-02-01\",\"tips\":[\"a b\"]}` | tips[0]",
                "`{\"offence\":\"174\",\"gravity\":\"SERIOUS\",\"initiatedOn\":\"2024-02-01\",\"area\":\"x\"}` | area",
                "`{\"offence\":\"174\",\"gravity\":\"SERIOUS\",\"initiatedOn\":\"2024-02-01\",\"decisionNo\":\" \"}` | decisionNo",
                "`{\"offence\":\"174\",\"gravity\":\"SERIOUS\",\"initiatedOn\":\"2024-02-01\",\"unit\":\"CA 94\"}` | unit",
                "`{\"offence\":\"174\",\"gravity\":\"SERIOUS\",\"initiatedOn\":\"0001-01-01\"}` | date-too-long-ago",
                "`{\"offence\":\"174\",\"gravity\":\"SERIOUS\",\"initiatedOn\":\"+999999999-12-31\"}` | initiatedOn"
            })
    void whatCannotBeRightIsRefusedForWhatIsWrong(String body, String fieldOrCode) {
        Answer refused = investigator.post(CASES, body);
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
        "charge-accused, '{\"accused\":{\"name\":\"A\"},\"offence\":\"174\",\"chargedOn\":\"2024-02-03\"}'",
        "charge-accused, '{\"accused\":\"A\",\"offence\":\"174\",\"chargedOn\":\"2024-02-03\"}'",
        "charge-accused, '{\"accused\":{\"name\":\" \",\"kind\":\"INDIVIDUAL\"},\"offence\":\"174\",\"chargedOn\":\"2024-02-03\"}'",
        "charge-accused, '{\"accused\":{\"name\":\"A\",\"kind\":\"INDIVIDUAL\",\"birthYear\":12},\"offence\":\"174\",\"chargedOn\":\"2024-02-03\"}'",
        "charge-accused, '{\"accused\":{\"name\":\"A\",\"kind\":\"INDIVIDUAL\",\"birthYear\":2025},\"offence\":\"174\",\"chargedOn\":\"2024-02-03\"}'",
        "send-file, '{\"procuracy\":\"CA-94\",\"sentOn\":\"2024-03-01\"}'",
        "send-file, '{\"procuracy\":\"nowhere\",\"sentOn\":\"2024-03-01\"}'",
        "send-file, '{\"procuracy\":\"VKS-94\",\"sentOn\":\"2999-03-01\"}'",
        "send-file, '{\"procuracy\":\"VKS-94\"}'"
    })
    void aStepThatCannotBeRightIsRefusedAndChangesNothing(String action, String body) {
        String item = openedWith("Lê Văn Bình");
        Answer refused = investigator.post(item + "/actions/" + action, body);
        assertThat(refused.status()).as(body).isEqualTo(400);
        assertThat(investigator.get(item).header("etag")).contains("\"2\"");
    }

    @Test
    void aCaseSaysItsLimitsInTheAskedLanguage() {
        Answer item = investigator.get(opened());
        assertThat(item.text("/limits/0/id")).isEqualTo("investigation");
        assertThat(item.text("/limits/0/end")).isEqualTo("2024-05-02");
        assertThat(item.text("/limits/0/state")).isEqualTo("OVERDUE");
        assertThat(item.text("/limits/0/article")).isEqualTo("CPC Art. 172.1");
        assertThat(item.text("/limits/0/because/0")).contains("3 months");
    }

    @Test
    void theWorklistBeginsWithWhatIsLongestOverdueAndHoldsOnlyWhatIsDue() {
        String today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString();
        String old = opened().substring(CASES.length() + 1);
        String fresh = investigator.post(CASES, OPENING.replace("2024-02-01", today)).text("/id");
        String sent = openedWith("Lê Văn Bình").substring(CASES.length() + 1);
        investigator.post(
                CASES + "/" + sent + "/actions/send-file",
                "{\"procuracy\":\"VKS-94\",\"sentOn\":\"2024-03-01\"}");

        Answer list = investigator.get(CASES + "?sort=actBy&limit=200");
        List<String> ids = each(list, "/items", "id");
        assertThat(ids).contains(old, fresh).doesNotContain(sent);
        assertThat(ids.indexOf(old)).isLessThan(ids.indexOf(fresh));
        List<String> days =
                list.body()
                        .at("/items")
                        .valueStream()
                        .map(item -> item.at("/due/actBy").asString())
                        .toList();
        assertThat(days).isSorted();

        List<String> overdue =
                each(investigator.get(CASES + "?due=overdue&limit=200"), "/items", "id");
        assertThat(overdue).contains(old).doesNotContain(fresh, sent);
        assertThat(
                        each(
                                investigator.get(
                                        CASES + "?status=INVESTIGATING,CONCLUDED&limit=200"),
                                "/items",
                                "id"))
                .contains(old, sent);
        assertThat(investigator.get(CASES + "?due=soon").status()).isEqualTo(400);
        assertThat(investigator.get(CASES + "?sort=name").status()).isEqualTo(400);
    }

    @Test
    void aCaseIsFoundByTheYearOfBirthOfItsAccused() {
        String item = openedWith("Sơn Minh Đức");
        assertThat(each(investigator.get(CASES + "?q=duc%2090%20son"), "/items", "id"))
                .contains(item.substring(CASES.length() + 1));
    }

    @Test
    void whatIsOptionalMayBeLeftOut() {
        Answer opened =
                investigator.post(
                        CASES,
                        "{\"offence\":\"174\",\"gravity\":\"SERIOUS\",\"initiatedOn\":\"2024-02-01\"}");
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        Answer charged =
                investigator.post(
                        CASES + "/" + opened.text("/id") + "/actions/charge-accused",
                        "{\"accused\":{\"name\":\"Công ty B\",\"kind\":\"LEGAL_ENTITY\"},"
                                + "\"offence\":\"174\",\"chargedOn\":\"2024-02-03\"}");
        assertThat(charged.status()).as(charged.body().toString()).isEqualTo(200);
        assertThat(charged.body().at("/entities").asInt()).isEqualTo(1);
    }

    @Test
    void aLineBreakHasNoPlaceInAName() {
        String item = opened();
        Answer refused =
                investigator.post(item + "/actions/charge-accused", accused("A\\nB", "2024-02-03"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/field")).isEqualTo("accused.name");
    }

    @Test
    void withoutATokenOrWithAWrongOneNobodyGetsIn() {
        for (TestClient nobody :
                new TestClient[] {
                    anonymous,
                    anonymous.with("Authorization", "Bearer nonsense"),
                    anonymous.with(
                            "Authorization",
                            "Bearer " + TestTokens.expired("investigator", "CA-94")),
                    anonymous.with(
                            "Authorization", "Bearer " + TestTokens.forged("investigator", "CA-94"))
                }) {
            assertThat(nobody.post(CASES, OPENING).status()).isEqualTo(401);
            assertThat(nobody.get(CASES).status()).isEqualTo(401);
        }
    }

    @Test
    void anotherUnitsCaseIsNotThere() {
        String item = opened();
        TestClient other = anonymous.as("investigator", "CA-94-941");
        assertThat(other.get(item).status()).isEqualTo(404);
        assertThat(other.get(item + "/history").status()).isEqualTo(404);
        assertThat(
                        other.post(item + "/actions/charge-accused", accused("A", "2024-02-03"))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void nobodyOpensACaseForAUnitAbove() {
        Answer refused =
                anonymous
                        .as("investigator", "CA-94-941")
                        .post(CASES, OPENING.replace("{", "{\"unit\":\"CA-94\","));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/code")).isEqualTo("unit-out-of-scope");
    }

    @Test
    void theProvinceOpensACaseForItsDistrictWhichReadsIt() {
        Answer opened = investigator.post(CASES, OPENING.replace("{", "{\"unit\":\"CA-94-941\","));
        assertThat(opened.status()).isEqualTo(201);
        assertThat(
                        anonymous
                                .as("investigator", "CA-94-941")
                                .get(CASES + "/" + opened.text("/id"))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void aCaseOfAProcuracyIsNoCaseOfAnInvestigationBody() {
        Answer refused =
                anonymous
                        .as("supervisor", "BCD-94")
                        .post(CASES, OPENING.replace("{", "{\"unit\":\"VKS-94\","));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/code")).isEqualTo("unit-of-another-kind");
    }

    @ParameterizedTest
    @CsvSource({
        "procurator, VKS-94",
        "judge, TA-94",
        "supervisor, BCD-94",
        "operator, CA-94",
        "agency, VKS-94"
    })
    void whoTheLawDoesNotNameIsToldTheArticleAndWhoMay(String role, String unit) {
        Answer refused = anonymous.as(role, unit).post(CASES, OPENING);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/code")).isEqualTo("not-competent");
        assertThat(refused.text("/article")).isNotBlank();
        assertThat(refused.body().at("/allowedAuthorities").size()).isPositive();
    }

    @Test
    void aStepOutOfOrderIsToldTheArticleAndWhoMay() {
        String item = openedWith("Lê Văn Bình");
        Answer refused =
                anonymous
                        .as("agency", "CA-94")
                        .post(
                                item + "/actions/accept-at-procuracy",
                                "{\"acceptedOn\":\"2024-03-02\"}");
        assertThat(refused.status()).isEqualTo(403);
        investigator.post(
                item + "/actions/send-file",
                "{\"procuracy\":\"VKS-94\",\"sentOn\":\"2024-03-01\"}");
        Answer early =
                procurator.post(
                        item + "/actions/file-indictment",
                        "{\"court\":\"TA-94\",\"filedOn\":\"2024-03-20\"}");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.text("/code")).isEqualTo("step-out-of-order");
        assertThat(early.text("/requiredStatus")).isEqualTo("AT_PROCURACY");
        assertThat(early.body().at("/status").asInt()).isEqualTo(409);
        assertThat(early.text("/article")).isNotBlank();
        assertThat(early.body().at("/allowedAuthorities/0").asString()).isEqualTo("VKS-94");
    }

    @Test
    void aStepIsNotDatedBeforeTheOneItFollows() {
        String item = openedWith("Lê Văn Bình");
        Answer refused =
                investigator.post(
                        item + "/actions/send-file",
                        "{\"procuracy\":\"VKS-94\",\"sentOn\":\"2024-02-02\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/code")).isEqualTo("date-before-previous-step");
        assertThat(refused.text("/earliest")).isEqualTo("2024-02-03");
    }

    @Test
    void aLegalDayInTheFutureIsRefused() {
        String tomorrow = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(1).toString();
        Answer refused = investigator.post(CASES, OPENING.replace("2024-02-01", tomorrow));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/code")).isEqualTo("date-in-the-future");
    }

    @Test
    void anItemListsWhatItsReaderMayDoAndWhyNotTheRest() {
        String item = openedWith("Lê Văn Bình");
        Answer seen = investigator.get(item);
        assertThat(each(seen, "/_actions", "name")).containsExactly("charge-accused", "send-file");
        assertThat(each(seen, "/_actions", "href"))
                .containsExactly(item + "/actions/charge-accused", item + "/actions/send-file");
        assertThat(seen.text("/_actions/1/schema/properties/procuracy/type")).isEqualTo("string");
        assertThat(each(seen, "/_blocked", "action"))
                .containsExactly(
                        "accept-at-procuracy",
                        "file-indictment",
                        "accept-at-court",
                        "give-judgment");
        assertThat(each(seen, "/_blocked", "article")).doesNotContain("");
        Answer watched = anonymous.as("supervisor", "BCD-94").get(item);
        assertThat(watched.body().at("/_actions").size()).isZero();
        assertThat(watched.body().at("/_blocked").size()).isEqualTo(6);
    }

    @Test
    void whoHasNoBusinessWithNamesReadsNoCase() {
        String item = opened();
        for (String role : new String[] {"analyst", "custodian", "admin"}) {
            Answer refused = anonymous.as(role, "BCD-94").get(item);
            assertThat(refused.status()).as(role).isEqualTo(403);
        }
    }

    @Test
    void aRetryWithItsKeyIsDoneOnceAndAnsweredTheSame() {
        TestClient keyed = investigator.with("Idempotency-Key", "open-" + System.nanoTime());
        Answer first = keyed.post(CASES, OPENING);
        Answer again = keyed.post(CASES, OPENING);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        Answer other = keyed.post(CASES, OPENING.replace("\"174\"", "\"173\""));
        assertThat(other.status()).isEqualTo(422);
        String item = CASES + "/" + first.text("/id");
        TestClient charging = investigator.with("Idempotency-Key", "charge-1");
        String body = accused("Lê Văn Bình", "2024-02-03");
        charging.post(item + "/actions/charge-accused", body);
        Answer charged = charging.post(item + "/actions/charge-accused", body);
        assertThat(charged.status()).isEqualTo(200);
        assertThat(charged.body().at("/accused").size()).isEqualTo(1);
    }

    @Test
    void whoSawAnOlderVersionIsAskedToReadAgain() {
        String item = openedWith("Lê Văn Bình");
        Answer stale =
                investigator
                        .with("If-Match", "\"1\"")
                        .post(item + "/actions/charge-accused", accused("B", "2024-02-03"));
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void aListIsFilteredSearchedAndPaged() {
        String item = openedWith("Đặng Thị Xuyến");
        String number = investigator.get(item).text("/number");
        Answer byName = investigator.get(CASES + "?q=dang%20xuy");
        assertThat(each(byName, "/items", "number")).containsExactly(number);
        assertThat(byName.body().at("/items/0/accused").isMissingNode()).isTrue();
        assertThat(each(investigator.get(CASES + "?q=" + number), "/items", "number"))
                .containsExactly(number);
        assertThat(
                        each(
                                investigator.get(
                                        CASES
                                                + "?q=xuyen&status=INVESTIGATING&offence=174"
                                                + "&unit=CA-94&from=2024-02-01&to=2024-02-01"),
                                "/items",
                                "number"))
                .containsExactly(number);
        assertThat(each(investigator.get(CASES + "?q=xuyen&to=2024-01-31"), "/items", "number"))
                .isEmpty();
        assertThat(each(procurator.get(CASES + "?q=xuyen"), "/items", "number")).isEmpty();
        opened();
        Answer first = investigator.get(CASES + "?limit=1");
        assertThat(first.body().at("/items").size()).isEqualTo(1);
        Answer second = investigator.get(CASES + "?limit=1&cursor=" + first.text("/next"));
        assertThat(each(second, "/items", "id"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(each(first, "/items", "id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=0",
                "?limit=201",
                "?limit=x",
                "?status=LOST",
                "?from=2024-02-30",
                "?from=yesterday",
                "?to=99999-01-01",
                "?q=--",
                "?cursor=nonsense"
            })
    void aListThatCannotBeMeantIsRefused(String query) {
        Answer refused = investigator.get(CASES + query);
        assertThat(refused.status()).as(query).isEqualTo(400);
        assertThat(refused.text("/code")).isNotBlank();
    }

    @Test
    void theOpenApiDocumentShowsBodiesAndNothingOfTheInside() {
        Answer document = anonymous.get("/v3/api-docs");
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.body().get("paths").has("/api/v1/cases/{id}/actions/file-indictment"))
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
                        .post(CASES, OPENING);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("/detail")).startsWith("Luật giao bước này");
    }

    @Test
    void aStepCanBeAskedWhatItWouldChangeAndNothingIsWritten() {
        String item = openedWith("Lê Văn Bình");
        String before = investigator.get(item).header("etag").orElseThrow();
        Answer asked =
                investigator
                        .with("Accept-Language", "vi")
                        .post(
                                item + "/actions/send-file?dry-run",
                                "{\"procuracy\":\"VKS-94\",\"sentOn\":\"2024-03-01\"}");
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(200);
        assertThat(asked.text("/_whatIf"))
                .contains("01/03/2024")
                .contains("đã kết luận điều tra")
                .contains("1 bị can");
        assertThat(investigator.get(item).header("etag")).contains(before);
        assertThat(investigator.get(item).text("/status")).isEqualTo("INVESTIGATING");
        assertThat(
                        investigator
                                .post(
                                        item + "/actions/accept-at-court?dry-run",
                                        "{\"acceptedOn\":\"2024-03-02\"}")
                                .status())
                .isEqualTo(403);
        assertThat(investigator.post(CASES + "?dry-run", OPENING).text("/code"))
                .isEqualTo("dry-run-not-supported");
    }
}
