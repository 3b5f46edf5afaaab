package io.tipflow.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.tipflow.contracts.EventCatalog;
import io.tipflow.contracts.wanted.WantedEvent;
import io.tipflow.kit.aggregate.OutboxEntry;
import io.tipflow.kit.events.EventWriter;
import io.tipflow.kit.json.Json;
import io.tipflow.testkit.http.TestClient.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WantedEventsTest extends CaseServiceSetting {

    @Autowired private Producer<String, byte[]> producer;
    @Autowired private MeterRegistry meters;

    private final EventWriter writer = new EventWriter("/tipflow/wanted");

    @Test
    void theAccusedIsAtLargeUntilTheArrestAndTheHistoryShowsIt() throws Exception {
        String item = openedWith("Trần Thị Hường");
        String caseFile = investigator.get(item).text("/id");
        String accused = investigator.get(item).text("/accused/0/id");
        String order = UUID.randomUUID().toString();

        tell(order, 1, issued(accused, caseFile));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(investigator.get(item).text("/accused/0/whereabouts"))
                                .isEqualTo("AT_LARGE"));

        tell(order, 2, arrested(accused, caseFile));
        tell(order, 2, arrested(accused, caseFile));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(investigator.get(item).text("/accused/0/whereabouts"))
                                .isEqualTo("IN_CUSTODY"));

        Answer history = investigator.get(item + "/history");
        assertThat(each(history, "/items", "type"))
                .containsExactly(
                        "opened", "accused-charged", "accused-at-large", "accused-in-custody");
    }

    @Test
    void anOrderOfAnUnknownCaseIsSkippedAndCounted() throws Exception {
        double before = skipped();
        tell(UUID.randomUUID().toString(), 1, issued("p1", "no-such-case"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(skipped()).isEqualTo(before + 1));
    }

    @Test
    void anOrderWithoutACaseAndWhatIsOfNoConcernLeaveNoTrace() throws Exception {
        double before = skipped();
        String order = UUID.randomUUID().toString();
        tell(order, 1, issued("p1", null));
        tell(
                order,
                2,
                new WantedEvent.WantedOrderReclassified(
                        LocalDate.of(2024, 3, 2),
                        "CA-94",
                        null,
                        "174",
                        "p1",
                        "DOMESTIC",
                        "INTERNATIONAL"));
        String item = openedWith("Lê Văn Bình");
        String caseFile = investigator.get(item).text("/id");
        tell(
                order,
                3,
                new WantedEvent.WantedOrderRemoved(
                        LocalDate.of(2024, 3, 3),
                        "CA-94",
                        null,
                        "174",
                        "p1",
                        "DOMESTIC",
                        "DIED",
                        caseFile));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(investigator.get(item).text("/accused/0/whereabouts"))
                                .isEqualTo("CLEARED"));
        assertThat(skipped()).isEqualTo(before);
    }

    private double skipped() {
        return meters.counter("tipflow.case.wanted.skipped").count();
    }

    private void tell(String order, long sequence, WantedEvent event) throws Exception {
        producer.send(
                        writer.record(
                                order,
                                new OutboxEntry(
                                        sequence,
                                        EventCatalog.of(event).name(),
                                        Instant.parse("2024-06-30T03:00:00Z"),
                                        "test",
                                        Optional.empty(),
                                        Json.tolerant().writeValueAsString(event))))
                .get();
    }

    private static WantedEvent issued(String person, String caseFile) {
        return new WantedEvent.WantedOrderIssued(
                LocalDate.of(2024, 3, 1),
                "CA-94",
                null,
                "174",
                person,
                "DOMESTIC",
                "ORDINARY",
                caseFile);
    }

    private static WantedEvent arrested(String person, String caseFile) {
        return new WantedEvent.FugitiveArrested(
                LocalDate.of(2024, 3, 9),
                "CA-94",
                null,
                "174",
                person,
                "DOMESTIC",
                "CA-94",
                caseFile);
    }
}
