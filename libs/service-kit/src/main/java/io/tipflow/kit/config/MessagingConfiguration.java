package io.tipflow.kit.config;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.tipflow.kit.inbox.DeadLetterBox;
import io.tipflow.kit.inbox.EventConsumers;
import io.tipflow.kit.inbox.Inboxes;
import io.tipflow.kit.relay.EventProducer;
import io.tipflow.kit.relay.TopicsPresent;
import io.tipflow.kit.web.DeadLettersController;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.kafka.support.SimpleKafkaHeaderMapper;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Kafka both ways: the producer of the relays and what consumers of other services' events share.
 */
@Configuration(proxyBeanMethods = false)
@Import(DeadLettersController.class)
public class MessagingConfiguration {

    @Bean(destroyMethod = "close")
    Producer<String, byte[]> eventProducer(
            @Value("${tipflow.kafka}") String brokers,
            @Value("${spring.application.name}") String service) {
        TopicsPresent.ensure(brokers, Duration.ofSeconds(20));
        return EventProducer.open(brokers, service);
    }

    @Bean(destroyMethod = "close")
    Inboxes inboxes(MongoDatabase database) {
        return new Inboxes(database);
    }

    @Bean
    EventConsumers eventConsumers(
            Inboxes inboxes, Producer<String, byte[]> producer, Clock clock, MeterRegistry meters) {
        return inboxes.consumers(producer, clock, meters);
    }

    @Bean
    DeadLetterBox deadLetterBox(
            @Value("${tipflow.kafka}") String brokers,
            EventConsumers consumers,
            MongoDatabase database,
            Clock clock) {
        Map<String, Object> settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false);
        return new DeadLetterBox(
                () ->
                        new KafkaConsumer<>(
                                settings, new StringDeserializer(), new ByteArrayDeserializer()),
                consumers,
                database,
                clock);
    }

    /** Headers stay the bytes they are: no Java type is ever taken from one. */
    @Bean
    KafkaHeaderMapper plainHeaders() {
        return new SimpleKafkaHeaderMapper("*");
    }

    /**
     * What cannot be taken now is tried again for ever, in order, with back-off up to half a
     * minute.
     */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> patientContainers() {
        return (container, destination, group) -> {
            ExponentialBackOff backOff = new ExponentialBackOff(200, 2);
            backOff.setMaxInterval(30_000);
            DefaultErrorHandler handler = new DefaultErrorHandler(backOff);
            handler.setClassifications(Map.of(), true);
            container.setCommonErrorHandler(handler);
        };
    }
}
