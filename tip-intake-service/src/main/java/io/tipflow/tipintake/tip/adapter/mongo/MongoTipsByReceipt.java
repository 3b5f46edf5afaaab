package io.tipflow.tipintake.tip.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable;
import io.tipflow.tipintake.tip.application.TipAggregate;
import io.tipflow.tipintake.tip.application.TipsByReceipt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;

/** Finds tips by the listing field that holds the hash of their receipt, by an index of its own. */
public final class MongoTipsByReceipt implements TipsByReceipt {

    private final MongoCollection<BsonDocument> collection;

    public MongoTipsByReceipt(MongoDatabase database) {
        this.collection = database.getCollection(TipAggregate.NAME, BsonDocument.class);
    }

    @Override
    public Optional<String> find(String receiptHash) {
        try {
            List<BsonDocument> found =
                    collection
                            .find(eq(TipIndexes.RECEIPT_HASH, receiptHash))
                            .projection(Projections.include("_id"))
                            .limit(2)
                            .into(new ArrayList<>());
            return found.size() == 1
                    ? Optional.of(found.getFirst().getString("_id").getValue())
                    : Optional.empty();
        } catch (MongoException e) {
            throw new StoreUnavailable("The store of tips did not answer", e);
        }
    }
}
