package io.tipflow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.testkit.http.TestClient;
import io.tipflow.testkit.http.TestClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithBackends
@SpringBootTest(
        classes = CaseApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=tipflow-kit,case")
class CaseServiceTest {

    private static final String OPENING =
            """
            {"offence":"174","gravity":"SERIOUS","initiatedOn":"2024-02-01","area":"941",
             "tips":["t1","t2"],"decisionNo":"12/QĐ"}""";

    @LocalServerPort private int port;

    private TestClient anonymous;
    private TestClient investigator;
    private TestClient procurator;
    private TestClient judge;

    @BeforeEach
    void clients() {
        anonymous = TestClient.anonymous(port);
        investigator = anonymous.as("investigator", "CA-94");
        procurator = anonymous.as("procurator", "VKS-94");
        judge = anonymous.as("judge", "TA-94");
    }

    @Test
    void aCaseGoesFromInitiationToJudgment() {
        Answer opened = investigator.post("/api/v1/cases", OPENING);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.text("/number")).matches("VA-[0-9]{4}-[0-9]{6}");
        String item = "/api/v1/cases/" + opened.text("/id");
        assertThat(opened.header("location")).contains(item);
        assertThat(opened.header("etag")).contains("\"1\"");
        assertThat(names(opened, "/_actions", "name")).containsExactly("charge-accused");

        Answer charged = investigator.post(item + "/actions/charge-accused", accused("2024-02-03"));
        assertThat(charged.status()).isEqualTo(200);
        String accused = charged.text("/accused/0/id");
        assertThat(names(charged, "/_actions", "name"))
                .containsExactly("charge-accused", "send-file");

        assertThat(procurator.get(item).status()).as("before the file is sent").isEqualTo(404);
        Answer sent =
                investigator.post(
                        item + "/actions/send-file",
                        """
                        {"procuracy":"VKS-94","sentOn":"2024-03-01"}""");
        assertThat(sent.text("/status")).isEqualTo("CONCLUDED");
        assertThat(sent.body().at("/_actions")).isEmpty();

        Answer seen = procurator.get(item);
        assertThat(names(seen, "/_actions", "name")).containsExactly("accept-at-procuracy");
        assertThat(
                        procurator
                                .post(
                                        item + "/actions/accept-at-procuracy",
                                        """
                                        {"acceptedOn":"2024-03-02"}""")
                                .text("/status"))
                .isEqualTo("AT_PROCURACY");
        assertThat(judge.get(item).status()).as("before the indictment").isEqualTo(404);
        assertThat(
                        procurator
                                .post(
                                        item + "/actions/file-indictment",
                                        """
                                        {"court":"TA-94","filedOn":"2024-03-20"}""")
                                .text("/status"))
                .isEqualTo("PROSECUTED");
        assertThat(
                        judge.post(
                                        item + "/actions/accept-at-court",
                                        """
                                        {"acceptedOn":"2024-03-22"}""")
                                .text("/status"))
                .isEqualTo("AT_COURT");
        Answer judged =
                judge.post(
                        item + "/actions/give-judgment",
                        """
                        {"judgedOn":"2024-05-05","verdicts":[{"accused":"%s","verdict":"CONVICTED"}]}"""
                                .formatted(accused));
        assertThat(judged.status()).isEqualTo(200);
        assertThat(judged.text("/status")).isEqualTo("JUDGED");
        assertThat(judged.text("/accused/0/verdict")).isEqualTo("CONVICTED");

        Answer history = investigator.get(item + "/history");
        assertThat(names(history, "/items", "type"))
                .containsExactly(
                        "opened",
                        "accused-charged",
                        "file-sent",
                        "accepted-by-procuracy",
                        "indictment-filed",
                        "accepted-by-court",
                        "judgment-given");
    }

    private static String accused(String chargedOn) {
        return """
               {"accused":{"name":"Trần Thị Hường","birthYear":1990,"sex":"FEMALE","kind":"INDIVIDUAL"},
                "offence":"174.2","chargedOn":"%s"}"""
                .formatted(chargedOn);
    }

    private static java.util.List<String> names(Answer answer, String list, String field) {
        return answer.body().at(list).valueStream().map(n -> n.path(field).asString()).toList();
    }
}
