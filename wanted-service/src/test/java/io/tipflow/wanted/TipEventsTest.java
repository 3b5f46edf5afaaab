package io.tipflow.wanted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.tipflow.contracts.EventCatalog;
import io.tipflow.contracts.tips.TipEvent;
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

class TipEventsTest extends WantedServiceSetting {

    @Autowired private Producer<String, byte[]> producer;
    @Autowired private MeterRegistry meters;

    private final EventWriter writer = new EventWriter("/tipflow/tip-intake");

    @Test
    void aTipAboutAWantedPersonIsASightingAndNothingIsToldOfIt() throws Exception {
        String id = issued("Trần Văn Được");
        String tip = UUID.randomUUID().toString();
        tell(tip, received(id));
        tell(tip, received(id));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(each(investigator.get(ORDERS + "/" + id), "/sightings", "tip"))
                                .containsExactly(tip));
        Answer history = investigator.get(ORDERS + "/" + id + "/history");
        assertThat(each(history, "/items", "type")).containsExactly("issued", "sighting-noted");
        assertThat(investigator.get(ORDERS + "/" + id).text("/sightings/0/area")).isEqualTo("942");
    }

    @Test
    void aTipAboutAnUnknownOrEndedOrderIsSkippedAndCounted() throws Exception {
        double before = skipped();
        String ended = issued("Trần Văn Được");
        investigator.post(action(ended, "surrender"), "{\"on\":\"2024-03-01\"}");
        tell(UUID.randomUUID().toString(), received("no-such-order"));
        tell(UUID.randomUUID().toString(), received(ended));
        tell(UUID.randomUUID().toString(), received(null));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(skipped()).isEqualTo(before + 2));
        assertThat(investigator.get(ORDERS + "/" + ended).body().at("/sightings").size()).isZero();
    }

    private double skipped() {
        return meters.counter("tipflow.wanted.sightings.skipped").count();
    }

    private void tell(String tip, TipEvent event) throws Exception {
        producer.send(
                        writer.record(
                                tip,
                                new OutboxEntry(
                                        1,
                                        EventCatalog.of(event).name(),
                                        Instant.parse("2024-06-30T03:00:00Z"),
                                        "test",
                                        Optional.empty(),
                                        Json.tolerant().writeValueAsString(event))))
                .get();
    }

    private static TipEvent received(String order) {
        return new TipEvent.TipReceived(
                LocalDate.of(2024, 2, 20),
                "CA-94-942",
                "942",
                null,
                "HOTLINE",
                "TIN_BAO",
                true,
                true,
                order);
    }
}
