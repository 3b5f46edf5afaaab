package io.tipflow.tipintake.tip.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable;
import io.tipflow.tipintake.tip.application.Counter;
import java.util.Objects;
import org.bson.BsonDocument;

/** Counts in one document per year of the collection {@code tip_numbers}. */
public final class MongoCounter implements Counter {

    private static final String COLLECTION = "tip_numbers";
    private static final FindOneAndUpdateOptions AFTERWARDS =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<BsonDocument> collection;

    public MongoCounter(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION, BsonDocument.class);
    }

    @Override
    public long take(int year, int howMany) {
        try {
            return increment(year, howMany);
        } catch (MongoException e) {
            throw new StoreUnavailable("The counter of tip numbers did not answer", e);
        }
    }

    private long increment(int year, int howMany) {
        try {
            return incrementOnce(year, howMany);
        } catch (DuplicateKeyException e) {
            // Another instance began this year's register at the same moment.
            return incrementOnce(year, howMany);
        } catch (MongoCommandException e) {
            if (ErrorCategory.fromErrorCode(e.getErrorCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            return incrementOnce(year, howMany);
        }
    }

    private long incrementOnce(int year, int howMany) {
        BsonDocument counted =
                collection.findOneAndUpdate(
                        eq("_id", "TB-" + year), Updates.inc("last", (long) howMany), AFTERWARDS);
        return Objects.requireNonNull(counted).getNumber("last").longValue();
    }
}
