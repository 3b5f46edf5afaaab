package io.tipflow.stats.cube.adapter.messaging;

import io.tipflow.contracts.Topics;
import io.tipflow.stats.cube.domain.Cube;
import io.tipflow.stats.cube.domain.EventKind;
import io.tipflow.stats.cube.domain.FoldCounts.BrokenRecord;
import io.tipflow.stats.cube.domain.Occurrence;
import io.tipflow.stats.measure.Stream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Counts Kafka records into a cube: reads the CloudEvents headers, drops what was seen, reads the
 * counted fields of the data, folds.
 *
 * <p>Nothing that stands in a record can make it throw: what is no event is counted as such and
 * skipped. Not safe for concurrent use.
 */
public final class EventFold {

    private static final Map<String, Stream> STREAMS =
            Map.of(
                    Topics.TIPS, Stream.TIPS,
                    Topics.CASES, Stream.CASES,
                    Topics.WANTED, Stream.WANTED);

    /** Events that call somebody and count nothing. */
    private static final List<String> UNCOUNTED =
            List.of(
                    "tipflow.tip.made-urgent.v1",
                    "tipflow.tip.reporter-wrote.v1",
                    "tipflow.case.step-overdue.v1");

    private final Map<TypeName, EventKind> kinds = new HashMap<>();
    private final Set<TypeName> uncounted = new HashSet<>();
    private final TypeName asked = new TypeName();
    private final DataReader data = new DataReader();
    private final Occurrence event = new Occurrence();
    private final LegalDays days;

    private final EventHeaders headers = new EventHeaders();

    /** Counts days as they are in this zone. */
    public EventFold(ZoneId zone) {
        this.days = new LegalDays(zone);
        for (EventKind kind : EventKind.values()) {
            TypeName name = new TypeName();
            name.bytes = kind.wireName().getBytes(StandardCharsets.UTF_8);
            kinds.put(name, kind);
        }
        for (String type : UNCOUNTED) {
            TypeName name = new TypeName();
            name.bytes = type.getBytes(StandardCharsets.UTF_8);
            uncounted.add(name);
        }
    }

    /** Counts one record. */
    public void fold(ConsumerRecord<byte[], byte[]> record, Cube cube) {
        String wrong = tryFold(record, cube);
        if (wrong != null) {
            cube.skipBroken(
                    new BrokenRecord(record.topic(), record.partition(), record.offset(), wrong));
        }
    }

    private @Nullable String tryFold(ConsumerRecord<byte[], byte[]> record, Cube cube) {
        Stream stream = STREAMS.get(record.topic());
        byte[] key = record.key();
        byte[] value = record.value();
        headers.read(record.headers());
        byte[] type = headers.type();
        byte[] sequence = headers.sequence();
        byte[] time = headers.time();
        if (stream == null || key == null || key.length == 0 || type == null || sequence == null) {
            return "the record has no key, ce_type or ce_sequence";
        }
        long number = Digits.number(sequence);
        if (number < 1) {
            return "ce_sequence is no positive number";
        }
        asked.bytes = type;
        EventKind kind = kinds.get(asked);
        if (kind == null && uncounted.contains(asked)) {
            return null;
        }
        if (kind == null) {
            skipUnknown(cube, stream, key, number, type);
            return null;
        }
        if (kind.stream() != stream) {
            return "the type does not belong on this topic";
        }
        long recordedAt = time == null ? Digits.WRONG : Digits.instant(time);
        if (recordedAt == Digits.WRONG) {
            return "ce_time is no instant";
        }
        if (value == null) {
            return "the record has no value";
        }
        int aggregate = cube.aggregate(stream, key);
        if (cube.isDuplicate(stream, aggregate, number)) {
            return null;
        }
        String wrong = data.read(value, cube, event);
        if (wrong != null) {
            return wrong;
        }
        event.kind = kind;
        event.aggregate = aggregate;
        event.sequence = number;
        event.recordedAt = recordedAt;
        event.recordedDay = days.of(recordedAt);
        wrong = missing();
        if (wrong == null) {
            cube.count(event);
        }
        return wrong;
    }

    private static void skipUnknown(
            Cube cube, Stream stream, byte[] key, long sequence, byte[] type) {
        int aggregate = cube.aggregate(stream, key);
        if (!cube.isDuplicate(stream, aggregate, sequence)) {
            cube.skipUnknown(stream, aggregate, sequence, new String(type, StandardCharsets.UTF_8));
        }
    }

    private @Nullable String missing() {
        if (event.legalDay == Integer.MIN_VALUE) {
            return "occurredOn is missing";
        }
        if (event.unit < 0) {
            return "unit is missing";
        }
        return switch (event.kind) {
            case TIP_RECEIVED, TIP_RESOLVED, CASE_OPENED -> null;
            case ACCUSED_CHARGED,
                    CASE_FILE_SENT,
                    CASE_ACCEPTED_BY_PROCURACY,
                    INDICTMENT_FILED,
                    CASE_ACCEPTED_BY_COURT,
                    JUDGMENT_GIVEN,
                    FUGITIVE_HANDED_OVER,
                    WANTED_COUNT_DECLARED ->
                    event.persons < 0 ? "persons is missing" : null;
            case WANTED_ORDER_ISSUED,
                    WANTED_ORDER_RECLASSIFIED,
                    FUGITIVE_ARRESTED,
                    FUGITIVE_SURRENDERED,
                    WANTED_ORDER_REMOVED ->
                    event.person < 0 ? "person is missing" : null;
        };
    }

    /** The bytes of a type's name as a key; one is used again for every look-up. */
    private static final class TypeName {
        private byte[] bytes = new byte[0];

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof TypeName name && Arrays.equals(bytes, name.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }
}
