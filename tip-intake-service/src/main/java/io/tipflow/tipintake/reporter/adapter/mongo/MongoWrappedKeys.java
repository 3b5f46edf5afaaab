package io.tipflow.tipintake.reporter.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable;
import io.tipflow.tipintake.reporter.application.WrappedKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** Keeps wrapped keys in the collection {@code reporter_keys}, one document per tip. */
public final class MongoWrappedKeys implements WrappedKeys {

    private static final String COLLECTION = "reporter_keys";

    private static final String CONDEMNED = "condemned";

    private final MongoCollection<BsonDocument> collection;

    /** Opens the collection and creates the index of condemned keys where it is missing. */
    public MongoWrappedKeys(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION, BsonDocument.class);
        collection.createIndex(Indexes.ascending(CONDEMNED), new IndexOptions().sparse(true));
    }

    @Override
    public byte[] keep(String tip, byte[] wrapped) {
        try {
            collection.insertOne(
                    new BsonDocument("_id", new BsonString(tip))
                            .append("wrapped", new BsonBinary(wrapped)));
            return wrapped;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw unavailable(e);
            }
            return find(tip).orElseThrow(() -> unavailable(e));
        } catch (MongoException e) {
            throw unavailable(e);
        }
    }

    @Override
    public Optional<byte[]> find(String tip) {
        try {
            return Optional.ofNullable(collection.find(eq("_id", tip)).first())
                    .map(document -> document.getBinary("wrapped").getData());
        } catch (MongoException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void condemn(String tip) {
        try {
            collection.updateOne(eq("_id", tip), Updates.set(CONDEMNED, true));
        } catch (MongoException e) {
            throw unavailable(e);
        }
    }

    @Override
    public List<String> condemned() {
        try {
            List<String> tips = new ArrayList<>();
            collection
                    .find(eq(CONDEMNED, true))
                    .projection(Projections.include("_id"))
                    .forEach(document -> tips.add(document.getString("_id").getValue()));
            return tips;
        } catch (MongoException e) {
            throw unavailable(e);
        }
    }

    @Override
    public void delete(String tip) {
        try {
            collection.deleteOne(eq("_id", tip));
        } catch (MongoException e) {
            throw unavailable(e);
        }
    }

    private static StoreUnavailable unavailable(MongoException cause) {
        return new StoreUnavailable("The store of reporters' keys did not answer", cause);
    }
}
