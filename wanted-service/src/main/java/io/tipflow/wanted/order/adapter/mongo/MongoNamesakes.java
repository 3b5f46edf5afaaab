package io.tipflow.wanted.order.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable;
import io.tipflow.wanted.order.application.Namesakes;
import io.tipflow.wanted.order.application.WantedOrderType;
import io.tipflow.wanted.order.domain.OrderStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.BsonDocument;

/** Finds orders by the listing field that holds the keys of the name, by an index of its own. */
public final class MongoNamesakes implements Namesakes {

    private static final String NAMES = "list." + WantedOrderType.NAMES;

    private final MongoCollection<BsonDocument> collection;

    /** Opens the collection and creates the index if it is missing. */
    public MongoNamesakes(MongoDatabase database) {
        this.collection = database.getCollection(WantedOrderType.NAME, BsonDocument.class);
        collection.createIndex(Indexes.ascending(NAMES));
    }

    @Override
    public List<String> active(Collection<String> keys, int most) {
        if (keys.isEmpty()) {
            return List.of();
        }
        try {
            List<String> ids = new ArrayList<>();
            collection
                    .find(
                            and(
                                    in(NAMES, keys),
                                    eq(
                                            "list." + WantedOrderType.STATUS,
                                            OrderStatus.ACTIVE.name())))
                    .projection(Projections.include("_id"))
                    .limit(most)
                    .forEach(document -> ids.add(document.getString("_id").getValue()));
            return ids;
        } catch (MongoException e) {
            throw new StoreUnavailable("The store of wanted orders did not answer", e);
        }
    }
}
