package io.tipflow.tipintake.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.tipintake.RunningTipIntake;
import io.tipflow.tipintake.RunningTipIntake.Client;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@WithBackends
class ReferenceTest {

    private static RunningTipIntake service;
    private static Client reader;

    @BeforeAll
    static void start() {
        service = RunningTipIntake.shared();
        reader = service.as("judge", "TA-94").with("Accept-Language", "vi");
    }

    @Test
    void areasAreFoundByWordsAndByCode() {
        assertThat(items("/api/v1/areas?q=my+xuyen").at("/0/area").asString()).isEqualTo("947");
        JsonNode byCode = items("/api/v1/areas?code=947,000,92");
        assertThat(byCode).hasSize(2);
        assertThat(byCode.at("/1/name").asString()).isEqualTo("Thành phố Cần Thơ");
    }

    @Test
    void offencesAreFoundByWordsAndByCode() {
        assertThat(items("/api/v1/offences?q=cuop+giat").at("/0/offence").asString())
                .isEqualTo("171");
        assertThat(items("/api/v1/offences?q=173").at("/0/name").asString())
                .isEqualTo("Tội trộm cắp tài sản");
        JsonNode byCode = items("/api/v1/offences?code=173.2,9999");
        assertThat(byCode).hasSize(1);
        assertThat(byCode.at("/0/offence").asString()).isEqualTo("173.2");
    }

    @Test
    void unitsAreFoundByWordsAndByCode() {
        assertThat(items("/api/v1/units?code=VKS-94").at("/0/body").asString())
                .isEqualTo("PROCURACY");
        assertThat(items("/api/v1/units?q=ca-94").toString()).contains("CA-94-941");
    }

    @Test
    void whoIsNotLoggedInOrAsksForNothingIsRefused() {
        assertThat(service.anonymous().get("/api/v1/areas?q=a").status()).isEqualTo(401);
        assertThat(reader.get("/api/v1/areas").status()).isEqualTo(400);
        assertThat(reader.get("/api/v1/units?q=a&limit=1000").status()).isEqualTo(400);
    }

    private static JsonNode items(String path) {
        return reader.get(path).json().get("items");
    }
}
