package io.tipflow.wanted.order.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.aggregate.Current;
import io.tipflow.kit.aggregate.HistoryEntry;
import io.tipflow.kit.json.Json;
import io.tipflow.testkit.stores.InMemoryAggregateStore;
import io.tipflow.wanted.law.FakeJurisdiction;
import io.tipflow.wanted.law.LegalClock;
import io.tipflow.wanted.order.domain.OrderKind;
import io.tipflow.wanted.order.domain.OrderLife;
import io.tipflow.wanted.order.domain.OrderRefusal;
import io.tipflow.wanted.order.domain.OrderStatus;
import io.tipflow.wanted.order.domain.RemovalReason;
import io.tipflow.wanted.order.domain.WantedOrder;
import io.tipflow.wanted.order.domain.WantedOrderCommand;
import io.tipflow.wanted.order.domain.WantedOrderEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is asked of an order in whatever order, these hold. */
class WantedOrderProperties {

    private static final Set<String> ENDINGS = Set.of("arrested", "surrendered", "removed");

    @Property(tries = 300)
    void theHistoryFoldsToTheState(@ForAll("asked") List<WantedOrderCommand> asked) {
        Life life = live(asked);
        assertThat(life.orders().refold(life.now().history())).isEqualTo(life.now().state());
    }

    @Property(tries = 300)
    void anOrderEndsAtMostOnceAndIsActiveUntilThen(
            @ForAll("asked") List<WantedOrderCommand> asked) {
        Current<WantedOrder> now = live(asked).now();
        List<String> types = now.history().stream().map(HistoryEntry::type).toList();
        long endings = types.stream().filter(ENDINGS::contains).count();
        assertThat(endings).isEqualTo(now.state().status() == OrderStatus.ACTIVE ? 0 : 1);
        if (endings == 1) {
            assertThat(ENDINGS).contains(types.getLast());
        }
    }

    @Property(tries = 300)
    void everybodySeesAnOrderAsLongAsItIsActive(@ForAll("asked") List<WantedOrderCommand> asked) {
        Life life = live(asked);
        assertThat(life.now().readers().contains(WantedOrderType.EVERYBODY))
                .isEqualTo(life.now().state().status() == OrderStatus.ACTIVE);
    }

    @Property(tries = 300)
    void everyReclassificationStartsWithTheKindBeforeIt(
            @ForAll("asked") List<WantedOrderCommand> asked) {
        String kind = OrderKind.DOMESTIC.name();
        for (HistoryEntry entry : live(asked).now().history()) {
            if (entry.type().equals("reclassified")) {
                assertThat(entry.data().path("from").asString()).isEqualTo(kind);
                kind = entry.data().path("to").asString();
            }
        }
        assertThat(kind).isIn("DOMESTIC", "INTERNATIONAL");
    }

    /** An order that was asked all that. */
    private record Life(
            Aggregates<WantedOrder, WantedOrderCommand, WantedOrderEvent, OrderRefusal> orders,
            Current<WantedOrder> now) {}

    private static Life live(List<WantedOrderCommand> asked) {
        Aggregates<WantedOrder, WantedOrderCommand, WantedOrderEvent, OrderRefusal> orders =
                new Aggregates<>(
                        WantedOrderType.of(
                                new FakeJurisdiction(),
                                new LegalClock(ZoneId.of("Asia/Ho_Chi_Minh"))),
                        new InMemoryAggregateStore(),
                        Json.tolerant(),
                        (id, version, events) -> {});
        orders.create(
                "o1",
                context("issue"),
                OrderLife.issue(OrderLife.act(LocalDate.of(2024, 1, 5)), OrderLife.PERSON));
        int number = 0;
        for (WantedOrderCommand command : asked) {
            number++;
            orders.act("o1", context("c" + number), command);
        }
        return new Life(orders, orders.find("o1", Optional.empty()).orElseThrow());
    }

    @Provide
    Arbitrary<List<WantedOrderCommand>> asked() {
        Arbitrary<LocalDate> days =
                Arbitraries.integers().between(-5, 200).map(LocalDate.of(2024, 1, 1)::plusDays);
        Arbitrary<WantedOrderCommand> reclassify =
                Combinators.combine(days, Arbitraries.of(OrderKind.class))
                        .as((d, to) -> new WantedOrderCommand.Reclassify(OrderLife.act(d), to));
        Arbitrary<WantedOrderCommand> sighting =
                Arbitraries.of("t1", "t2", "t3")
                        .map(t -> new WantedOrderCommand.NoteSighting(OrderLife.sighting(t)));
        Arbitrary<WantedOrderCommand> arrest =
                days.map(d -> new WantedOrderCommand.RecordArrest(OrderLife.act(d), "CA-95"));
        Arbitrary<WantedOrderCommand> surrender =
                days.map(d -> new WantedOrderCommand.RecordSurrender(OrderLife.act(d)));
        Arbitrary<WantedOrderCommand> remove =
                Combinators.combine(days, Arbitraries.of(RemovalReason.class))
                        .as((d, why) -> new WantedOrderCommand.Remove(OrderLife.act(d), why, null));
        return Arbitraries.oneOf(reclassify, reclassify, sighting, arrest, surrender, remove)
                .list()
                .ofMaxSize(15);
    }

    private static CommandContext context(String command) {
        return new CommandContext(
                command,
                command,
                "tester",
                Instant.parse("2024-06-30T03:00:00Z"),
                Optional.empty(),
                OptionalLong.empty(),
                "test",
                Optional.empty());
    }
}
