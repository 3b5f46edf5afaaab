package io.tipflow.kit.relay;

import io.tipflow.contracts.Topics;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that are not there yet, kept for ever. */
public final class TopicsPresent {

    /** Enough for a country; more only cost memory. */
    private static final int PARTITIONS = 4;

    private TopicsPresent() {}

    /**
     * Makes sure that the topics of the platform exist.
     *
     * @throws IllegalStateException with what to do, if Kafka cannot be reached in time
     */
    public static void ensure(String brokers, Duration patience) {
        try (Admin admin =
                Admin.create(
                        Map.of(
                                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                        (int) patience.toMillis(),
                                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                        (int) patience.toMillis()))) {
            Set<String> missing = new HashSet<>(Topics.ALL);
            missing.removeAll(
                    admin.listTopics().names().get(patience.toMillis(), TimeUnit.MILLISECONDS));
            List<NewTopic> create =
                    missing.stream()
                            .map(topic ->
                                    new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())
                                            .configs(
                                                    Map.of(
                                                            TopicConfig.RETENTION_MS_CONFIG, "-1",
                                                            TopicConfig.RETENTION_BYTES_CONFIG,
                                                                    "-1",
                                                            TopicConfig.CLEANUP_POLICY_CONFIG,
                                                                    "delete")))
                            .toList();
            if (!create.isEmpty()) {
                admin.createTopics(create).all().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(
                        "Kafka at "
                                + brokers
                                + " does not answer: start it, or correct TIPFLOW_KAFKA",
                        e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while looking for the topics", e);
        }
    }
}
