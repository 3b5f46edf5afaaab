package io.tipflow.stats.config;

import io.tipflow.stats.cube.adapter.messaging.LiveFeed;
import io.tipflow.stats.cube.application.FeedStatus;
import io.tipflow.stats.cube.application.LiveCube;
import io.tipflow.stats.cube.application.Snapshots;
import io.tipflow.stats.live.application.LiveBoards;
import io.tipflow.stats.proof.application.Proofs;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * What goes on while the service runs: reading, pushing, saving, proving. Stops before the web
 * server waits for its last requests, because live readers are requests without an end.
 */
final class Running implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Running.class);
    private static final Duration METERS = Duration.ofSeconds(5);

    private final LiveFeed feed;
    private final LiveBoards boards;
    private final Snapshots snapshots;
    private final LiveCube cube;
    private final FeedStatus status;
    private final Proofs proofs;
    private final StatsMeters meters;
    private final StatsSettings settings;
    private @Nullable ScheduledExecutorService clockwork;

    Running(
            LiveFeed feed,
            LiveBoards boards,
            Snapshots snapshots,
            LiveCube cube,
            FeedStatus status,
            Proofs proofs,
            StatsMeters meters,
            StatsSettings settings) {
        this.feed = feed;
        this.boards = boards;
        this.snapshots = snapshots;
        this.cube = cube;
        this.status = status;
        this.proofs = proofs;
        this.meters = meters;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        boards.start();
        feed.start();
        ScheduledThreadPoolExecutor begun =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().name("stats-clockwork").daemon().factory());
        every(begun, METERS, METERS, meters::refresh);
        every(begun, settings.snapshotEvery(), settings.snapshotEvery(), this::save);
        if (settings.proofEvery().isPositive()) {
            every(begun, settings.proofAfter(), settings.proofEvery(), this::prove);
        }
        clockwork = begun;
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = clockwork;
        if (running == null) {
            return;
        }
        clockwork = null;
        running.shutdownNow();
        boards.stop();
        feed.stop();
        save();
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }

    private void save() {
        try {
            if (snapshots.saveIfChanged(cube)) {
                LOG.debug("Saved the cube at {} events", cube.counts().counted());
            }
        } catch (RuntimeException e) {
            LOG.warn("The cube could not be saved; after a restart the topics are read again", e);
        }
    }

    private void prove() {
        if (status.isCaughtUp()) {
            var _ =
                    proofs.start()
                            .whenComplete((finished, failure) -> {
                                if (failure != null) {
                                    LOG.warn("The topics could not be recounted", failure);
                                }
                            });
        }
    }

    private static void every(
            ScheduledExecutorService clockwork, Duration after, Duration every, Runnable task) {
        var _ =
                clockwork.scheduleWithFixedDelay(
                        task, after.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }
}
