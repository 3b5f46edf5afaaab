package io.tipflow.tipintake.reporter.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable;
import io.tipflow.tipintake.reporter.application.WrappedKeys;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;

/** Keeps wrapped keys in the collection {@code reporter_keys}, one document per tip. */
public final class MongoWrappedKeys implements WrappedKeys {

    private static final String COLLECTION = "reporter_keys";

    private final MongoCollection<BsonDocument> collection;

    public MongoWrappedKeys(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION, BsonDocument.class);
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
