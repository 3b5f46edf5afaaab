package io.tipflow.standalone;

import io.tipflow.embeddedkafka.EmbeddedKafka;
import io.tipflow.embeddedkafka.EmbeddedKafkaException;
import io.tipflow.kit.relay.TopicsPresent;
import java.time.Duration;

/** The Kafka the platform runs on: the brokers that were named, else the embedded one. */
record KafkaBackend(String name, String brokers, Runnable stop) {

    static KafkaBackend open(Settings settings, DataFolder data) {
        return settings.kafka().map(KafkaBackend::external).orElseGet(() -> embedded(data));
    }

    private static KafkaBackend external(String brokers) {
        try {
            TopicsPresent.ensure(brokers, Duration.ofSeconds(10));
            return new KafkaBackend("Kafka at TIPFLOW_KAFKA", brokers, () -> {});
        } catch (IllegalStateException e) {
            throw new CannotStart(
                    "Kafka at TIPFLOW_KAFKA does not answer: start it, correct the address, or unset"
                            + " TIPFLOW_KAFKA to use the embedded broker.",
                    e);
        }
    }

    private static KafkaBackend embedded(DataFolder data) {
        try {
            EmbeddedKafka kafka = EmbeddedKafka.start(data.resolve("kafka"));
            TopicsPresent.ensure(kafka.brokers(), Duration.ofSeconds(30));
            return new KafkaBackend("embedded Kafka (KRaft)", kafka.brokers(), kafka::close);
        } catch (EmbeddedKafkaException e) {
            throw new CannotStart(String.valueOf(e.getMessage()), e);
        }
    }
}
