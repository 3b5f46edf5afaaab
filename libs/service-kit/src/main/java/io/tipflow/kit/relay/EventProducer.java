package io.tipflow.kit.relay;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The producer all relays of a service share: acknowledged by all replicas, idempotent, compressed.
 */
public final class EventProducer {

    /** The settings that must hold, whatever else is configured. */
    static final Map<String, Object> SETTINGS =
            Map.of(
                    ProducerConfig.ACKS_CONFIG,
                    "all",
                    ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                    true,
                    ProducerConfig.COMPRESSION_TYPE_CONFIG,
                    "lz4",
                    ProducerConfig.LINGER_MS_CONFIG,
                    2,
                    ProducerConfig.BATCH_SIZE_CONFIG,
                    64 * 1024,
                    ProducerConfig.BUFFER_MEMORY_CONFIG,
                    16L * 1024 * 1024,
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                    120_000,
                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                    10_000L);

    private EventProducer() {}

    /** Connects lazily to these brokers. */
    public static Producer<String, byte[]> open(String brokers, String clientId) {
        Map<String, Object> settings = new HashMap<>(SETTINGS);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
