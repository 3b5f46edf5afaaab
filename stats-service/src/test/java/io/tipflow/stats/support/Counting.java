package io.tipflow.stats.support;

import io.tipflow.contracts.EventCatalog;
import io.tipflow.contracts.PublicEvent;
import io.tipflow.kit.aggregate.OutboxEntry;
import io.tipflow.kit.events.EventWriter;
import io.tipflow.kit.json.Json;
import io.tipflow.rulebook.Rulebook;
import io.tipflow.stats.cube.adapter.messaging.EventFold;
import io.tipflow.stats.cube.application.Figures;
import io.tipflow.stats.cube.application.Images;
import io.tipflow.stats.cube.application.LiveCube;
import io.tipflow.stats.cube.application.Positions.Partition;
import io.tipflow.stats.units.RulebookUnits;
import io.tipflow.stats.units.UnitDirectory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import tools.jackson.databind.json.JsonMapper;

/** A live cube fed with records as the services write them, without a broker. */
public final class Counting implements Happenings {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    public static final UnitDirectory UNITS = new RulebookUnits(Rulebook.load().units());

    private static final JsonMapper JSON = Json.tolerant();
    private static final EventWriter WRITER = new EventWriter("/tipflow/test");

    public final Images images = new Images(UNITS::scopeUp, ZONE);
    public final LiveCube cube = new LiveCube(images);
    private final EventFold fold = new EventFold(ZONE);
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, Long> offsets = new HashMap<>();

    @Override
    public Counting happened(String aggregate, PublicEvent event) {
        recorded(aggregate, event, event.occurredOn());
        return this;
    }

    @Override
    public Counting recorded(String aggregate, PublicEvent event, LocalDate on) {
        return count(
                record(
                        aggregate,
                        sequences.merge(aggregate, 1L, Long::sum),
                        event,
                        on.atTime(12, 0).atZone(ZONE).toInstant()));
    }

    /** Counts a record. */
    public Counting count(ConsumerRecord<byte[], byte[]> record) {
        long offset = offsets.merge(record.topic(), 1L, Long::sum);
        cube.count(
                into -> fold.fold(record, into),
                Map.of(new Partition(record.topic(), record.partition()), offset));
        return this;
    }

    public <T> T in(String unit, java.util.function.Function<Figures.Scoped, T> question) {
        return cube.read(figures -> question.apply(figures.of(UNITS.scopeOf(unit))));
    }

    /** The record a service would write. */
    public static ProducerRecord<String, byte[]> produced(
            String aggregate, long sequence, PublicEvent event, Instant time) {
        return WRITER.record(
                aggregate,
                new OutboxEntry(
                        sequence,
                        EventCatalog.of(event).name(),
                        time,
                        "correlation",
                        Optional.of("cause"),
                        JSON.writeValueAsString(event)));
    }

    /** The record as it is read back. */
    public static ConsumerRecord<byte[], byte[]> record(
            String aggregate, long sequence, PublicEvent event, Instant time) {
        return read(produced(aggregate, sequence, event, time), 0);
    }

    public static ConsumerRecord<byte[], byte[]> read(
            ProducerRecord<String, byte[]> produced, long offset) {
        return new ConsumerRecord<>(
                produced.topic(),
                0,
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                produced.key().getBytes(StandardCharsets.UTF_8),
                produced.value(),
                produced.headers(),
                Optional.empty());
    }
}
