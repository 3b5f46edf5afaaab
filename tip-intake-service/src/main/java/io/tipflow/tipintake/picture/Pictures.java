package io.tipflow.tipintake.picture;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** Keeps pictures in MongoDB, each beside its tip. */
public final class Pictures {

    private static final String TIP = "tip";
    private static final String TYPE = "type";
    private static final String BYTES = "bytes";
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String AT = "at";
    private static final String BY = "by";
    private static final String CONTENT = "content";
    private static final int ID_BYTES = 16;

    private final MongoCollection<BsonDocument> collection;

    private Pictures(MongoCollection<BsonDocument> collection) {
        this.collection = collection;
    }

    /** Opens the collection and, where anything is stored at all, its index. */
    public static Pictures open(MongoDatabase database, boolean storing) {
        MongoCollection<BsonDocument> collection =
                database.getCollection("pictures", BsonDocument.class);
        if (storing) {
            collection.createIndex(Indexes.ascending(TIP, AT));
        }
        return new Pictures(collection);
    }

    /**
     * Keeps a picture; the same at the same tip again is the one that is there.
     *
     * @return empty if the tip has as many as it takes
     */
    Optional<Picture> keep(String tip, CleanPicture clean, Instant at, String by) {
        String id = id(tip, clean);
        return reaching(() -> {
            Optional<Picture> present = find(tip, id);
            if (present.isPresent()) {
                return present;
            }
            if (collection.countDocuments(eq(TIP, tip)) >= Picture.MOST_OF_A_TIP) {
                return Optional.empty();
            }
            Picture picture =
                    new Picture(
                            id,
                            tip,
                            clean.type(),
                            clean.bytes().length,
                            clean.width(),
                            clean.height(),
                            at,
                            by);
            try {
                collection.insertOne(write(picture, clean.bytes()));
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
            }
            return Optional.of(picture);
        });
    }

    /** The pictures of a tip, the first one first. */
    List<Picture> of(String tip) {
        return reaching(() -> {
            List<Picture> pictures = new ArrayList<>();
            collection
                    .find(eq(TIP, tip))
                    .sort(Sorts.ascending(AT))
                    .projection(Projections.exclude(CONTENT))
                    .forEach(document -> pictures.add(read(document)));
            return pictures;
        });
    }

    /** What is made of a picture of that tip and its file. */
    <T> Optional<T> file(String tip, String id, BiFunction<Picture, byte[], T> use) {
        return reaching(() ->
                Optional.ofNullable(collection.find(and(eq("_id", id), eq(TIP, tip))).first())
                        .map(document ->
                                use.apply(read(document), document.getBinary(CONTENT).getData())));
    }

    private Optional<Picture> find(String tip, String id) {
        return reaching(() ->
                Optional.ofNullable(
                                collection
                                        .find(and(eq("_id", id), eq(TIP, tip)))
                                        .projection(Projections.exclude(CONTENT))
                                        .first())
                        .map(Pictures::read));
    }

    private static String id(String tip, CleanPicture clean) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(tip.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(clean.bytes()), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static BsonDocument write(Picture picture, byte[] content) {
        return new BsonDocument("_id", new BsonString(picture.id()))
                .append(TIP, new BsonString(picture.tip()))
                .append(TYPE, new BsonString(picture.type()))
                .append(BYTES, new BsonInt32(picture.bytes()))
                .append(WIDTH, new BsonInt32(picture.width()))
                .append(HEIGHT, new BsonInt32(picture.height()))
                .append(AT, new BsonDateTime(picture.at().toEpochMilli()))
                .append(BY, new BsonString(picture.by()))
                .append(CONTENT, new BsonBinary(content));
    }

    private static Picture read(BsonDocument document) {
        return new Picture(
                document.getString("_id").getValue(),
                document.getString(TIP).getValue(),
                document.getString(TYPE).getValue(),
                document.getInt32(BYTES).getValue(),
                document.getInt32(WIDTH).getValue(),
                document.getInt32(HEIGHT).getValue(),
                Instant.ofEpochMilli(document.getDateTime(AT).getValue()),
                document.getString(BY).getValue());
    }

    private static <T> T reaching(Supplier<T> action) {
        try {
            return action.get();
        } catch (MongoException e) {
            throw new StoreUnavailable("The store of pictures did not answer", e);
        }
    }
}
