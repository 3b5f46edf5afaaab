package io.tipflow.tipintake.tip.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.tipintake.RunningTipIntake;
import io.tipflow.tipintake.RunningTipIntake.Answer;
import io.tipflow.tipintake.RunningTipIntake.Client;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@WithBackends
class TipsHttpTest {

    private static final String TIPS = "/api/v1/tips";
    private static final String REPORTER =
            """
            ,"reporter":{"name":"Trần Thị Lan","phone":"0912345678"}
            """;

    private static RunningTipIntake service;
    private static Client operator;
    private static Client investigator;
    private static Client custodian;

    @BeforeAll
    static void start() {
        service = RunningTipIntake.shared();
        operator = service.as("operator", "CA-94-941");
        investigator = service.as("investigator", "CA-94-941");
        custodian = service.as("custodian", "CA-94");
    }

    @Test
    void anOperatorLogsATipAndGetsNumberAndReceipt() {
        Answer created = operator.post(TIPS, tip("Mất xe đạp ở chợ", ""));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.headers().get("location")).isEqualTo(TIPS + "/" + created.field("id"));
        assertThat(created.headers().get("etag")).isEqualTo("\"1\"");
        assertThat(created.field("number")).matches("TB-\\d{4}-\\d{6}");
        assertThat(created.field("receipt")).matches("\\d{16}");
        assertThat(created.field("status")).isEqualTo("RECEIVED");
        assertThat(created.field("unit")).isEqualTo("CA-94-941");
        assertThat(created.field("reporter")).isEqualTo("ANONYMOUS");

        Answer item = operator.get(TIPS + "/" + created.field("id"));
        assertThat(item.status()).isEqualTo(200);
        assertThat(item.headers().get("etag")).isEqualTo("\"1\"");
        assertThat(item.field("narrative")).isEqualTo("Mất xe đạp ở chợ");
        assertThat(item.json().has("receipt")).isFalse();
    }

    @Test
    void aRetryGetsTheSameNumberAndReceiptAndAnotherBodyIsRefused() {
        Client once = operator.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = once.post(TIPS, tip("Mất trộm", REPORTER));
        Answer again = once.post(TIPS, tip("Mất trộm", REPORTER));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.headers().get("etag")).isEqualTo(first.headers().get("etag"));

        Answer otherWords = once.post(TIPS, tip("Mất cướp", REPORTER));
        Answer otherReporter = once.post(TIPS, tip("Mất trộm", REPORTER.replace("0912", "0913")));
        Answer noReporter = once.post(TIPS, tip("Mất trộm", ""));
        for (Answer refused : List.of(otherWords, otherReporter, noReporter)) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.field("code")).isEqualTo("idempotency-key-reused");
        }
    }

    @Test
    void theRegisterOfAYearHasNoGapWhateverIsRepeated() {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Client once = operator.with("Idempotency-Key", UUID.randomUUID().toString());
            String body = tip("Sổ 1999", ",\"receivedAt\":\"1999-05-0" + (i + 1) + "T02:00:00Z\"");
            String number = once.post(TIPS, body).field("number");
            assertThat(once.post(TIPS, body).field("number")).isEqualTo(number);
            numbers.add(Long.parseLong(number.substring("TB-1999-".length())));
        }
        assertThat(numbers).containsExactly(1L, 2L, 3L);
    }

    @Test
    void theUnitMayBeOneBelowButNoOther() {
        Client province = service.as("operator", "CA-94");
        assertThat(province.post(TIPS, tip("Tin", ",\"unit\":\"CA-94-942\"")).status())
                .isEqualTo(201);
        Answer above = operator.post(TIPS, tip("Tin", ",\"unit\":\"CA-94\""));
        assertThat(above.status()).isEqualTo(403);
        assertThat(above.field("code")).isEqualTo("unit-out-of-scope");
        Answer nowhere = operator.post(TIPS, tip("Tin", ",\"unit\":\"CA-00\""));
        assertThat(nowhere.status()).isEqualTo(400);
        assertThat(nowhere.field("code")).isEqualTo("unit-unknown");
    }

    @Test
    void anotherUnitDoesNotEvenSeeThatTheTipIsThere() {
        String path = TIPS + "/" + log("Tin của huyện khác", "");
        for (String unit : List.of("CA-94-942", "VKS-94", "CA-01")) {
            Client other = service.as("investigator", unit);
            assertThat(other.get(path).status()).isEqualTo(404);
            assertThat(other.get(path + "/history").status()).isEqualTo(404);
            assertThat(other.post(path + "/actions/resolve", resolve("NOT_CRIME")).status())
                    .isEqualTo(404);
        }
        assertThat(service.as("supervisor", "BCD-94").get(path).status()).isEqualTo(200);
        assertThat(service.as("supervisor", "CA-94").get(path).status()).isEqualTo(200);
    }

    @Test
    void rolesThatMayNotAreForbidden() {
        String path = TIPS + "/" + log("Tin", REPORTER);
        assertThat(service.as("analyst", "CA-94-941").get(path).status()).isEqualTo(403);
        assertThat(service.as("analyst", "CA-94-941").get(TIPS).status()).isEqualTo(403);
        assertThat(custodian.post(TIPS, tip("Tin", "")).status()).isEqualTo(403);
        assertThat(operator.post(path + "/actions/resolve", resolve("NOT_CRIME")).status())
                .isEqualTo(403);
        assertThat(investigator.post(path + "/actions/open-reporter", reason("x")).status())
                .isEqualTo(403);
        assertThat(investigator.post(path + "/actions/destroy-reporter", reason("x")).status())
                .isEqualTo(403);
    }

    @Test
    void anInvestigatorResolvesTheTipOnce() {
        String path = TIPS + "/" + log("Tin", "");
        Answer stale =
                investigator
                        .with("If-Match", "\"7\"")
                        .post(path + "/actions/resolve", resolve("NOT_CRIME"));
        assertThat(stale.status()).isEqualTo(412);
        Answer resolved =
                investigator
                        .with("If-Match", "\"1\"")
                        .post(path + "/actions/resolve", resolve("NOT_CRIME"));
        assertThat(resolved.status()).as(resolved.text()).isEqualTo(200);
        assertThat(resolved.field("status")).isEqualTo("NOT_CRIME");
        assertThat(resolved.headers().get("etag")).isEqualTo("\"2\"");
        assertThat(resolved.json().at("/resolution/reason").asString()).isEqualTo("đã xác minh");

        Answer again = investigator.post(path + "/actions/resolve", resolve("FALSE_REPORT"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.field("code")).isEqualTo("tip-already-resolved");
        assertThat(again.field("outcome")).isEqualTo("NOT_CRIME");
    }

    @Test
    void aCaseIsNeverTypedAsAnOutcome() {
        String path = TIPS + "/" + log("Tin", "");
        Answer refused = investigator.post(path + "/actions/resolve", resolve("CASE_INITIATED"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(investigator.get(path).field("status")).isEqualTo("RECEIVED");
    }

    @Test
    void anItemListsTheActionsOfItsReader() {
        String path = TIPS + "/" + log("Tin", REPORTER);
        assertThat(actions(operator.get(path)))
                .containsExactly("add-information", "mark-duplicate", "ask-reporter");
        assertThat(actions(investigator.get(path)))
                .containsExactly("add-information", "mark-duplicate", "resolve", "ask-reporter");
        assertThat(actions(custodian.get(path)))
                .containsExactly("open-reporter", "destroy-reporter");
        JsonNode action =
                investigator.with("Accept-Language", "vi").get(path).json().at("/_actions/2");
        assertThat(action.get("href").asString()).isEqualTo(path + "/actions/resolve");
        assertThat(action.get("title").asString()).isEqualTo("Kết quả giải quyết");
        assertThat(action.get("article").asString()).contains("157");
        JsonNode outcome = action.at("/schema/properties/outcome");
        assertThat(outcome.get("oneOf")).hasSize(4);
        assertThat(outcome.at("/oneOf/1/const").asString()).isEqualTo("NOT_CRIME");
        assertThat(outcome.at("/oneOf/1/title").asString()).isEqualTo("Không có dấu hiệu tội phạm");

        investigator.post(path + "/actions/resolve", resolve("NOT_CRIME"));
        assertThat(actions(investigator.get(path))).doesNotContain("resolve");
    }

    @Test
    void whatCannotBeDoneIsListedWithTheArticleAndWhoMay() {
        String path = TIPS + "/" + log("Tin", "");
        JsonNode forOperator = blocked(operator.get(path), "resolve");
        assertThat(forOperator.get("code").asString()).isEqualTo("role-not-allowed");
        assertThat(forOperator.get("article").asString()).contains("157");
        assertThat(forOperator.get("allowedAuthorities").toString())
                .contains("POLICE/PROVINCE/investigation-head");

        investigator.post(path + "/actions/resolve", resolve("NOT_CRIME"));
        JsonNode done =
                blocked(
                        investigator.with("Accept-Language", "vi-VN,vi;q=0.9").get(path),
                        "resolve");
        assertThat(done.get("code").asString()).isEqualTo("tip-already-resolved");
        assertThat(done.get("unmet").asString()).contains("đã có kết quả giải quyết");
        assertThat(blocked(custodian.get(path), "open-reporter").get("code").asString())
                .isEqualTo("reporter-anonymous");
    }

    private static JsonNode blocked(Answer item, String action) {
        for (JsonNode one : item.json().get("_blocked")) {
            if (one.get("action").asString().equals(action)) {
                return one;
            }
        }
        throw new AssertionError("Expected " + action + " to be blocked in " + item.text());
    }

    @Test
    void whatIsLearnedLaterIsAddedToTheSameTip() {
        String path = TIPS + "/" + log("Mất xe", "");
        Answer added =
                operator.post(
                        path + "/actions/add-information",
                        "{\"text\":\"Nghi phạm quay lại\",\"place\":\"bến phà\"}");
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        assertThat(added.headers().get("etag")).isEqualTo("\"2\"");
        JsonNode addition = operator.get(path).json().at("/additions/0");
        assertThat(addition.get("text").asString()).isEqualTo("Nghi phạm quay lại");
        assertThat(addition.get("by").asString()).isEqualTo("operator-of-CA-94-941");
        assertThat(operator.get(path).field("narrative")).isEqualTo("Mất xe");
        assertThat(ids(operator.get(TIPS + "?q=quay+lai+nghi+pham"))).contains(added.field("id"));
        JsonNode since = operator.get(path + "/history?after=1").json().get("items");
        assertThat(since).hasSize(1);
        assertThat(since.get(0).get("type").asString()).isEqualTo("information-added");

        investigator.post(path + "/actions/resolve", resolve("NOT_CRIME"));
        assertThat(operator.post(path + "/actions/add-information", "{\"text\":\"Thêm\"}").status())
                .isEqualTo(200);
        assertThat(
                        operator.post(
                                        path + "/actions/add-information",
                                        "{\"text\":\"x\",\"area\":\"00000\"}")
                                .field("code"))
                .isEqualTo("area-unknown");
        assertThat(
                        service.as("supervisor", "BCD-94")
                                .post(path + "/actions/add-information", "{\"text\":\"x\"}")
                                .status())
                .isEqualTo(403);
    }

    @Test
    void whatIsLearnedLaterMayMakeATipUrgentAndSaysWhyItWasNot() {
        String path = TIPS + "/" + log("Có người lạ", "");
        Answer why =
                operator.post(
                        path + "/actions/add-information",
                        "{\"text\":\"Đã đi rồi\",\"kind\":\"REASON\"}");
        assertThat(why.json().at("/additions/0/kind").asString()).isEqualTo("REASON");
        assertThat(why.json().get("urgent").asBoolean()).isFalse();
        Answer urgent =
                operator.post(
                        path + "/actions/add-information",
                        "{\"text\":\"Quay lại với dao\",\"urgent\":true}");
        assertThat(urgent.json().get("urgent").asBoolean()).isTrue();
        Answer calmer =
                operator.post(
                        path + "/actions/add-information",
                        "{\"text\":\"Đã bắt\",\"urgent\":false}");
        assertThat(calmer.json().get("urgent").asBoolean()).isTrue();
        assertThat(ids(operator.get(TIPS + "?urgent=true"))).contains(urgent.field("id"));
    }

    @Test
    void aTipSaysItsLimitsAndStandsInTheWorklistUntilItHasAnOutcome() {
        String late = log("Tin cũ", ",\"receivedAt\":\"2024-02-05T02:30:00Z\"");
        String fresh = log("Tin mới", "");
        JsonNode limit =
                operator.with("Accept-Language", "vi")
                        .get(TIPS + "/" + late)
                        .json()
                        .at("/limits/0");
        assertThat(limit.get("id").asString()).isEqualTo("tip.verification");
        assertThat(limit.get("end").asString()).isEqualTo("2024-02-26");
        assertThat(limit.get("state").asString()).isEqualTo("OVERDUE");
        assertThat(limit.get("article").asString()).isEqualTo("Điều 147.1 BLTTHS");

        List<String> list = ids(investigator.get(TIPS + "?sort=actBy&status=RECEIVED&limit=200"));
        assertThat(list).contains(late, fresh);
        assertThat(list.indexOf(late)).isLessThan(list.indexOf(fresh));
        assertThat(ids(investigator.get(TIPS + "?due=overdue&limit=200")))
                .contains(late)
                .doesNotContain(fresh);
        investigator.post(TIPS + "/" + late + "/actions/resolve", resolve("NOT_CRIME"));
        assertThat(ids(investigator.get(TIPS + "?due=overdue&limit=200"))).doesNotContain(late);
        assertThat(investigator.get(TIPS + "?due=never").status()).isEqualTo(400);
    }

    @Test
    void aTipIsMarkedADuplicateOfOneThatItsReaderMaySee() {
        Answer first = operator.post(TIPS, tip("Cháy chợ", ""));
        String path = TIPS + "/" + log("Cháy ở chợ", "");
        String mark = path + "/actions/mark-duplicate";
        String body = "{\"of\":\"" + first.field("id") + "\"}";

        Answer marked = operator.post(mark, body);
        assertThat(marked.status()).as(marked.text()).isEqualTo(200);
        assertThat(marked.json().at("/duplicateOf/0/number").asString())
                .isEqualTo(first.field("number"));
        assertThat(marked.field("status")).isEqualTo("RECEIVED");
        assertThat(operator.post(mark, body).headers().get("etag")).isEqualTo("\"2\"");
        assertThat(
                        operator.post(
                                        mark,
                                        "{\"of\":\"" + path.substring(TIPS.length() + 1) + "\"}")
                                .field("code"))
                .isEqualTo("tip-is-itself");
        String elsewhere = service.as("operator", "CA-92").post(TIPS, tip("Cháy", "")).field("id");
        assertThat(operator.post(mark, "{\"of\":\"" + elsewhere + "\"}").field("code"))
                .isEqualTo("other-tip-not-found");
    }

    @Test
    void whatWasProposedAndNotTakenStaysBesideTheTip() {
        Answer created = operator.post(TIPS, tip("Tin", ",\"proposed\":{\"time\":\"13:45\"}"));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.json().at("/proposed/time").asString()).isEqualTo("13:45");
        assertThat(operator.post(TIPS, tip("Tin", ",\"proposed\":{\"time\":\"\"}")).status())
                .isEqualTo(400);
    }

    @Test
    void aCustodianOpensTheReporterAndTheHistoryTellsSo() {
        String path = TIPS + "/" + log("Tin", REPORTER);
        assertThat(operator.get(path).text()).doesNotContain("Lan").doesNotContain("0912345678");
        Answer opened = custodian.post(path + "/actions/open-reporter", reason("lệnh 12"));
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        assertThat(opened.field("name")).isEqualTo("Trần Thị Lan");
        assertThat(opened.field("phone")).isEqualTo("0912345678");
        assertThat(opened.headers().get("cache-control")).contains("no-store");
        assertThat(opened.headers().get("etag")).isEqualTo("\"2\"");

        JsonNode history = custodian.get(path + "/history").json().get("items");
        assertThat(history).hasSize(2);
        assertThat(history.get(1).get("type").asString()).isEqualTo("reporter-opened");
        assertThat(history.get(1).get("by").asString()).isEqualTo("custodian-of-CA-94");
        assertThat(history.get(1).at("/data/reason").asString()).isEqualTo("lệnh 12");
        assertThat(history.toString()).doesNotContain("Lan").doesNotContain("ciphertext");
    }

    @Test
    void aDestroyedReporterIsGoneForGood() {
        String path = TIPS + "/" + log("Tin", REPORTER);
        Answer destroyed = custodian.post(path + "/actions/destroy-reporter", reason("hết hạn"));
        assertThat(destroyed.status()).as(destroyed.text()).isEqualTo(200);
        assertThat(destroyed.field("reporter")).isEqualTo("DESTROYED");
        Answer gone = custodian.post(path + "/actions/open-reporter", reason("muộn"));
        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.field("code")).isEqualTo("reporter-destroyed");
        assertThat(custodian.post(path + "/actions/destroy-reporter", reason("lại")).status())
                .isEqualTo(200);
        assertThat(actions(custodian.get(path))).isEmpty();
    }

    @Test
    void anAnonymousReporterCannotBeOpened() {
        String path = TIPS + "/" + log("Tin", "");
        Answer refused = custodian.post(path + "/actions/open-reporter", reason("tò mò"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.field("code")).isEqualTo("reporter-anonymous");
    }

    @Test
    void theListFiltersSortsAndPages() {
        Client own = service.as("operator", "CA-94-950");
        Client reader = service.as("investigator", "CA-94-950");
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            ids.add(
                    own.post(
                                    TIPS,
                                    tip(
                                            i == 3 ? "Cướp giật túi xách" : "Đánh bạc ở quán",
                                            ",\"receivedAt\":\"2024-03-0"
                                                    + i
                                                    + "T02:00:00Z\",\"urgent\":"
                                                    + (i > 3)
                                                    + ",\"offence\":\""
                                                    + (i == 2 ? "321" : "173")
                                                    + "\""))
                            .field("id"));
        }
        reader.post(TIPS + "/" + ids.get(0) + "/actions/resolve", resolve("NOT_CRIME"));

        Answer first = reader.get(TIPS + "?limit=2");
        assertThat(ids(first)).containsExactly(ids.get(4), ids.get(3));
        Answer second = reader.get(TIPS + "?limit=2&cursor=" + first.field("next"));
        assertThat(ids(second)).containsExactly(ids.get(2), ids.get(1));
        Answer third = reader.get(TIPS + "?limit=2&cursor=" + second.field("next"));
        assertThat(ids(third)).containsExactly(ids.get(0));
        assertThat(third.json().has("next")).isFalse();

        assertThat(ids(reader.get(TIPS + "?sort=receivedAt&limit=1"))).containsExactly(ids.get(0));
        assertThat(ids(reader.get(TIPS + "?status=NOT_CRIME"))).containsExactly(ids.get(0));
        assertThat(ids(reader.get(TIPS + "?offence=321"))).containsExactly(ids.get(1));
        assertThat(ids(reader.get(TIPS + "?urgent=true"))).containsExactly(ids.get(4), ids.get(3));
        assertThat(ids(reader.get(TIPS + "?channel=REFERRAL"))).isEmpty();
        assertThat(ids(reader.get(TIPS + "?from=2024-03-02&to=2024-03-03")))
                .containsExactly(ids.get(2), ids.get(1));
        assertThat(ids(reader.get(TIPS + "?q=cuop%20tui"))).containsExactly(ids.get(2));
        assertThat(ids(reader.get(TIPS + "?q=C%C6%B0%E1%BB%9Bp%20gi%E1%BA%ADt")))
                .containsExactly(ids.get(2));
        assertThat(ids(reader.get(TIPS + "?q=danh%20ba&urgent=true")))
                .containsExactly(ids.get(4), ids.get(3));
        assertThat(ids(reader.get(TIPS + "?q=cuop%20bac"))).isEmpty();
        assertThat(ids(service.as("operator", "CA-94-948").get(TIPS + "?q=tui"))).isEmpty();
    }

    @Test
    void theOpenApiDocumentTellsOfEveryPath() {
        Answer document = service.anonymous().get("/v3/api-docs");
        assertThat(document.status()).isEqualTo(200);
        JsonNode paths = document.json().get("paths");
        for (String path :
                List.of(
                        TIPS,
                        TIPS + "/{id}",
                        TIPS + "/{id}/history",
                        TIPS + "/{id}/actions/resolve",
                        TIPS + "/{id}/actions/open-reporter",
                        TIPS + "/{id}/actions/destroy-reporter",
                        "/api/v1/public/tips",
                        "/api/v1/public/tips/progress")) {
            assertThat(paths.has(path)).as(path).isTrue();
        }
        assertThat(document.text()).doesNotContain("CommandRequest").doesNotContain("\"Actor\"");
    }

    private static String log(String narrative, String more) {
        Answer created = operator.post(TIPS, tip(narrative, more));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created.field("id");
    }

    private static String tip(String narrative, String more) {
        return """
        {"narrative":"%s","channel":"HOTLINE","kind":"TO_GIAC"%s}
        """
                .formatted(narrative, more);
    }

    private static String resolve(String outcome) {
        return """
        {"outcome":"%s","decidedOn":"%s","reason":"đã xác minh"}
        """
                .formatted(outcome, LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    private static String reason(String reason) {
        return "{\"reason\":\"" + reason + "\"}";
    }

    private static List<String> actions(Answer item) {
        List<String> names = new ArrayList<>();
        item.json().get("_actions").forEach(action -> names.add(action.get("name").asString()));
        return names;
    }

    private static List<String> ids(Answer list) {
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        list.json().get("items").forEach(item -> ids.add(item.get("id").asString()));
        return ids;
    }
}
