package io.tipflow.stats.cube.adapter.messaging;

import java.util.Map;

/** Tells which topics there are. */
@FunctionalInterface
interface TopicCatalog {

    /**
     * The platform's topics.
     *
     * @throws org.apache.kafka.common.KafkaException if Kafka does not answer or one is missing
     */
    Map<String, Topic> topics();

    /**
     * One topic.
     *
     * @param id that Kafka gave it when it was created
     * @param partitions how many it has
     */
    record Topic(String id, int partitions) {}
}
