package io.tipflow.stats.support;

import io.tipflow.contracts.PublicEvent;
import io.tipflow.kit.relay.EventProducer;
import io.tipflow.testkit.backends.Backends;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Publishes events on the topics of the embedded broker, as the relays do. */
public final class Publishing implements Happenings, AutoCloseable {

    private final Producer<String, byte[]> producer =
            EventProducer.open(Backends.started().kafka(), "test");
    private final Map<String, Long> sequences = new HashMap<>();

    @Override
    public Publishing happened(String aggregate, PublicEvent event) {
        return recorded(aggregate, event, event.occurredOn());
    }

    @Override
    public Publishing recorded(String aggregate, PublicEvent event, LocalDate on) {
        return publish(
                Counting.produced(
                        aggregate, sequences.merge(aggregate, 1L, Long::sum), event, noon(on)));
    }

    /** Of today in the morning it is now: a broker takes no record of a time to come. */
    private static Instant noon(LocalDate on) {
        Instant noon = on.atTime(12, 0).atZone(Counting.ZONE).toInstant();
        Instant now = Instant.now();
        return noon.isAfter(now) ? now : noon;
    }

    public Publishing publish(ProducerRecord<String, byte[]> record) {
        producer.send(record);
        return this;
    }

    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
