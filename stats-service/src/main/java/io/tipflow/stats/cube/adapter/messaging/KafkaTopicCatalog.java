package io.tipflow.stats.cube.adapter.messaging;

import static java.util.stream.Collectors.toMap;

import io.tipflow.contracts.Topics;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;

/** Asks the broker. */
final class KafkaTopicCatalog implements TopicCatalog {

    private final String brokers;

    KafkaTopicCatalog(String brokers) {
        this.brokers = brokers;
    }

    @Override
    public Map<String, Topic> topics() {
        try (Admin admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000,
                                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 9_000))) {
            Map<String, TopicDescription> found =
                    admin.describeTopics(Topics.ALL).allTopicNames().get();
            return found.values().stream()
                    .collect(
                            toMap(
                                    TopicDescription::name,
                                    topic ->
                                            new Topic(
                                                    topic.topicId().toString(),
                                                    topic.partitions().size())));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while asking for the topics", e);
        }
    }
}
