package io.tipflow.stats.cube.adapter.messaging;

import io.tipflow.stats.cube.application.Images;
import io.tipflow.stats.cube.application.Images.Counted;
import io.tipflow.stats.cube.application.Positions;
import io.tipflow.stats.cube.application.Recount;
import java.time.ZoneId;
import org.apache.kafka.clients.consumer.Consumer;

/** Reads the topics with a consumer of its own. */
public final class KafkaRecount implements Recount {

    private final String brokers;
    private final ZoneId zone;
    private final Images images;

    public KafkaRecount(String brokers, ZoneId zone, Images images) {
        this.brokers = brokers;
        this.zone = zone;
        this.images = images;
    }

    @Override
    public Counted upTo(Positions end) {
        Counted empty = images.empty();
        try (Consumer<byte[], byte[]> consumer = Consumers.open(brokers, "stats-recount")) {
            WholeTopics.count(consumer, WholeTopics.ends(end), new EventFold(zone), empty.cube());
        }
        return new Counted(empty.cube(), end);
    }
}
