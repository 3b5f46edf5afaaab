package io.tipflow.cases.config;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.tipflow.cases.casefile.adapter.messaging.WantedEvents;
import io.tipflow.cases.casefile.adapter.rulebook.RulebookCaseLimits;
import io.tipflow.cases.casefile.adapter.rulebook.RulebookJurisdiction;
import io.tipflow.cases.casefile.application.CaseFileType;
import io.tipflow.cases.casefile.application.CaseFiles;
import io.tipflow.cases.casefile.application.CaseLimits;
import io.tipflow.cases.casefile.application.Jurisdiction;
import io.tipflow.cases.casefile.application.WhenDayHasPassedThenCaseIsNoted;
import io.tipflow.cases.casefile.domain.CaseFile;
import io.tipflow.cases.casefile.domain.CaseFileCommand;
import io.tipflow.cases.casefile.domain.CaseFileEvent;
import io.tipflow.cases.casefile.domain.CaseRefusal;
import io.tipflow.contracts.wanted.WantedEvent;
import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.config.AggregateFactory;
import io.tipflow.kit.inbox.EventConsumers;
import io.tipflow.kit.mongo.ListIndex;
import io.tipflow.kit.mongo.ListingRevision;
import io.tipflow.kit.mongo.MongoCounter;
import io.tipflow.kit.numbers.NumberRegister;
import io.tipflow.kit.timer.DueTimer;
import io.tipflow.rulebook.Rulebook;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.ApplicationRunner;
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
                    ListIndex.sortedBy(CaseFileType.ACT_BY),
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
    CaseLimits caseLimits(Rulebook rulebook) {
        return new RulebookCaseLimits(rulebook);
    }

    @Bean
    Aggregates<CaseFile, CaseFileCommand, CaseFileEvent, CaseRefusal> caseAggregates(
            AggregateFactory factory, Jurisdiction jurisdiction, CaseLimits limits, ZoneId zone) {
        return factory.aggregates(CaseFileType.of(jurisdiction, limits, zone), LISTS);
    }

    @Bean
    CaseFiles caseFiles(
            Aggregates<CaseFile, CaseFileCommand, CaseFileEvent, CaseRefusal> aggregates,
            Jurisdiction jurisdiction,
            NumberRegister numbers,
            ZoneId zone) {
        return new CaseFiles(aggregates, jurisdiction, numbers, zone);
    }

    @Bean(destroyMethod = "close")
    DueTimer casesDue(CaseFiles cases, CaseLimits limits, Clock clock) {
        WhenDayHasPassedThenCaseIsNoted automation =
                new WhenDayHasPassedThenCaseIsNoted(cases, limits);
        return DueTimer.start(
                "cases-due",
                cases::due,
                id -> automation.look(id, clock.instant()),
                clock,
                Duration.ofMinutes(1));
    }

    /** Cases that an older program wrote stand in the lists by due day too. */
    @Bean
    ApplicationRunner bringCaseLists(
            MongoDatabase database,
            Aggregates<CaseFile, CaseFileCommand, CaseFileEvent, CaseRefusal> aggregates,
            Clock clock) {
        return arguments ->
                ListingRevision.bring(
                        database,
                        CaseFileType.NAME,
                        CaseFileType.LISTING_REVISION,
                        aggregates,
                        clock);
    }

    @Bean
    Consumer<Message<byte[]>> wantedEvents(
            EventConsumers consumers, CaseFiles cases, Clock clock, MeterRegistry meters) {
        WantedEvents events = new WantedEvents(cases, clock, meters);
        return consumers.of(SERVICE, WantedEvent.class, events::take);
    }
}
