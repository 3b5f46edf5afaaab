package io.tipflow.tipintake.config;

import com.mongodb.client.MongoDatabase;
import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.config.AggregateFactory;
import io.tipflow.kit.mongo.ListIndex;
import io.tipflow.kit.mongo.ListingRevision;
import io.tipflow.kit.mongo.MongoCounter;
import io.tipflow.kit.numbers.Counter;
import io.tipflow.kit.numbers.NumberRegister;
import io.tipflow.kit.timer.DueTimer;
import io.tipflow.rulebook.Rulebook;
import io.tipflow.tipintake.draft.Drafts;
import io.tipflow.tipintake.receipt.application.Receipts;
import io.tipflow.tipintake.reporter.application.IdentityVault;
import io.tipflow.tipintake.tip.adapter.mongo.MongoCaseSteps;
import io.tipflow.tipintake.tip.adapter.mongo.MongoTipsByReceipt;
import io.tipflow.tipintake.tip.adapter.mongo.TipIndexes;
import io.tipflow.tipintake.tip.adapter.rulebook.RulebookTipLimits;
import io.tipflow.tipintake.tip.application.CaseSteps;
import io.tipflow.tipintake.tip.application.PublicUnit;
import io.tipflow.tipintake.tip.application.ReferenceData;
import io.tipflow.tipintake.tip.application.ReporterTalk;
import io.tipflow.tipintake.tip.application.Reporters;
import io.tipflow.tipintake.tip.application.TipAggregate;
import io.tipflow.tipintake.tip.application.TipIntake;
import io.tipflow.tipintake.tip.application.TipLimits;
import io.tipflow.tipintake.tip.application.TipProgress;
import io.tipflow.tipintake.tip.application.TipRights;
import io.tipflow.tipintake.tip.application.TipsByReceipt;
import io.tipflow.tipintake.tip.application.WhenCaseOpenedThenTipsAreResolved;
import io.tipflow.tipintake.tip.application.WhenCaseOpenedThenTipsAreResolved.UnknownTips;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipCommand;
import io.tipflow.tipintake.tip.domain.TipEvent;
import io.tipflow.tipintake.tip.domain.TipRefusal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tips with their rules, numbers and lists. */
@Configuration(proxyBeanMethods = false)
class TipsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(TipsConfiguration.class);

    /**
     * Two serve every filter: one with an offence, one without; what is not asked for is named with
     * all its values. Each document stands in an index once for every unit that may read it, so a
     * few that serve all are worth their merging.
     */
    private static final List<ListIndex> LISTS =
            List.of(
                    ListIndex.sortedBy(TipAggregate.RECEIVED_AT),
                    ListIndex.sortedBy(TipAggregate.ACT_BY),
                    new ListIndex(
                            List.of(TipAggregate.STATUS, TipAggregate.CHANNEL, TipAggregate.URGENT),
                            TipAggregate.RECEIVED_AT),
                    new ListIndex(
                            List.of(
                                    TipAggregate.OFFENCE,
                                    TipAggregate.STATUS,
                                    TipAggregate.CHANNEL,
                                    TipAggregate.URGENT),
                            TipAggregate.RECEIVED_AT));

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
    ReferenceData referenceData(Rulebook rulebook) {
        return new ReferenceData(rulebook);
    }

    @Bean
    Drafts drafts(MongoDatabase database, StoreSwitch store) {
        return Drafts.open(database, store.on());
    }

    @Bean
    TipRights tipRights(Rulebook rulebook) {
        return new TipRights(rulebook);
    }

    @Bean
    PublicUnit publicUnit(
            @Value("${tipflow.tips.public-unit}") String unit, ReferenceData reference) {
        if (!reference.knowsUnit(unit)) {
            throw new IllegalStateException(
                    "Expected tipflow.tips.public-unit to name a unit of the rulebook, but it is "
                            + unit);
        }
        return new PublicUnit(unit);
    }

    @Bean
    Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips(
            AggregateFactory factory, ReferenceData reference, TipLimits limits) {
        return factory.aggregates(TipAggregate.type(reference::scopeUp, limits::due), LISTS);
    }

    @Bean
    TipLimits tipLimits(Rulebook rulebook) {
        return new RulebookTipLimits(rulebook);
    }

    /** When the day to ask for more time has passed, the last day counts. */
    @Bean(destroyMethod = "close")
    DueTimer tipsToListAnew(Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips, Clock clock) {
        return DueTimer.start(
                "tips-to-list",
                tips::due,
                id -> tips.relist(id, clock.instant()),
                clock,
                Duration.ofMinutes(1));
    }

    /** Tips that an older program wrote stand in the lists by due day too. */
    @Bean
    ApplicationRunner bringTipLists(
            StoreSwitch store,
            MongoDatabase database,
            Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips,
            Clock clock) {
        return arguments -> {
            if (store.on()) {
                ListingRevision.bring(
                        database, TipAggregate.NAME, TipAggregate.LISTING_REVISION, tips, clock);
            }
        };
    }

    @Bean
    TipIntake tipIntake(
            Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips,
            NumberRegister numbers,
            Receipts receipts,
            IdentityVault vault,
            ZoneId zone) {
        return new TipIntake(tips, numbers, receipts, vault, zone);
    }

    @Bean
    Reporters reporters(
            Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips, IdentityVault vault) {
        return new Reporters(tips, vault);
    }

    /** What a crash left of a reporter's destruction is finished at the next start. */
    @Bean
    ApplicationRunner finishDestructions(Reporters reporters) {
        return arguments -> {
            int finished = reporters.finish();
            if (finished > 0) {
                LOG.warn("Finished the destruction of {} reporters after a crash", finished);
            }
        };
    }

    @Bean
    TipProgress tipProgress(
            Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips,
            TipsByReceipt byReceipt,
            Receipts receipts,
            CaseSteps steps,
            ZoneId zone) {
        return new TipProgress(tips, byReceipt, receipts, steps, zone);
    }

    @Bean
    ReporterTalk reporterTalk(
            Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips,
            TipsByReceipt byReceipt,
            Receipts receipts,
            ZoneId zone) {
        return new ReporterTalk(tips, byReceipt, receipts, zone);
    }

    @Bean
    CaseSteps caseSteps(StoreSwitch store, MongoDatabase database) {
        return store.on() ? new MongoCaseSteps(database) : CaseSteps.keepingNothing();
    }

    @Bean
    WhenCaseOpenedThenTipsAreResolved whenCaseOpened(
            Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips, UnknownTips unknown) {
        return new WhenCaseOpenedThenTipsAreResolved(tips, unknown);
    }

    @Bean
    NumberRegister tipNumbers(StoreSwitch store, MongoDatabase database) {
        return new NumberRegister(
                store.on() ? new MongoCounter(database, "tips") : unstoredCounter());
    }

    private static Counter unstoredCounter() {
        Map<Integer, AtomicLong> last = new ConcurrentHashMap<>();
        return (year, howMany) ->
                last.computeIfAbsent(year, y -> new AtomicLong()).addAndGet(howMany);
    }

    @Bean
    TipsByReceipt tipsByReceipt(StoreSwitch store, MongoDatabase database) {
        if (!store.on()) {
            return hash -> Optional.empty();
        }
        TipIndexes.create(database);
        return new MongoTipsByReceipt(database);
    }
}
