package io.tipflow.kit.mongo;

import static com.mongodb.client.model.Filters.eq;

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
            BsonDocument counted =
                    collection.findOneAndUpdate(
                            eq("_id", register + "-" + year),
                            Updates.inc(LAST, (long) howMany),
                            new FindOneAndUpdateOptions()
                                    .upsert(true)
                                    .returnDocument(ReturnDocument.AFTER));
            if (counted == null) {
                throw new IllegalStateException(
                        "Expected the counter of " + register + " after counting, but got nothing");
            }
            return counted.getNumber(LAST).longValue();
        } catch (MongoException e) {
            throw new StoreUnavailable("The counter of " + register + " did not answer", e);
        }
    }
}
