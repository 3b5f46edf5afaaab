package io.tipflow.cases;

import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.testkit.http.TestClient;
import io.tipflow.testkit.http.TestClient.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole service on real servers, started once for all tests that need it. */
@WithBackends
@SpringBootTest(
        classes = CaseApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=tipflow-kit,case")
abstract class CaseServiceSetting {

    static final String CASES = "/api/v1/cases";

    static final String OPENING =
            """
            {"offence":"174","gravity":"SERIOUS","initiatedOn":"2024-02-01","area":"941",
             "tips":["t1","t2"],"decisionNo":"12/QĐ"}\
            """;

    @LocalServerPort private int port;

    TestClient anonymous;
    TestClient investigator;
    TestClient procurator;
    TestClient judge;

    @BeforeEach
    void clients() {
        anonymous = TestClient.anonymous(port);
        investigator = anonymous.as("investigator", "CA-94");
        procurator = anonymous.as("procurator", "VKS-94");
        judge = anonymous.as("judge", "TA-94");
    }

    static String accused(String name, String chargedOn) {
        return """
        {"accused":{"name":"%s","birthYear":1990,"sex":"FEMALE","kind":"INDIVIDUAL"},
         "offence":"174.2","chargedOn":"%s"}\
        """
                .formatted(name, chargedOn);
    }

    /** Opens a case with an accused, and gives its address. */
    String openedWith(String name) {
        String item = opened();
        investigator.post(item + "/actions/charge-accused", accused(name, "2024-02-03"));
        return item;
    }

    String opened() {
        return CASES + "/" + investigator.post(CASES, OPENING).text("/id");
    }

    /** The same field of all in a list. */
    static List<String> each(Answer answer, String list, String field) {
        return answer.body().at(list).valueStream().map(n -> n.path(field).asString()).toList();
    }
}
