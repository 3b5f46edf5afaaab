package io.tipflow.stats.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the stats service.
 *
 * @param snapshotEvery how often the cube is saved, if it changed
 * @param proofAfter how long after the start the first proof runs by itself
 * @param proofEvery how long after a proof the next one runs; zero for never
 * @param livePace the least time between two pushes to a live reader
 * @param liveHeartbeat how often a live reader hears that it is still connected
 * @param liveClients how many live readers at once
 * @param overdueEvery how often is looked for tips that came due
 */
@ConfigurationProperties("tipflow.stats")
public record StatsSettings(
        @DefaultValue("30s") Duration snapshotEvery,
        @DefaultValue("10m") Duration proofAfter,
        @DefaultValue("6h") Duration proofEvery,
        @DefaultValue("50ms") Duration livePace,
        @DefaultValue("10s") Duration liveHeartbeat,
        @DefaultValue("500") int liveClients,
        @DefaultValue("1m") Duration overdueEvery) {}
