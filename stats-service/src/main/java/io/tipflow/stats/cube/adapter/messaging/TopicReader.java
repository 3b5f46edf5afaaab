package io.tipflow.stats.cube.adapter.messaging;

import io.tipflow.stats.cube.application.Positions.Partition;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Polls a consumer on the calling thread while another thread takes the records, in order, so that
 * fetching (with the decoding of headers) and counting each have a core.
 */
public final class TopicReader {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration STALLED = Duration.ofMinutes(1);
    private static final int BATCHES_WAITING = 4;

    private final Consumer<byte[], byte[]> consumer;
    private final Batches batches;
    private final String threadName;

    /** Reads the headers once here, so that the names are decoded before the counting thread. */
    private final EventHeaders headers = new EventHeaders();

    /**
     * Reads with a consumer that has its partitions and positions.
     *
     * @param threadName what the thread is called on which {@code batches} is told
     */
    public TopicReader(Consumer<byte[], byte[]> consumer, Batches batches, String threadName) {
        this.consumer = consumer;
        this.batches = batches;
        this.threadName = threadName;
    }

    /** Takes the records of a poll. */
    @FunctionalInterface
    public interface Batches {
        /** Takes them, always on the same thread, with the offsets that follow them. */
        void take(Iterable<ConsumerRecord<byte[], byte[]>> records, Map<Partition, Long> next);
    }

    /** Reads until told to stop; asks at least every second, and after every poll. */
    public void readWhile(BooleanSupplier goOn) {
        BlockingQueue<ConsumerRecords<byte[], byte[]>> waiting =
                new ArrayBlockingQueue<>(BATCHES_WAITING);
        Taking taking = new Taking(waiting);
        Thread taker = Thread.ofPlatform().name(threadName).daemon().start(taking);
        try {
            while (goOn.getAsBoolean() && taking.failure == null) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    records.forEach(record -> headers.read(record.headers()));
                    hand(records, waiting, taking);
                }
            }
        } catch (InterruptedException e) {
            taker.interrupt();
            Thread.currentThread().interrupt();
        } finally {
            finish(taker, waiting, taking);
        }
        taking.rethrow();
    }

    private static void hand(
            ConsumerRecords<byte[], byte[]> records,
            BlockingQueue<ConsumerRecords<byte[], byte[]>> waiting,
            Taking taking)
            throws InterruptedException {
        while (taking.failure == null && !waiting.offer(records, 1, TimeUnit.SECONDS)) {
            // The taker is still busy with earlier ones.
        }
    }

    private static void finish(
            Thread taker, BlockingQueue<ConsumerRecords<byte[], byte[]>> waiting, Taking taking) {
        try {
            hand(ConsumerRecords.empty(), waiting, taking);
            taker.join();
        } catch (InterruptedException e) {
            taker.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Reads every partition up to an end.
     *
     * @throws KafkaException if nothing comes for a minute although the end is not reached
     */
    public void readTo(Map<TopicPartition, Long> ends) {
        Progress progress = new Progress();
        readWhile(() ->
                progress.isWanted(
                        ends.entrySet().stream()
                                .mapToLong(end ->
                                        Math.max(
                                                0,
                                                end.getValue() - consumer.position(end.getKey())))
                                .sum()));
    }

    /** Notices when reading does not come nearer to its end. */
    private static final class Progress {
        private long left = Long.MAX_VALUE;
        private long since = System.nanoTime();

        boolean isWanted(long leftNow) {
            if (leftNow < left) {
                left = leftNow;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > STALLED.toNanos()) {
                throw new KafkaException(
                        "Expected " + leftNow + " more records, but none came for " + STALLED);
            }
            return leftNow > 0;
        }
    }

    /** Takes batches off the queue until an empty one comes. */
    private final class Taking implements Runnable {
        private final BlockingQueue<ConsumerRecords<byte[], byte[]>> waiting;
        private volatile @Nullable RuntimeException failure;

        Taking(BlockingQueue<ConsumerRecords<byte[], byte[]>> waiting) {
            this.waiting = waiting;
        }

        @Override
        public void run() {
            try {
                ConsumerRecords<byte[], byte[]> records = waiting.take();
                while (!records.isEmpty()) {
                    batches.take(records, next(records));
                    records = waiting.take();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        void rethrow() {
            RuntimeException caught = failure;
            if (caught != null) {
                throw caught;
            }
        }
    }

    private static Map<Partition, Long> next(ConsumerRecords<byte[], byte[]> records) {
        Map<Partition, Long> next = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> of = records.records(partition);
            next.put(
                    new Partition(partition.topic(), partition.partition()),
                    of.getLast().offset() + 1);
        }
        return next;
    }
}
