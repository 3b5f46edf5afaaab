package io.tipflow.stats.config;

import io.tipflow.contracts.cases.CaseEvent;
import io.tipflow.contracts.tips.TipEvent;
import io.tipflow.kit.config.AggregateFactory;
import io.tipflow.kit.inbox.EventConsumers;
import io.tipflow.kit.mongo.ListIndex;
import io.tipflow.kit.timer.DueTimer;
import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.counting.Moment;
import io.tipflow.rulebook.limits.CaseFacts;
import io.tipflow.rulebook.limits.Fact;
import io.tipflow.rulebook.limits.Limit;
import io.tipflow.stats.alert.adapter.messaging.CaseAlerts;
import io.tipflow.stats.alert.adapter.messaging.TipAlerts;
import io.tipflow.stats.alert.application.AlertType;
import io.tipflow.stats.alert.application.Alerts;
import io.tipflow.stats.alert.application.OpenAlerts;
import io.tipflow.stats.alert.application.WhenTipsAreOverdueThenAlertsAreRaised;
import io.tipflow.stats.alert.application.WhenTipsAreOverdueThenAlertsAreRaised.OpenTip;
import io.tipflow.stats.cube.application.FeedStatus;
import io.tipflow.stats.cube.application.LiveCube;
import io.tipflow.stats.measure.Measure;
import io.tipflow.stats.measure.Window;
import io.tipflow.stats.units.UnitDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Alerts with their timers: climbing, following other instances, and looking for overdue tips. */
@Configuration(proxyBeanMethods = false)
class AlertsConfiguration {

    /** The consumer group, and the name of the inbox. */
    private static final String GROUP = "alerts";

    private static final String CASE_GROUP = "case-alerts";

    /** The limit whose end raises an alert (Art 147.1). */
    private static final String VERIFICATION = "tip.verification";

    private static final Duration SECOND = Duration.ofSeconds(1);

    private static final List<Measure> OUTCOMES =
            List.of(
                    Measure.TIP_CASE_INITIATED,
                    Measure.TIP_NOT_INITIATED,
                    Measure.TIP_NOT_CRIME,
                    Measure.TIP_WITHOUT_FACTS,
                    Measure.TIP_FALSE_REPORT,
                    Measure.TIP_OTHER_OUTCOME);

    @Bean
    OpenAlerts openAlerts(UnitDirectory units) {
        return new OpenAlerts(units::scopeUp);
    }

    @Bean
    Alerts alerts(AggregateFactory factory, UnitDirectory units) {
        return new Alerts(
                factory.aggregates(
                        AlertType.of(units::scopeUp),
                        List.of(
                                new ListIndex(List.of(AlertType.STATE), AlertType.RAISED_AT),
                                ListIndex.sortedBy(AlertType.CHANGED_AT))));
    }

    @Bean
    Consumer<Message<byte[]>> tipAlerts(
            EventConsumers consumers, Alerts alerts, Clock clock, Rulebook rulebook) {
        TipAlerts reaction = new TipAlerts(alerts, clock, rulebook.zone());
        return consumers.of(GROUP, TipEvent.class, TipAlerts::concern, reaction::take);
    }

    @Bean
    Consumer<Message<byte[]>> caseAlerts(EventConsumers consumers, Alerts alerts, Clock clock) {
        CaseAlerts reaction = new CaseAlerts(alerts, clock);
        return consumers.of(CASE_GROUP, CaseEvent.class, CaseAlerts::concern, reaction::take);
    }

    /** What has waited long enough climbs. */
    @Bean(destroyMethod = "close")
    DueTimer climbing(Alerts alerts, Clock clock) {
        return DueTimer.start(
                "alerts", alerts::due, id -> alerts.look(id, clock.instant()), clock, SECOND);
    }

    /** What any instance wrote is told to the readers of this one. */
    @Bean(destroyMethod = "close")
    DueTimer following(Alerts alerts, OpenAlerts open, Clock clock) {
        return DueTimer.start(
                "open-alerts",
                (now, limit) -> List.of("changes"),
                changes -> open.follow(alerts, clock.instant()),
                clock,
                Duration.ofMillis(500));
    }

    @Bean
    WhenTipsAreOverdueThenAlertsAreRaised whenTipsAreOverdue(
            LiveCube cube, Alerts alerts, Rulebook rulebook) {
        Map<LocalDate, Optional<LocalDate>> known = new ConcurrentHashMap<>();
        return new WhenTipsAreOverdueThenAlertsAreRaised(
                day ->
                        cube.read(figures ->
                                figures
                                        .ofAll()
                                        .open(
                                                Measure.TIP_RECEIVED,
                                                new Window(
                                                        Window.day(day),
                                                        Window.day(day),
                                                        Window.OPEN),
                                                OUTCOMES)
                                        .stream()
                                        .map(o -> new OpenTip(o.id(), o.unit(), o.area()))
                                        .toList()),
                day -> known.computeIfAbsent(day, d -> lastDay(rulebook, d)),
                alerts,
                rulebook.zone());
    }

    private static Optional<LocalDate> lastDay(Rulebook rulebook, LocalDate received) {
        Instant at = received.atTime(12, 0).atZone(rulebook.zone()).toInstant();
        Fact fact = Fact.of("tip.received", at).with(Map.of("receiver", "INVESTIGATION"));
        return rulebook.timeLimits().limitsOf(CaseFacts.of(List.of(fact), Map.of(), at)).stream()
                .filter(limit -> limit.id().equals(VERIFICATION))
                .findFirst()
                .flatMap(Limit::end)
                .map(Moment::day);
    }

    /** Looks for tips that came due, once everything is counted. */
    @Bean(destroyMethod = "close")
    DueTimer overdue(
            WhenTipsAreOverdueThenAlertsAreRaised tips,
            FeedStatus feed,
            Clock clock,
            StatsSettings settings) {
        return DueTimer.start(
                "overdue-tips",
                (now, limit) -> feed.isCaughtUp() ? List.of("tips") : List.of(),
                look -> tips.look(clock.instant()),
                clock,
                settings.overdueEvery());
    }
}
