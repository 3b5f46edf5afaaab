package io.tipflow.kit.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.tipflow.kit.aggregate.Aggregates;
import java.time.Clock;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lists every aggregate of a kind anew, once, after what its lists hold has grown: documents of an
 * older program stand in no new list before. Several instances may do so at once; one that is
 * stopped begins again at the next start.
 */
public final class ListingRevision {

    private static final Logger LOG = LoggerFactory.getLogger(ListingRevision.class);
    private static final String COLLECTION = "listingRevisions";
    private static final int PAGE = 500;

    private ListingRevision() {}

    /**
     * Brings the lists of a kind to a revision in the background.
     *
     * @param name the collection of the aggregates
     * @param revision changes whenever what the lists hold changes
     */
    public static void bring(
            MongoDatabase database,
            String name,
            String revision,
            Aggregates<?, ?, ?, ?> aggregates,
            Clock clock) {
        MongoCollection<BsonDocument> revisions =
                database.getCollection(COLLECTION, BsonDocument.class);
        BsonDocument reached = revisions.find(eq("_id", name)).first();
        if (reached == null || !reached.getString("revision").getValue().equals(revision)) {
            Thread.ofVirtual()
                    .name("relist-" + name)
                    .start(() -> bring(revisions, name, revision, aggregates, clock));
        }
    }

    private static void bring(
            MongoCollection<BsonDocument> revisions,
            String name,
            String revision,
            Aggregates<?, ?, ?, ?> aggregates,
            Clock clock) {
        try {
            long listed = 0;
            String last = "";
            for (List<String> ids = aggregates.ids(last, PAGE);
                    !ids.isEmpty();
                    ids = aggregates.ids(last, PAGE)) {
                ids.forEach(id -> aggregates.relist(id, clock.instant()));
                listed += ids.size();
                last = ids.getLast();
            }
            revisions.replaceOne(
                    eq("_id", name),
                    new BsonDocument("_id", new BsonString(name))
                            .append("revision", new BsonString(revision)),
                    new ReplaceOptions().upsert(true));
            if (listed > 0) {
                LOG.info("Listed {} of {} anew for {}", listed, name, revision);
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "The lists of {} were not brought to {}; the next start does it",
                    name,
                    revision,
                    e);
        }
    }
}
