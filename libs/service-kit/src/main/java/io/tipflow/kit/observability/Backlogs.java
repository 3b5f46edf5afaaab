package io.tipflow.kit.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tipflow.kit.aggregate.AggregateStore;
import io.tipflow.kit.aggregate.AggregateStore.Backlog;
import io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * How much still waits to be published, and for how long: looked up every few seconds, shown as
 * meters.
 */
public final class Backlogs implements AutoCloseable {

    private final Clock clock;
    private final MeterRegistry meters;
    private final Map<String, AggregateStore> stores = new ConcurrentHashMap<>();
    private final Map<String, Backlog> latest = new ConcurrentHashMap<>();
    private final ScheduledExecutorService looker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("backlogs").factory());

    public Backlogs(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
        var _ = looker.scheduleWithFixedDelay(this::look, 5, 5, TimeUnit.SECONDS);
    }

    /** Watches a store from now on. */
    public void watch(String name, AggregateStore store) {
        stores.put(name, store);
        Gauge.builder("tipflow.outbox.aggregates", () -> backlog(name).aggregates())
                .description("Aggregates with events that still have to be published")
                .tag("aggregate", name)
                .register(meters);
        Gauge.builder("tipflow.outbox.age", () -> age(backlog(name)).toMillis() / 1000.0)
                .description("Seconds since the oldest unpublished event was written")
                .baseUnit("seconds")
                .tag("aggregate", name)
                .register(meters);
    }

    /** The backlog of each kind of aggregate, as of the last look. */
    public Map<String, Backlog> latest() {
        return Map.copyOf(latest);
    }

    /** How long the oldest event of a backlog has waited. */
    public Duration age(Backlog backlog) {
        return backlog.oldest()
                .map(oldest -> Duration.between(oldest, clock.instant()))
                .orElse(Duration.ZERO);
    }

    private Backlog backlog(String name) {
        return latest.getOrDefault(name, new Backlog(0, Optional.empty()));
    }

    private void look() {
        stores.forEach((name, store) -> {
            try {
                latest.put(name, store.backlog());
            } catch (StoreUnavailable e) {
                latest.remove(name);
            }
        });
    }

    @Override
    public void close() {
        looker.shutdownNow();
    }
}
