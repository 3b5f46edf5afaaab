package io.tipflow.tipintake.proposal.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.tipintake.RunningTipIntake;
import io.tipflow.tipintake.RunningTipIntake.Answer;
import io.tipflow.tipintake.RunningTipIntake.Client;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@WithBackends
class ProposalsTest {

    private static final String PROPOSALS = "/api/v1/tips/proposals";

    private static RunningTipIntake service;
    private static Client operator;

    @BeforeAll
    static void start() {
        service = RunningTipIntake.shared();
        operator = service.as("operator", "CA-94-947").with("Accept-Language", "vi");
    }

    @Test
    void theWordsOfACallerAreProposedFrom() {
        Answer first =
                operator.post(
                        "/api/v1/tips",
                        """
                        {"narrative":"Hai thanh niên đi xe Winner xanh giật dây chuyền bà bán vé số",
                         "place":"ngã ba Nhu Gia","channel":"HOTLINE","kind":"TO_GIAC"}
                        """);
        assertThat(first.status()).as(first.text()).isEqualTo(201);

        Answer proposed =
                operator.post(
                        PROPOSALS,
                        """
                        {"narrative":"có 2 thanh niên Winner xanh vừa giật dây chuyền của bà bán vé số,\
                         cầm dao, ở huyện Mỹ Xuyên lúc 13:45","place":"ngã ba Nhu Gia"}
                        """);

        assertThat(proposed.status()).as(proposed.text()).isEqualTo(200);
        assertThat(proposed.headers().get("cache-control")).contains("no-store");
        JsonNode json = proposed.json();
        assertThat(json.at("/duplicates/0/number").asString()).isEqualTo(first.field("number"));
        assertThat(json.at("/duplicates/0/reasons").toString()).contains("cùng nơi");
        assertThat(json.at("/places/0/area").asString()).isEqualTo("947");
        assertThat(json.at("/places/0/now/name").asString()).isEqualTo("Thành phố Cần Thơ");
        assertThat(json.at("/times/0/text").asString()).startsWith("13:45 ngày");
        assertThat(json.at("/offences/0/offence").asString()).isEqualTo("171");
        assertThat(json.at("/offences/0/name").asString()).contains("cướp giật");
        assertThat(json.at("/priority/urgent").asBoolean()).isTrue();
        assertThat(json.at("/priority/reasons").toString()).contains("cầm dao");
        assertThat(json.get("questions").toString())
                .contains("{\"id\":\"where\",\"text\":\"ở đâu?\",\"answered\":true}")
                .contains("\"answered\":false");
    }

    @Test
    void aTipOfAnotherUnitIsNeverProposed() {
        operator.post(
                "/api/v1/tips",
                """
                {"narrative":"Nhóm người mặc áo lính đào trộm cây sứ cổ thụ","place":"chùa Dơi",
                 "channel":"HOTLINE","kind":"TO_GIAC"}
                """);
        String body =
                """
                {"narrative":"Nhóm người mặc áo lính đào trộm cây sứ cổ thụ","place":"chùa Dơi"}
                """;

        assertThat(operator.post(PROPOSALS, body).json().get("duplicates")).isNotEmpty();
        assertThat(
                        service.as("operator", "CA-94-948")
                                .post(PROPOSALS, body)
                                .json()
                                .get("duplicates"))
                .isEmpty();
    }

    @Test
    void whoTakesNoTipsIsProposedNothing() {
        String body = "{\"narrative\":\"x\"}";
        assertThat(service.as("analyst", "BCD-94").post(PROPOSALS, body).status()).isEqualTo(403);
        assertThat(service.anonymous().post(PROPOSALS, body).status()).isEqualTo(401);
        assertThat(operator.post(PROPOSALS, "{\"narrative\":\" \"}").status()).isEqualTo(400);
    }

    @Test
    void aVeryLongTextIsAnsweredToo() {
        String text = "ở huyện Mỹ Xuyên lúc 13:45 giật túi ".repeat(500);
        Answer proposed = operator.post(PROPOSALS, "{\"narrative\":\"" + text + "\"}");
        assertThat(proposed.status()).isEqualTo(200);
        assertThat(proposed.json().get("places")).hasSize(1);
        assertThat(proposed.json().get("times")).hasSize(1);
    }
}
