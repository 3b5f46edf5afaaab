package io.tipflow.stats.cube.adapter.messaging;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.tipflow.stats.cube.adapter.messaging.TopicCatalog.Topic;
import io.tipflow.stats.cube.application.FeedStatus;
import io.tipflow.stats.cube.application.Images.Counted;
import io.tipflow.stats.cube.application.LiveCube;
import io.tipflow.stats.cube.application.Positions;
import io.tipflow.stats.cube.application.Positions.Partition;
import io.tipflow.stats.cube.application.Snapshots;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the live cube up with the topics: loads the newest snapshot, reads on from its position,
 * and begins anew where that position means nothing any more.
 */
public final class LiveFeed {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final long LOOK_FOR_PARTITIONS_EVERY = Duration.ofMinutes(1).toNanos();

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final TopicCatalog catalog;
    private final EventFold fold;
    private final LiveCube cube;
    private final Snapshots snapshots;
    private final FeedStatus status;

    private volatile boolean running;
    private volatile @Nullable Consumer<byte[], byte[]> open;
    private @Nullable Thread thread;
    private boolean restored;

    /** Reads from these brokers, with days as they are in that zone. */
    public static LiveFeed from(
            String brokers, ZoneId zone, LiveCube cube, Snapshots snapshots, FeedStatus status) {
        return new LiveFeed(
                () -> Consumers.open(brokers, "stats-live"),
                new KafkaTopicCatalog(brokers),
                new EventFold(zone),
                cube,
                snapshots,
                status);
    }

    LiveFeed(
            Supplier<Consumer<byte[], byte[]>> consumers,
            TopicCatalog catalog,
            EventFold fold,
            LiveCube cube,
            Snapshots snapshots,
            FeedStatus status) {
        this.consumers = consumers;
        this.catalog = catalog;
        this.fold = fold;
        this.cube = cube;
        this.snapshots = snapshots;
        this.status = status;
    }

    /** Begins to read, on threads of its own. */
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().name("stats-poll").daemon().start(this::run);
        }
    }

    /** Stops reading and waits until everything read is counted. */
    public synchronized void stop() {
        running = false;
        Consumer<byte[], byte[]> reading = open;
        if (reading != null) {
            reading.wakeup();
        }
        Thread stopping = thread;
        if (stopping != null) {
            try {
                stopping.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    private void run() {
        while (running) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                open = consumer;
                read(consumer, catalog.topics());
            } catch (WakeupException e) {
                LOG.debug("Woken up to stop", e);
            } catch (InvalidOffsetException e) {
                beginAnew();
            } catch (KafkaException e) {
                pause("Kafka or a topic is not there: " + e.getClass().getSimpleName(), e);
            } catch (RuntimeException e) {
                LOG.error("Counting failed; reading on from the last counted record", e);
                pause("counting failed: " + e.getClass().getSimpleName(), e);
            } finally {
                open = null;
            }
        }
    }

    private void beginAnew() {
        LOG.warn("The saved position is not on the topics any more: reading them again");
        status.forgotten();
        cube.forget(Map.of());
    }

    private void pause(String why, Exception e) {
        if (!status.standing().detail().equals(why)) {
            LOG.warn("Waiting to read the topics: {}", why, e);
        }
        status.waiting(why);
        long until = System.nanoTime() + PAUSE.toNanos();
        while (running && System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    private void read(Consumer<byte[], byte[]> consumer, Map<String, Topic> topics) {
        Map<String, String> ids =
                topics.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, e -> e.getValue().id()));
        prepare(ids);
        Set<TopicPartition> partitions = partitions(topics);
        Positions positions = cube.positions();
        consumer.assign(partitions);
        partitions.forEach(p -> consumer.seek(p, positions.next(partition(p))));
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        if (ends.entrySet().stream()
                .anyMatch(end -> positions.next(partition(end.getKey())) > end.getValue())) {
            beginAnew();
            return;
        }
        status.reading(
                ends.entrySet().stream()
                        .collect(toMap(e -> partition(e.getKey()), Map.Entry::getValue)));
        do {
            readForAWhile(consumer);
        } while (running && !grew(consumer, topics));
    }

    private void readForAWhile(Consumer<byte[], byte[]> consumer) {
        long began = System.nanoTime();
        new TopicReader(consumer, this::count, "stats-count")
                .readWhile(() -> {
                    seeEnds(consumer);
                    return running && System.nanoTime() - began < LOOK_FOR_PARTITIONS_EVERY;
                });
    }

    private static boolean grew(Consumer<byte[], byte[]> consumer, Map<String, Topic> topics) {
        return topics.entrySet().stream()
                .anyMatch(topic ->
                        consumer.partitionsFor(topic.getKey()).size()
                                != topic.getValue().partitions());
    }

    /** Before the first reading the snapshot is loaded; other topics than its make it worthless. */
    private void prepare(Map<String, String> ids) {
        if (!restored) {
            restored = true;
            Optional<Counted> saved = newestSnapshot();
            if (saved.isPresent() && !saved.get().positions().areOfOtherTopics(ids)) {
                cube.replace(saved.get(), ids);
                LOG.info(
                        "Going on from a snapshot behind {} records",
                        saved.get().positions().records());
                return;
            }
            LOG.info("No snapshot of these topics: reading them from the beginning");
            cube.forget(ids);
        } else if (cube.positions().topicIds().isEmpty()
                || cube.positions().areOfOtherTopics(ids)) {
            status.forgotten();
            cube.forget(ids);
        }
    }

    private Optional<Counted> newestSnapshot() {
        try {
            return snapshots.newest();
        } catch (RuntimeException e) {
            LOG.warn("The snapshots cannot be read: counting from the beginning", e);
            return Optional.empty();
        }
    }

    private void count(
            Iterable<ConsumerRecord<byte[], byte[]>> records, Map<Partition, Long> next) {
        cube.count(into -> records.forEach(record -> fold.fold(record, into)), next);
        status.counted();
    }

    private void seeEnds(Consumer<byte[], byte[]> consumer) {
        for (TopicPartition partition : consumer.assignment()) {
            consumer.currentLag(partition)
                    .ifPresent(lag ->
                            status.endSeen(
                                    partition(partition), consumer.position(partition) + lag));
        }
    }

    private static Set<TopicPartition> partitions(Map<String, Topic> topics) {
        return topics.entrySet().stream()
                .flatMap(topic ->
                        IntStream.range(0, topic.getValue().partitions())
                                .mapToObj(number -> new TopicPartition(topic.getKey(), number)))
                .collect(toSet());
    }

    private static Partition partition(TopicPartition partition) {
        return new Partition(partition.topic(), partition.partition());
    }
}
