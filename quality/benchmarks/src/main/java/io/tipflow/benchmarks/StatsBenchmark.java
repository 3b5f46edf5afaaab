package io.tipflow.benchmarks;

import io.tipflow.embeddedkafka.EmbeddedKafka;
import io.tipflow.kit.aggregate.OutboxEntry;
import io.tipflow.kit.events.EventWriter;
import io.tipflow.kit.relay.EventProducer;
import io.tipflow.kit.relay.TopicsPresent;
import io.tipflow.rulebook.Rulebook;
import io.tipflow.stats.cube.adapter.messaging.Consumers;
import io.tipflow.stats.cube.adapter.messaging.EventFold;
import io.tipflow.stats.cube.adapter.messaging.WholeTopics;
import io.tipflow.stats.cube.domain.Cube;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reading 1,000,000 events, dropping repeated ones and counting, against a bare consumer that
 * polls.
 */
final class StatsBenchmark implements Benchmark {

    private static final int EVENTS = 1_000_000;
    private static final int ROUNDS = 5;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String[] UNITS = {
        "CA-94", "CA-94-941", "CA-94-942", "CA-94-943", "CA-94-944"
    };
    private static final String[] OFFENCES = {"173", "174", "134", "251", "168", "249", "123"};

    @Override
    public String name() {
        return "stats";
    }

    @Override
    public Outcome measure() throws Exception {
        Path folder = Folders.fresh("stats");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
            TopicsPresent.ensure(kafka.brokers(), Duration.ofSeconds(30));
            fill(kafka.brokers());
            Rulebook rulebook = Rulebook.load();
            Rounds rounds =
                    Rounds.of(
                            ROUNDS,
                            () -> counted(kafka.brokers(), rulebook),
                            () -> polled(kafka.brokers()));
            return Outcome.ratio(rounds.ratio(), 0.45, rounds.detail("events", "bare poll"));
        } finally {
            Folders.remove(folder);
        }
    }

    private static double counted(String brokers, Rulebook rulebook) {
        Cube cube = new Cube(unit -> rulebook.units().scopeUp(unit));
        try (Consumer<byte[], byte[]> consumer = Consumers.open(brokers, "bench-count")) {
            Map<TopicPartition, Long> ends = WholeTopics.ends(consumer);
            System.gc();
            long begun = System.nanoTime();
            WholeTopics.count(consumer, ends, new EventFold(ZONE), cube);
            double perSecond = EVENTS / ((System.nanoTime() - begun) / 1e9);
            if (cube.counts().counted() != EVENTS) {
                throw new IllegalStateException(
                        "Counted " + cube.counts() + " of " + EVENTS + " events");
            }
            return perSecond;
        }
    }

    private static double polled(String brokers) {
        try (Consumer<byte[], byte[]> consumer = Consumers.open(brokers, "bench-poll")) {
            Map<TopicPartition, Long> ends = WholeTopics.ends(consumer);
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            System.gc();
            long begun = System.nanoTime();
            long read = 0;
            while (read < EVENTS) {
                read += consumer.poll(Duration.ofSeconds(1)).count();
            }
            return EVENTS / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private static void fill(String brokers) {
        Random random = new Random(1);
        EventWriter writer = new EventWriter("/tipflow/tip");
        LocalDate first = LocalDate.of(2023, 1, 1);
        try (Producer<String, byte[]> producer = EventProducer.open(brokers, "bench-fill")) {
            for (int i = 0; i < EVENTS; i++) {
                String data =
                        "{\"occurredOn\":\"%s\",\"unit\":\"%s\",\"area\":\"94\",\"offence\":\"%s\",\"channel\":\"HOTLINE\",\"kind\":\"TO_GIAC\",\"urgent\":false,\"anonymous\":true}"
                                .formatted(
                                        first.plusDays(random.nextInt(540)),
                                        UNITS[random.nextInt(UNITS.length)],
                                        OFFENCES[random.nextInt(OFFENCES.length)]);
                OutboxEntry event =
                        new OutboxEntry(
                                1,
                                "tipflow.tip.received.v1",
                                Instant.parse("2024-07-01T00:00:00Z").plusMillis(i),
                                "correlation-0123456789",
                                Optional.of("command-0123456789"),
                                data);
                var _ =
                        producer.send(
                                writer.record(new UUID(random.nextLong(), i).toString(), event));
            }
            producer.flush();
        }
    }
}
