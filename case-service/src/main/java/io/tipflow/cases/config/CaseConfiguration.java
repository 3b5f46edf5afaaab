package io.tipflow.cases.config;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.tipflow.cases.casefile.adapter.messaging.WantedEvents;
import io.tipflow.cases.casefile.adapter.rulebook.RulebookJurisdiction;
import io.tipflow.cases.casefile.application.CaseFileType;
import io.tipflow.cases.casefile.application.CaseFiles;
import io.tipflow.cases.casefile.application.Jurisdiction;
import io.tipflow.contracts.wanted.WantedEvent;
import io.tipflow.kit.config.AggregateFactory;
import io.tipflow.kit.inbox.EventConsumers;
import io.tipflow.kit.mongo.ListIndex;
import io.tipflow.kit.mongo.MongoCounter;
import io.tipflow.kit.numbers.NumberRegister;
import io.tipflow.rulebook.Rulebook;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Puts the case service together. */
@Configuration(proxyBeanMethods = false)
class CaseConfiguration {

    /** Also the name of the consumer group. */
    private static final String SERVICE = "case";

    /** One for each filter of the list; several at once narrow down the one the planner takes. */
    private static final List<ListIndex> LISTS =
            List.of(
                    ListIndex.sortedBy(CaseFileType.INITIATED_AT),
                    new ListIndex(List.of(CaseFileType.STATUS), CaseFileType.INITIATED_AT),
                    new ListIndex(List.of(CaseFileType.OFFENCE), CaseFileType.INITIATED_AT),
                    new ListIndex(List.of(CaseFileType.UNIT), CaseFileType.INITIATED_AT));

    @Bean
    Rulebook rulebook() {
        return Rulebook.load();
    }

    /** The zone in which the law says "day". */
    @Bean
    ZoneId legalZone(Rulebook rulebook) {
        return rulebook.zone();
    }

    @Bean
    Jurisdiction jurisdiction(Rulebook rulebook) {
        return new RulebookJurisdiction(rulebook);
    }

    @Bean
    NumberRegister caseNumbers(MongoDatabase database) {
        return new NumberRegister(new MongoCounter(database, "cases"));
    }

    @Bean
    CaseFiles caseFiles(
            AggregateFactory factory,
            Jurisdiction jurisdiction,
            NumberRegister numbers,
            ZoneId zone) {
        return new CaseFiles(
                factory.aggregates(CaseFileType.of(jurisdiction, zone), LISTS),
                jurisdiction,
                numbers,
                zone);
    }

    @Bean
    Consumer<Message<byte[]>> wantedEvents(
            EventConsumers consumers, CaseFiles cases, Clock clock, MeterRegistry meters) {
        WantedEvents events = new WantedEvents(cases, clock, meters);
        return consumers.of(SERVICE, WantedEvent.class, events::take);
    }
}
