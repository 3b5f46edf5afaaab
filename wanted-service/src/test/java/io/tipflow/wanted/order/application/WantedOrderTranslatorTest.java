package io.tipflow.wanted.order.application;

import static io.tipflow.wanted.order.domain.OrderLife.day;
import static io.tipflow.wanted.order.domain.OrderLife.international;
import static io.tipflow.wanted.order.domain.OrderLife.issued;
import static io.tipflow.wanted.order.domain.OrderLife.sighting;
import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.contracts.EventCatalog;
import io.tipflow.contracts.PublicEvent;
import io.tipflow.kit.json.Json;
import io.tipflow.wanted.order.domain.RemovalReason;
import io.tipflow.wanted.order.domain.WantedOrder;
import io.tipflow.wanted.order.domain.WantedOrderDecider;
import io.tipflow.wanted.order.domain.WantedOrderEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WantedOrderTranslatorTest {

    private static final List<List<WantedOrderEvent>> LIVES =
            List.of(
                    List.of(
                            issued(day(1)),
                            new WantedOrderEvent.SightingNoted(sighting("t1")),
                            international(day(2)),
                            new WantedOrderEvent.Arrested(day(3), "CA-95")),
                    List.of(issued(day(1)), new WantedOrderEvent.Surrendered(day(4))),
                    List.of(
                            issued(day(1)),
                            new WantedOrderEvent.Removed(
                                    day(5), RemovalReason.TRANSFERRED, "ghi chú")));

    @Test
    void theLivesOfOrdersAreToldAsTheGoldenFileSays() throws IOException {
        assertThat(told()).containsExactlyElementsOf(golden());
    }

    @Test
    void neitherANameNorANoteIsTold() {
        assertThat(told()).allSatisfy(line -> assertThat(line).doesNotContain("Trần", "ghi chú"));
    }

    private static List<String> told() {
        WantedOrderDecider decider = new WantedOrderDecider();
        List<String> lines = new ArrayList<>();
        for (List<WantedOrderEvent> life : LIVES) {
            WantedOrder before = decider.initial();
            for (WantedOrderEvent event : life) {
                WantedOrder after = decider.apply(before, event);
                for (PublicEvent told :
                        WantedOrderTranslator.translate("o1", before, after, event)) {
                    lines.add(
                            EventCatalog.of(told).name()
                                    + " "
                                    + Json.tolerant().writeValueAsString(told));
                }
                before = after;
            }
        }
        return lines;
    }

    private static List<String> golden() throws IOException {
        try (InputStream file =
                WantedOrderTranslatorTest.class.getResourceAsStream("/golden/order-lives-v1.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
