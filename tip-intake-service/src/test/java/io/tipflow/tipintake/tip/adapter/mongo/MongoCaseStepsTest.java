package io.tipflow.tipintake.tip.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.tipflow.testkit.backends.Backends;
import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.tipintake.tip.application.CaseSteps;
import io.tipflow.tipintake.tip.application.Progress.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@WithBackends
class MongoCaseStepsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static MongoClient client;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(Backends.started().mongo());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    private final CaseSteps steps = new MongoCaseSteps(client.getDatabase("case-steps"));

    @Test
    void theFirstDayOfAStepStaysAndAgainChangesNothing() {
        steps.begin("case-1");
        steps.note("case-1", Stage.ACCUSED_CHARGED, DAY);
        steps.note("case-1", Stage.ACCUSED_CHARGED, DAY.minusDays(2));
        steps.note("case-1", Stage.ACCUSED_CHARGED, DAY.plusDays(1));
        steps.begin("case-1");
        assertThat(steps.of(List.of("case-1")))
                .isEqualTo(Map.of(Stage.ACCUSED_CHARGED, DAY.minusDays(2)));
    }

    @Test
    void casesThatNoTipLedToAreNotKept() {
        steps.note("case-2", Stage.INDICTED, DAY);
        assertThat(steps.of(List.of("case-2"))).isEmpty();
        assertThat(
                        client.getDatabase("case-steps")
                                .getCollection("case_step")
                                .countDocuments(new org.bson.Document("_id", "case-2")))
                .isZero();
    }

    @Test
    void ofSeveralCasesTheEarlierDayCounts() {
        steps.begin("case-3");
        steps.begin("case-4");
        steps.note("case-3", Stage.INDICTED, DAY);
        steps.note("case-4", Stage.INDICTED, DAY.minusDays(1));
        steps.note("case-4", Stage.JUDGED, DAY);
        assertThat(steps.of(List.of("case-3", "case-4", "nowhere")))
                .isEqualTo(Map.of(Stage.INDICTED, DAY.minusDays(1), Stage.JUDGED, DAY));
        assertThat(steps.of(List.of())).isEmpty();
    }
}
