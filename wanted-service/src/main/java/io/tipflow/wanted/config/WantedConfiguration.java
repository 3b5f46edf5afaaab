package io.tipflow.wanted.config;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.tipflow.contracts.tips.TipEvent;
import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.config.AggregateFactory;
import io.tipflow.kit.inbox.EventConsumers;
import io.tipflow.kit.mongo.ListIndex;
import io.tipflow.kit.mongo.ListingRevision;
import io.tipflow.kit.mongo.MongoCounter;
import io.tipflow.kit.numbers.NumberRegister;
import io.tipflow.rulebook.Rulebook;
import io.tipflow.wanted.declaredcount.application.DeclaredCountType;
import io.tipflow.wanted.declaredcount.application.DeclaredCounts;
import io.tipflow.wanted.handover.application.HandoverType;
import io.tipflow.wanted.handover.application.Handovers;
import io.tipflow.wanted.law.Jurisdiction;
import io.tipflow.wanted.law.LegalClock;
import io.tipflow.wanted.law.UnitDay;
import io.tipflow.wanted.law.rulebook.RulebookJurisdiction;
import io.tipflow.wanted.order.adapter.messaging.TipEvents;
import io.tipflow.wanted.order.adapter.mongo.MongoNamesakes;
import io.tipflow.wanted.order.application.OrderProposals;
import io.tipflow.wanted.order.application.WantedOrderType;
import io.tipflow.wanted.order.application.WantedOrders;
import io.tipflow.wanted.order.domain.OrderRefusal;
import io.tipflow.wanted.order.domain.WantedOrder;
import io.tipflow.wanted.order.domain.WantedOrderCommand;
import io.tipflow.wanted.order.domain.WantedOrderEvent;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Puts the wanted service together. */
@Configuration(proxyBeanMethods = false)
class WantedConfiguration {

    /** Also the name of the consumer group. */
    private static final String SERVICE = "wanted";

    /** One for each filter of the list; several at once narrow down the one the planner takes. */
    private static final List<ListIndex> ORDER_LISTS =
            Stream.concat(
                            Stream.of(ListIndex.sortedBy(WantedOrderType.ISSUED_AT)),
                            Stream.of(
                                            WantedOrderType.STATUS,
                                            WantedOrderType.KIND,
                                            WantedOrderType.DANGER,
                                            WantedOrderType.OFFENCE,
                                            WantedOrderType.UNIT,
                                            WantedOrderType.PERSON,
                                            WantedOrderType.CASE_FILE,
                                            WantedOrderType.AREA)
                                    .map(field ->
                                            new ListIndex(
                                                    List.of(field), WantedOrderType.ISSUED_AT)))
                    .toList();

    @Bean
    Rulebook rulebook() {
        return Rulebook.load();
    }

    @Bean
    LegalClock legalClock(Rulebook rulebook) {
        return new LegalClock(rulebook.zone());
    }

    @Bean
    Jurisdiction jurisdiction(Rulebook rulebook) {
        return new RulebookJurisdiction(rulebook);
    }

    @Bean
    NumberRegister orderNumbers(MongoDatabase database) {
        return new NumberRegister(new MongoCounter(database, "wanted-orders"));
    }

    @Bean
    Aggregates<WantedOrder, WantedOrderCommand, WantedOrderEvent, OrderRefusal> orderAggregates(
            AggregateFactory factory, Jurisdiction jurisdiction, LegalClock clock) {
        return factory.aggregates(WantedOrderType.of(jurisdiction, clock), ORDER_LISTS);
    }

    @Bean
    WantedOrders wantedOrders(
            Aggregates<WantedOrder, WantedOrderCommand, WantedOrderEvent, OrderRefusal> aggregates,
            Jurisdiction jurisdiction,
            NumberRegister numbers,
            LegalClock clock) {
        return new WantedOrders(aggregates, jurisdiction, numbers, clock);
    }

    /** Orders that an older program wrote are found by sound and year of birth too. */
    @Bean
    ApplicationRunner bringOrderLists(
            MongoDatabase database,
            Aggregates<WantedOrder, WantedOrderCommand, WantedOrderEvent, OrderRefusal> aggregates,
            Clock clock) {
        return arguments ->
                ListingRevision.bring(
                        database,
                        WantedOrderType.NAME,
                        WantedOrderType.LISTING_REVISION,
                        aggregates,
                        clock);
    }

    @Bean
    OrderProposals orderProposals(WantedOrders orders, MongoDatabase database) {
        return new OrderProposals(orders, new MongoNamesakes(database));
    }

    @Bean
    Handovers handovers(AggregateFactory factory, Jurisdiction jurisdiction, LegalClock clock) {
        return new Handovers(
                factory.aggregates(HandoverType.of(jurisdiction, clock), lists()),
                jurisdiction,
                clock);
    }

    @Bean
    DeclaredCounts declaredCounts(
            AggregateFactory factory, Jurisdiction jurisdiction, LegalClock clock) {
        return new DeclaredCounts(
                factory.aggregates(DeclaredCountType.of(jurisdiction, clock), lists()),
                jurisdiction,
                clock);
    }

    private static List<ListIndex> lists() {
        return List.of(
                ListIndex.sortedBy(UnitDay.AT), new ListIndex(List.of(UnitDay.UNIT), UnitDay.AT));
    }

    @Bean
    Consumer<Message<byte[]>> tipEvents(
            EventConsumers consumers, WantedOrders orders, Clock clock, MeterRegistry meters) {
        TipEvents events = new TipEvents(orders, clock, meters);
        return consumers.of(SERVICE, TipEvent.class, TipEvents::concern, events::take);
    }
}
