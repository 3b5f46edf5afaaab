package io.tipflow.kit.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.tipflow.kit.aggregate.AggregateStore;
import io.tipflow.kit.aggregate.AggregateStore.Published;
import io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable;
import io.tipflow.kit.aggregate.AggregateStore.Unpublished;
import io.tipflow.kit.aggregate.OutboxEntry;
import io.tipflow.kit.aggregate.PublicationListener;
import io.tipflow.kit.events.EventWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the outboxes of one kind of aggregate.
 *
 * <p>The next event of an aggregate is sent only after the broker acknowledged the one before;
 * different aggregates are pipelined. What a crashed instance left behind is found by a sweep. Any
 * number of instances may do this at once: an event may then come twice, but its first occurrence
 * is always in order. One thread owns the lanes; another marks in the store what was acknowledged;
 * a third sweeps.
 */
public final class Relay implements PublicationListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int PAGE = 1_000;
    private static final int REMEMBERED = 20_000;

    private final String name;
    private final AggregateStore store;
    private final Producer<String, byte[]> producer;
    private final EventWriter writer;
    private final RelaySettings settings;
    private final Clock clock;
    private final Counter sent;
    private final Counter failed;

    private final LinkedBlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Published> acknowledged = new LinkedBlockingQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger unmarked = new AtomicInteger();
    private final Map<String, Lane> lanes = new HashMap<>();

    /**
     * What was acknowledged of aggregates lately: a command may have read an outbox before it was
     * marked as published and write the same events back with its own.
     */
    private final Map<String, Long> done =
            new LinkedHashMap<>(1024, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private final Executor again = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closing;

    private sealed interface Signal {
        String id();

        record Written(String id, long version, List<OutboxEntry> events) implements Signal {}

        record Answered(String id, @Nullable Exception failure) implements Signal {}

        record Retry(String id) implements Signal {}
    }

    public Relay(
            String name,
            AggregateStore store,
            Producer<String, byte[]> producer,
            RelaySettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.name = name;
        this.store = store;
        this.producer = producer;
        this.writer = new EventWriter("/tipflow/" + name);
        this.settings = settings;
        this.clock = clock;
        this.sent = meters.counter("tipflow.relay.sent", "aggregate", name);
        this.failed = meters.counter("tipflow.relay.failed", "aggregate", name);
        meters.gauge("tipflow.relay.in.flight", Tags.of("aggregate", name), open);
    }

    /** Begins to publish, first of all what was left behind. */
    public Relay start() {
        threads.add(Thread.ofPlatform().daemon().name("relay-" + name).start(this::publish));
        threads.add(Thread.ofPlatform().daemon().name("relay-mark-" + name).start(this::mark));
        threads.add(
                Thread.ofPlatform().daemon().name("relay-sweep-" + name).start(this::sweepForEver));
        return this;
    }

    @Override
    public void written(String id, long version, List<OutboxEntry> events) {
        if (!events.isEmpty()) {
            signals.add(new Signal.Written(id, version, events));
        }
    }

    private void publish() {
        while (true) {
            try {
                Signal signal = signals.take();
                Lane lane =
                        lanes.computeIfAbsent(
                                signal.id(),
                                id -> {
                                    open.incrementAndGet();
                                    return new Lane(done.getOrDefault(id, 0L));
                                });
                switch (signal) {
                    case Signal.Written(String id, long version, List<OutboxEntry> events) ->
                            lane.take(version, events);
                    case Signal.Answered(String id, Exception failure) -> {
                        if (failure == null) {
                            sent.increment();
                            lane.acknowledged();
                        } else {
                            failed.increment();
                            lane.refused();
                            LOG.warn(
                                    "Kafka did not take an event of {} {}; trying again",
                                    name,
                                    id,
                                    failure);
                            again.execute(() -> signals.add(new Signal.Retry(id)));
                            continue;
                        }
                    }
                    case Signal.Retry retry -> {}
                }
                advance(signal.id(), lane);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void advance(String id, Lane lane) {
        OutboxEntry next = lane.next();
        if (next != null) {
            send(id, next);
        } else if (lane.isEmpty()) {
            lanes.remove(id);
            done.put(id, lane.lastTaken());
            open.decrementAndGet();
            unmarked.incrementAndGet();
            acknowledged.add(new Published(id, lane.version()));
        }
    }

    private void send(String id, OutboxEntry event) {
        try {
            var _ =
                    producer.send(
                            writer.record(id, event),
                            (metadata, failure) -> signals.add(new Signal.Answered(id, failure)));
        } catch (KafkaException e) {
            signals.add(new Signal.Answered(id, e));
        }
    }

    private void mark() {
        List<Published> batch = new ArrayList<>(PAGE);
        while (true) {
            batch.clear();
            try {
                batch.add(acknowledged.take());
                acknowledged.drainTo(batch, PAGE - 1);
                store.markPublished(batch);
            } catch (InterruptedException e) {
                return;
            } catch (StoreUnavailable e) {
                LOG.warn(
                        "Could not mark {} {} as published; they will be sent again",
                        batch.size(),
                        name,
                        e);
            } finally {
                unmarked.addAndGet(-batch.size());
            }
        }
    }

    private void sweepForEver() {
        Duration age = Duration.ZERO;
        while (!closing) {
            try {
                sweep(clock.instant().minus(age));
                age = settings.leftBehindAfter();
                TimeUnit.NANOSECONDS.sleep(settings.sweepEvery().toNanos());
            } catch (InterruptedException e) {
                return;
            } catch (StoreUnavailable e) {
                LOG.warn("Could not look for unpublished events of {}", name, e);
                pause(settings.sweepEvery());
            }
        }
    }

    private void sweep(Instant writtenBefore) throws InterruptedException {
        Optional<Unpublished> last = Optional.empty();
        while (!closing) {
            List<Unpublished> page = store.unpublished(writtenBefore, last, PAGE);
            for (Unpublished left : page) {
                written(left.id(), left.version(), left.outbox());
            }
            if (page.size() < PAGE) {
                awaitQuiet(0);
                return;
            }
            last = Optional.of(page.getLast());
            awaitQuiet(settings.mostInFlight());
        }
    }

    private void awaitQuiet(int most) throws InterruptedException {
        while (!closing && signals.size() + open.get() + unmarked.get() > most) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits a moment for what is on its way, then stops; the rest stays in the outboxes. */
    @Override
    public void close() {
        Instant until = clock.instant().plusSeconds(5);
        while (signals.size() + open.get() + unmarked.get() > 0
                && clock.instant().isBefore(until)) {
            pause(Duration.ofMillis(5));
        }
        closing = true;
        threads.forEach(Thread::interrupt);
    }
}
