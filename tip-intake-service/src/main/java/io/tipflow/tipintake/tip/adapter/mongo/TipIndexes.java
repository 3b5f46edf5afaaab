package io.tipflow.tipintake.tip.adapter.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import io.tipflow.tipintake.tip.application.TipAggregate;
import java.util.List;
import org.bson.BsonDocument;

/**
 * The indexes of tips beside those of their lists: a receipt is found without a reader, and an
 * index that holds the readers cannot hold the words too, as both are arrays.
 */
public final class TipIndexes {

    static final String RECEIPT_HASH = "list." + TipAggregate.RECEIPT_HASH;
    private static final String WORDS = "list." + TipAggregate.WORDS;

    private TipIndexes() {}

    /** Creates those that are missing. */
    public static void create(MongoDatabase database) {
        MongoCollection<BsonDocument> tips =
                database.getCollection(TipAggregate.NAME, BsonDocument.class);
        tips.createIndexes(
                List.of(
                        new IndexModel(Indexes.ascending(RECEIPT_HASH)),
                        new IndexModel(Indexes.ascending(WORDS))));
    }
}
