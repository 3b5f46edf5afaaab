package io.tipflow.kit.inbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.tipflow.contracts.Topics;
import io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/**
 * The records that the consumers of this service put aside: to be listed, and given to their
 * handler once more when what was wrong is mended. A record is never removed; that it was taken is
 * remembered beside it.
 */
public final class DeadLetterBox {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int NEWEST_OF_A_PARTITION = 500;

    private final Supplier<Consumer<String, byte[]>> kafka;
    private final EventConsumers consumers;
    private final MongoCollection<BsonDocument> replayed;
    private final Clock clock;

    public DeadLetterBox(
            Supplier<Consumer<String, byte[]>> kafka,
            EventConsumers consumers,
            MongoDatabase database,
            Clock clock) {
        this.kafka = kafka;
        this.consumers = consumers;
        this.replayed = database.getCollection("dead_letters_replayed", BsonDocument.class);
        this.clock = clock;
    }

    /** How a record was taken the second time. */
    public sealed interface Replay {

        /** It is taken, now or by an earlier try. */
        record Taken(DeadLetter letter) implements Replay {}

        /** It is refused still. */
        record Refused(DeadLetter letter, String why) implements Replay {}

        /** There is none of that name. */
        record Absent() implements Replay {}
    }

    /** The newest records that were put aside, the newest first. */
    public List<DeadLetter> list(int most) {
        List<Found> found = read(NEWEST_OF_A_PARTITION);
        Set<String> taken = taken(found.stream().map(Found::id).toList());
        return found.stream()
                .map(one -> one.letter(taken.contains(one.id())))
                .sorted(
                        Comparator.comparing(
                                        (DeadLetter letter) -> letter.at().orElse(Instant.EPOCH))
                                .reversed()
                                .thenComparing(DeadLetter::id))
                .limit(most)
                .toList();
    }

    /** Gives a record to its handler once more. */
    public Replay again(String id, String by) {
        Optional<Found> found =
                read(NEWEST_OF_A_PARTITION).stream().filter(one -> one.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            return new Replay.Absent();
        }
        Found one = found.get();
        if (!taken(List.of(id)).isEmpty()) {
            return new Replay.Taken(one.letter(true));
        }
        return switch (consumers.again(one.group(), one.record().headers(), one.record().value())) {
            case EventConsumers.Again.Refused(String why) ->
                    new Replay.Refused(one.letter(false), why);
            case EventConsumers.Again.Taken() -> {
                remember(id, by);
                yield new Replay.Taken(one.letter(true));
            }
        };
    }

    private void remember(String id, String by) {
        BsonDocument mark =
                new BsonDocument("_id", new BsonString(id))
                        .append("by", new BsonString(by))
                        .append("at", new BsonDateTime(clock.millis()));
        storing(() -> replayed.replaceOne(eq("_id", id), mark, new ReplaceOptions().upsert(true)));
    }

    private Set<String> taken(Collection<String> ids) {
        return storing(() -> {
            Set<String> taken = new HashSet<>();
            if (!ids.isEmpty()) {
                replayed.find(in("_id", ids))
                        .forEach(document -> taken.add(document.getString("_id").getValue()));
            }
            return taken;
        });
    }

    private static <T> T storing(Supplier<T> action) {
        try {
            return action.get();
        } catch (MongoException e) {
            throw new StoreUnavailable("The store did not answer", e);
        }
    }

    /** A record with where it was found. */
    private record Found(String topic, String group, ConsumerRecord<String, byte[]> record) {

        String id() {
            String place = record.topic() + ":" + record.partition() + ":" + record.offset();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(place.getBytes(StandardCharsets.UTF_8));
        }

        DeadLetter letter(boolean replayed) {
            return new DeadLetter(
                    id(),
                    topic,
                    group,
                    header(DeadLetters.AT).flatMap(Found::instant),
                    header(DeadLetters.CAUSE).orElse(""),
                    header("ce_type"),
                    header("ce_subject"),
                    replayed);
        }

        private Optional<String> header(String name) {
            @Nullable Header header = record.headers().lastHeader(name);
            return Optional.ofNullable(header)
                    .map(Header::value)
                    .map(value -> new String(value, StandardCharsets.UTF_8));
        }

        private static Optional<Instant> instant(String text) {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    private List<Found> read(int newest) {
        try (Consumer<String, byte[]> consumer = kafka.get()) {
            Map<String, List<PartitionInfo>> present = consumer.listTopics(PATIENCE);
            List<Found> found = new ArrayList<>();
            for (String group : consumers.groups()) {
                for (String topic : Topics.ALL) {
                    List<TopicPartition> partitions =
                            present
                                    .getOrDefault(DeadLetters.topicOf(topic, group), List.of())
                                    .stream()
                                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                                    .toList();
                    records(consumer, partitions, newest)
                            .forEach(record -> found.add(new Found(topic, group, record)));
                }
            }
            return found;
        }
    }

    private static List<ConsumerRecord<String, byte[]>> records(
            Consumer<String, byte[]> consumer, List<TopicPartition> partitions, int newest) {
        if (partitions.isEmpty()) {
            return List.of();
        }
        consumer.assign(partitions);
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions, PATIENCE);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        partitions.forEach(p ->
                consumer.seek(
                        p, Math.max(first.getOrDefault(p, 0L), ends.getOrDefault(p, 0L) - newest)));
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        int emptyPolls = 0;
        while (emptyPolls < 20
                && partitions.stream()
                        .anyMatch(p -> consumer.position(p, PATIENCE) < ends.getOrDefault(p, 0L))) {
            var polled = consumer.poll(Duration.ofMillis(250));
            polled.forEach(records::add);
            emptyPolls = polled.isEmpty() ? emptyPolls + 1 : 0;
        }
        return records;
    }
}
