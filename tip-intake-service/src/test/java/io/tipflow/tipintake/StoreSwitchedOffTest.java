package io.tipflow.tipintake;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.tipintake.RunningTipIntake.Answer;
import io.tipflow.tipintake.RunningTipIntake.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@WithBackends
class StoreSwitchedOffTest {

    @Test
    void everythingRunsAndNothingIsWritten() {
        RunningTipIntake service =
                RunningTipIntake.start(
                        Map.of("tipflow.store", "off", "tipflow.database", "tip-intake-off"));
        try {
            Client operator =
                    service.as("operator", "CA-94").with("Idempotency-Key", "benchmark-key-1");
            Answer created =
                    operator.post(
                            "/api/v1/tips",
                            """
                            {"narrative":"Mất xe","channel":"HOTLINE","kind":"TO_GIAC",
                             "reporter":{"name":"Lan"}}
                            """);
            assertThat(created.status()).as(created.text()).isEqualTo(201);
            assertThat(created.field("number")).matches("TB-\\d{4}-000001");
            assertThat(operator.post("/api/v1/tips", "{}").status()).isEqualTo(400);
            assertThat(service.anonymous().get("/api/v1/tips").status()).isEqualTo(401);
            List<String> written = new ArrayList<>();
            MongoDatabase database = service.bean(MongoDatabase.class);
            database.listCollectionNames().into(new ArrayList<>()).stream()
                    .filter(name -> database.getCollection(name).countDocuments() > 0)
                    .forEach(written::add);
            assertThat(written).isEmpty();
        } finally {
            service.stop();
        }
    }
}
