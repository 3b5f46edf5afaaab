package io.tipflow.kit.mongo;

import com.mongodb.client.model.Updates;
import io.tipflow.kit.aggregate.HistoryEntry;
import io.tipflow.kit.aggregate.Listing;
import io.tipflow.kit.aggregate.OutboxEntry;
import io.tipflow.kit.aggregate.StoredAggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/**
 * An aggregate as its one document: {@code {_id, version, sequence, readers, list, state, history,
 * outbox, unsentSince?, nextDueAt?}}. {@code unsentSince} stands there only while the outbox is not
 * empty, so that a sparse index finds what is still to be published.
 */
final class AggregateDocument {

    private AggregateDocument() {}

    static BsonDocument write(StoredAggregate aggregate) {
        BsonDocument document = new BsonDocument(12);
        document.put("_id", new BsonString(aggregate.id()));
        document.put("version", new BsonInt64(aggregate.version()));
        document.put("sequence", new BsonInt64(aggregate.sequence()));
        document.put("readers", readers(aggregate.listing()));
        document.put("list", list(aggregate.listing()));
        document.put("state", JsonBson.toBson(aggregate.state()));
        BsonArray history = new BsonArray(aggregate.history().size());
        aggregate.history().forEach(entry -> history.add(write(entry)));
        document.put("history", history);
        BsonArray outbox = new BsonArray(aggregate.outbox().size());
        aggregate.outbox().forEach(entry -> outbox.add(write(entry)));
        document.put("outbox", outbox);
        if (!aggregate.outbox().isEmpty()) {
            document.put("unsentSince", time(aggregate.outbox().getFirst().time()));
        }
        aggregate.listing().nextDueAt().ifPresent(due -> document.put("nextDueAt", time(due)));
        return document;
    }

    private static BsonArray readers(Listing listing) {
        BsonArray readers = new BsonArray();
        listing.readers().stream().sorted().forEach(r -> readers.add(new BsonString(r)));
        return readers;
    }

    private static BsonDocument list(Listing listing) {
        BsonDocument list = new BsonDocument();
        listing.fields().forEach((name, value) -> list.put(name, listValue(value)));
        return list;
    }

    /** The update that puts another listing in its place. */
    static Bson relisted(Listing listing) {
        return Updates.combine(
                Updates.set("readers", readers(listing)),
                Updates.set("list", list(listing)),
                listing.nextDueAt()
                        .map(due -> Updates.set("nextDueAt", time(due)))
                        .orElseGet(() -> Updates.unset("nextDueAt")));
    }

    static StoredAggregate read(BsonDocument document) {
        List<HistoryEntry> history = new ArrayList<>();
        for (BsonValue entry : document.getArray("history")) {
            history.add(history(entry.asDocument()));
        }
        return new StoredAggregate(
                document.getString("_id").getValue(),
                document.getNumber("version").longValue(),
                document.getNumber("sequence").longValue(),
                JsonBson.toJson(required(document, "state")),
                history,
                outbox(document),
                listing(document));
    }

    static List<OutboxEntry> outbox(BsonDocument document) {
        List<OutboxEntry> outbox = new ArrayList<>();
        for (BsonValue value : document.getArray("outbox")) {
            BsonDocument entry = value.asDocument();
            outbox.add(
                    new OutboxEntry(
                            entry.getNumber("seq").longValue(),
                            entry.getString("type").getValue(),
                            instant(entry, "time"),
                            entry.getString("correlationId").getValue(),
                            Optional.ofNullable(entry.get("causationId"))
                                    .map(c -> c.asString().getValue()),
                            entry.getString("data").getValue()));
        }
        return outbox;
    }

    static BsonValue required(BsonDocument document, String field) {
        BsonValue value = document.get(field);
        if (value == null) {
            throw new IllegalStateException(
                    "Expected the field " + field + " in a stored document, but it is not there");
        }
        return value;
    }

    static Instant instant(BsonDocument document, String field) {
        return Instant.ofEpochMilli(document.getDateTime(field).getValue());
    }

    private static BsonDocument write(HistoryEntry entry) {
        return new BsonDocument("seq", new BsonInt64(entry.seq()))
                .append("type", new BsonString(entry.type()))
                .append("at", time(entry.at()))
                .append("by", new BsonString(entry.by()))
                .append("commandId", new BsonString(entry.commandId()))
                .append("fingerprint", new BsonString(entry.fingerprint()))
                .append("data", JsonBson.toBson(entry.data()));
    }

    private static HistoryEntry history(BsonDocument entry) {
        return new HistoryEntry(
                entry.getNumber("seq").longValue(),
                entry.getString("type").getValue(),
                instant(entry, "at"),
                entry.getString("by").getValue(),
                entry.getString("commandId").getValue(),
                entry.getString("fingerprint").getValue(),
                JsonBson.toJson(required(entry, "data")));
    }

    private static BsonDocument write(OutboxEntry entry) {
        BsonDocument document =
                new BsonDocument("seq", new BsonInt64(entry.sequence()))
                        .append("type", new BsonString(entry.type()))
                        .append("time", time(entry.time()))
                        .append("correlationId", new BsonString(entry.correlationId()));
        entry.causationId().ifPresent(cause -> document.put("causationId", new BsonString(cause)));
        return document.append("data", new BsonString(entry.data()));
    }

    private static Listing listing(BsonDocument document) {
        Set<String> readers = new HashSet<>();
        document.getArray("readers").forEach(r -> readers.add(r.asString().getValue()));
        Map<String, Object> fields = new HashMap<>();
        document.getDocument("list").forEach((name, value) -> fields.put(name, listValue(value)));
        return new Listing(
                readers,
                fields,
                document.containsKey("nextDueAt")
                        ? Optional.of(instant(document, "nextDueAt"))
                        : Optional.empty());
    }

    private static BsonValue listValue(Object value) {
        if (value instanceof List<?> values) {
            BsonArray array = new BsonArray(values.size());
            values.forEach(item -> array.add(JsonBson.scalar(item)));
            return array;
        }
        return JsonBson.scalar(value);
    }

    private static Object listValue(BsonValue value) {
        return switch (value.getBsonType()) {
            case STRING -> value.asString().getValue();
            case DATE_TIME -> Instant.ofEpochMilli(value.asDateTime().getValue());
            case BOOLEAN -> value.asBoolean().getValue();
            case INT32 -> value.asInt32().getValue();
            case INT64 -> value.asInt64().getValue();
            case DOUBLE -> value.asDouble().getValue();
            case ARRAY -> value.asArray().stream().map(AggregateDocument::listValue).toList();
            default ->
                    throw new IllegalStateException(
                            "Expected a listing value, but got " + value.getBsonType());
        };
    }

    private static BsonDateTime time(Instant instant) {
        return new BsonDateTime(instant.toEpochMilli());
    }
}
