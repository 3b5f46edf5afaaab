package io.tipflow.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.testkit.http.TestClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitsTest extends CaseServiceSetting {

    private static final String LIMITS = "/api/v1/time-limits";

    @Test
    void factsAreAnsweredWithLimitsTheirArticlesAndTheirWorking() {
        Answer answer =
                investigator.post(
                        LIMITS,
                        """
                        {"facts":[{"type":"tip.received","at":"2024-02-05T09:30:00+07:00",
                                   "receiver":"INVESTIGATION"}],"asOf":"2024-02-12"}
                        """);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        var verification =
                answer.body()
                        .at("/limits")
                        .valueStream()
                        .filter(limit -> limit.at("/id").asString().equals("tip.verification"))
                        .findFirst()
                        .orElseThrow();
        assertThat(verification.at("/article").asString()).isEqualTo("147.1");
        assertThat(verification.at("/end").asString()).isEqualTo("2024-02-26");
        assertThat(verification.at("/because")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"facts\":[{\"type\":\"no.such\",\"at\":\"2024-02-05\"}]}",
                "{\"facts\":[{\"type\":\"tip.received\",\"at\":\"yesterday\"}]}",
                "{\"facts\":"
            })
    void whatIsNoDocumentOfFactsIsRefusedWithTheReason(String document) {
        Answer refused = investigator.post(LIMITS, document);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/code")).isEqualTo("invalid-facts");
        assertThat(refused.text("/detail")).isNotBlank();
    }

    @Test
    void whoIsNotLoggedInIsToldSo() {
        assertThat(anonymous.post(LIMITS, "{}").status()).isEqualTo(401);
    }
}
