package io.tipflow.kit.mongo;

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
import io.tipflow.kit.numbers.Counter;
import org.bson.BsonDocument;

/** A counter in one document a year. */
public final class MongoCounter implements Counter {

    private static final String COLLECTION = "counters";
    private static final String LAST = "last";
    private static final FindOneAndUpdateOptions AFTERWARDS =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<BsonDocument> collection;
    private final String register;

    /** The counter of a register, which the service names. */
    public MongoCounter(MongoDatabase database, String register) {
        this.collection = database.getCollection(COLLECTION, BsonDocument.class);
        this.register = register;
    }

    @Override
    public long take(int year, int howMany) {
        try {
            return increment(year, howMany);
        } catch (MongoException e) {
            throw new StoreUnavailable("The counter of " + register + " did not answer", e);
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
                        eq("_id", register + "-" + year),
                        Updates.inc(LAST, (long) howMany),
                        AFTERWARDS);
        if (counted == null) {
            throw new IllegalStateException(
                    "Expected the counter of " + register + " after counting, but got nothing");
        }
        return counted.getNumber(LAST).longValue();
    }
}
