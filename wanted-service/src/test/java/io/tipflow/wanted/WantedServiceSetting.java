package io.tipflow.wanted;

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
        classes = WantedApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=tipflow-kit,wanted")
abstract class WantedServiceSetting {

    static final String ORDERS = "/api/v1/wanted-orders";
    static final String NOTICES = "/notices/v1/wanted";

    @LocalServerPort private int port;

    TestClient anonymous;
    TestClient investigator;
    TestClient supervisor;

    @BeforeEach
    void clients() {
        anonymous = TestClient.anonymous(port);
        investigator = anonymous.as("investigator", "CA-94");
        supervisor = anonymous.as("supervisor", "BCD-94");
    }

    static String order(String name) {
        return """
        {"person":{"name":"%s","birthYear":1980,"sex":"MALE","lastArea":"941"},
         "kind":"DOMESTIC","danger":"DANGEROUS","offence":"174","issuedOn":"2024-02-01",
         "decisionNo":"7/QĐTN","caseFile":"case-1"}\
        """
                .formatted(name);
    }

    /** Issues an order, and gives its id. */
    String issued(String name) {
        return investigator.post(ORDERS, order(name)).text("/id");
    }

    static String action(String order, String name) {
        return ORDERS + "/" + order + "/actions/" + name;
    }

    /** The same field of all in a list. */
    static List<String> each(Answer answer, String list, String field) {
        return answer.body().at(list).valueStream().map(n -> n.path(field).asString()).toList();
    }
}
