package io.tipflow.stats.config;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.tipflow.rulebook.Rulebook;
import io.tipflow.stats.cube.adapter.messaging.KafkaRecount;
import io.tipflow.stats.cube.adapter.messaging.LiveFeed;
import io.tipflow.stats.cube.adapter.mongo.MongoSnapshotStore;
import io.tipflow.stats.cube.application.FeedStatus;
import io.tipflow.stats.cube.application.Images;
import io.tipflow.stats.cube.application.LiveCube;
import io.tipflow.stats.cube.application.Recounts;
import io.tipflow.stats.cube.application.Snapshots;
import io.tipflow.stats.live.adapter.web.LiveSettings;
import io.tipflow.stats.live.application.Counters;
import io.tipflow.stats.live.application.LiveBoards;
import io.tipflow.stats.proof.application.Proofs;
import io.tipflow.stats.report.application.FlowSeries;
import io.tipflow.stats.report.application.Reports;
import io.tipflow.stats.units.AskedUnits;
import io.tipflow.stats.units.RulebookUnits;
import io.tipflow.stats.units.UnitDirectory;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the stats service and how they are joined. */
@Configuration(proxyBeanMethods = false)
class StatsConfiguration {

    @Bean
    Rulebook rulebook() {
        return Rulebook.load();
    }

    @Bean
    UnitDirectory unitDirectory(Rulebook rulebook) {
        return new RulebookUnits(rulebook.units());
    }

    @Bean
    AskedUnits askedUnits(UnitDirectory units) {
        return new AskedUnits(units);
    }

    @Bean
    Images images(UnitDirectory units, Rulebook rulebook) {
        return new Images(units::scopeUp, rulebook.zone());
    }

    @Bean
    LiveCube liveCube(Images images) {
        return new LiveCube(images);
    }

    @Bean
    FeedStatus feedStatus(LiveCube cube) {
        return new FeedStatus(cube);
    }

    @Bean
    Snapshots snapshots(MongoDatabase database, Clock clock, Images images) {
        return new Snapshots(
                new MongoSnapshotStore(database, clock, () -> UUID.randomUUID().toString()),
                images);
    }

    @Bean
    LiveFeed liveFeed(
            @Value("${tipflow.kafka}") String brokers,
            Rulebook rulebook,
            LiveCube cube,
            Snapshots snapshots,
            FeedStatus status) {
        return LiveFeed.from(brokers, rulebook.zone(), cube, snapshots, status);
    }

    @Bean
    Reports reports(LiveCube cube, UnitDirectory units) {
        return new Reports(cube, units);
    }

    @Bean
    FlowSeries flowSeries(LiveCube cube, UnitDirectory units) {
        return new FlowSeries(cube, units);
    }

    @Bean
    Counters counters(LiveCube cube, UnitDirectory units, Clock clock, Rulebook rulebook) {
        return new Counters(cube, units, clock, rulebook.zone());
    }

    @Bean
    LiveBoards liveBoards(LiveCube cube, Counters counters, StatsSettings settings) {
        return new LiveBoards(
                cube, counters, settings.livePace(), () -> UUID.randomUUID().toString());
    }

    @Bean
    LiveSettings liveSettings(StatsSettings settings) {
        return new LiveSettings(settings.liveClients(), settings.liveHeartbeat());
    }

    @Bean
    Proofs proofs(
            @Value("${tipflow.kafka}") String brokers,
            Rulebook rulebook,
            LiveCube cube,
            Images images,
            Clock clock) {
        Recounts recounts =
                new Recounts(cube, images, new KafkaRecount(brokers, rulebook.zone(), images));
        return new Proofs(
                recounts::prove,
                clock,
                task -> Thread.ofPlatform().name("stats-proof").daemon().start(task));
    }

    @Bean
    StatsMeters statsMeters(MeterRegistry meters, LiveCube cube, FeedStatus status, Proofs proofs) {
        return new StatsMeters(meters, cube, status, proofs);
    }

    @Bean
    Running running(
            LiveFeed feed,
            LiveBoards boards,
            Snapshots snapshots,
            LiveCube cube,
            FeedStatus status,
            Proofs proofs,
            StatsMeters meters,
            StatsSettings settings) {
        return new Running(feed, boards, snapshots, cube, status, proofs, meters, settings);
    }

    /** Not ready before everything that was on the topics at the start is counted. */
    @Bean
    HealthIndicator countingHealthIndicator(FeedStatus status) {
        return () -> {
            FeedStatus.Standing standing = status.standing();
            Health.Builder health = status.isCaughtUp() ? Health.up() : Health.outOfService();
            return health.withDetail("phase", standing.phase().name())
                    .withDetail("detail", standing.detail())
                    .withDetail("lag", status.lag())
                    .build();
        };
    }
}
