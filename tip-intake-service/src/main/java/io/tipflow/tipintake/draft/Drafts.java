package io.tipflow.tipintake.draft;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** Keeps drafts in MongoDB, each under its author, until three days after its last save. */
public final class Drafts {

    private static final String BY = "by";
    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String FORM = "form";
    private static final String SUBJECT = "subject";
    private static final String SAVED_AT = "savedAt";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String CONTENT = "content";

    private final MongoCollection<BsonDocument> collection;

    private Drafts(MongoCollection<BsonDocument> collection) {
        this.collection = collection;
    }

    /** Opens the collection and, where anything is stored at all, its indexes. */
    public static Drafts open(MongoDatabase database, boolean storing) {
        MongoCollection<BsonDocument> collection =
                database.getCollection("drafts", BsonDocument.class);
        if (storing) {
            collection.createIndexes(
                    List.of(
                            new IndexModel(Indexes.descending(BY, SAVED_AT)),
                            new IndexModel(
                                    Indexes.ascending(EXPIRES_AT),
                                    new IndexOptions().expireAfter(0L, TimeUnit.SECONDS))));
        }
        return new Drafts(collection);
    }

    /** How a save ended. */
    sealed interface Saved {

        /** It is kept, as this version. */
        record Kept(Draft draft) implements Saved {}

        /** Another window saved it since; nothing changed. */
        record MovedOn(long currentVersion) implements Saved {}

        /** Its author has too many; nothing changed. */
        record TooMany() implements Saved {}
    }

    /**
     * Saves a draft over the version that was seen; the same content over the same version again is
     * the same save.
     *
     * @param by its author
     * @param base the version that was seen, 0 for none
     * @param content the encrypted bytes in Base64, padded
     */
    Saved save(
            String by,
            String id,
            long base,
            String form,
            Optional<String> subject,
            String content,
            Instant now) {
        Draft next = new Draft(id, base + 1, form, subject.orElse(null), now, content);
        return reaching(() -> {
            Optional<Draft> present = find(by, id, now);
            if (present.isEmpty()) {
                return insert(by, next, now);
            }
            Draft current = present.get();
            if (current.version() == base + 1
                    && current.content().equals(content)
                    && current.form().equals(form)) {
                return new Saved.Kept(current);
            }
            if (current.version() != base) {
                return new Saved.MovedOn(current.version());
            }
            boolean replaced =
                    collection
                                    .replaceOne(
                                            and(eq("_id", key(by, id)), eq(VERSION, base)),
                                            write(by, next))
                                    .getMatchedCount()
                            == 1;
            return replaced ? new Saved.Kept(next) : movedOn(by, id, base, now);
        });
    }

    private Saved insert(String by, Draft next, Instant now) {
        if (collection.countDocuments(and(eq(BY, by), gt(EXPIRES_AT, time(now))))
                >= Draft.MOST_OF_A_PERSON) {
            return new Saved.TooMany();
        }
        try {
            collection.deleteOne(
                    and(eq("_id", key(by, next.id())), eq(VERSION, expiredVersion(by, next, now))));
            collection.insertOne(write(by, next));
            return new Saved.Kept(next);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return movedOn(by, next.id(), next.version() - 1, now);
            }
            throw e;
        }
    }

    /** The version of one that is due to go and has not gone yet, or none that there can be. */
    private long expiredVersion(String by, Draft next, Instant now) {
        return Optional.ofNullable(collection.find(eq("_id", key(by, next.id()))).first())
                .filter(document -> !instant(document, EXPIRES_AT).isAfter(now))
                .map(document -> document.getNumber(VERSION).longValue())
                .orElse(-1L);
    }

    private Saved movedOn(String by, String id, long base, Instant now) {
        return new Saved.MovedOn(find(by, id, now).map(Draft::version).orElse(base));
    }

    /** A draft of that author. */
    Optional<Draft> find(String by, String id, Instant now) {
        return reaching(() ->
                Optional.ofNullable(collection.find(eq("_id", key(by, id))).first())
                        .filter(document -> instant(document, EXPIRES_AT).isAfter(now))
                        .map(Drafts::read));
    }

    /** The drafts of that author, the latest first, without their content. */
    List<Draft> of(String by, Instant now) {
        Bson alive = and(eq(BY, by), gt(SAVED_AT, time(now.minus(Draft.KEPT))));
        return reaching(() -> {
            List<Draft> drafts = new ArrayList<>();
            collection
                    .find(alive)
                    .sort(Sorts.descending(SAVED_AT))
                    .projection(Projections.exclude(CONTENT))
                    .limit(Draft.MOST_OF_A_PERSON)
                    .forEach(document -> drafts.add(read(document)));
            return drafts;
        });
    }

    /** Removes a draft, if there is one. */
    void remove(String by, String id) {
        reaching(() -> collection.deleteOne(eq("_id", key(by, id))));
    }

    private static String key(String by, String id) {
        return id + "/" + by;
    }

    private static BsonDocument write(String by, Draft draft) {
        BsonDocument document =
                new BsonDocument("_id", new BsonString(key(by, draft.id())))
                        .append(BY, new BsonString(by))
                        .append(ID, new BsonString(draft.id()))
                        .append(VERSION, new BsonInt64(draft.version()))
                        .append(FORM, new BsonString(draft.form()))
                        .append(SAVED_AT, time(draft.savedAt()))
                        .append(EXPIRES_AT, time(draft.expiresAt()))
                        .append(
                                CONTENT,
                                new BsonBinary(Base64.getDecoder().decode(draft.content())));
        Optional.ofNullable(draft.subject())
                .ifPresent(subject -> document.append(SUBJECT, new BsonString(subject)));
        return document;
    }

    private static Draft read(BsonDocument document) {
        return new Draft(
                document.getString(ID).getValue(),
                document.getNumber(VERSION).longValue(),
                document.getString(FORM).getValue(),
                document.containsKey(SUBJECT) ? document.getString(SUBJECT).getValue() : null,
                instant(document, SAVED_AT),
                document.containsKey(CONTENT)
                        ? Base64.getEncoder().encodeToString(document.getBinary(CONTENT).getData())
                        : "");
    }

    private static BsonDateTime time(Instant at) {
        return new BsonDateTime(at.toEpochMilli());
    }

    private static Instant instant(BsonDocument document, String field) {
        return Instant.ofEpochMilli(document.getDateTime(field).getValue());
    }

    private static <T> T reaching(Supplier<T> action) {
        try {
            return action.get();
        } catch (MongoException e) {
            throw new StoreUnavailable("The store of drafts did not answer", e);
        }
    }
}
