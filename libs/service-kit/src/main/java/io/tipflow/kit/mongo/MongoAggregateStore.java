package io.tipflow.kit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.tipflow.kit.aggregate.AggregateStore;
import io.tipflow.kit.aggregate.ListQuery;
import io.tipflow.kit.aggregate.ListQuery.Criterion;
import io.tipflow.kit.aggregate.Listing;
import io.tipflow.kit.aggregate.Page;
import io.tipflow.kit.aggregate.StoredAggregate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/** Aggregates in a MongoDB collection, with the indexes of their lists. */
public final class MongoAggregateStore implements AggregateStore, AutoCloseable {

    /** Two bulk writes overlap: one is being synced while the next is being prepared. */
    private static final int WRITERS = 2;

    private final MongoCollection<BsonDocument> collection;
    private final GroupCommit commits;

    /** Opens the collection and creates the indexes that are not there yet. */
    public MongoAggregateStore(MongoDatabase database, String name, List<ListIndex> lists) {
        this.collection = database.getCollection(name, BsonDocument.class);
        this.commits = new GroupCommit(collection, WRITERS);
        collection.createIndexes(indexes(lists));
    }

    private static List<IndexModel> indexes(List<ListIndex> lists) {
        List<IndexModel> indexes = new ArrayList<>();
        indexes.add(
                new IndexModel(
                        Indexes.ascending("unsentSince", "_id"), new IndexOptions().sparse(true)));
        indexes.add(
                new IndexModel(Indexes.ascending("nextDueAt"), new IndexOptions().sparse(true)));
        for (ListIndex list : lists) {
            List<Bson> keys = new ArrayList<>();
            keys.add(Indexes.ascending("readers"));
            list.equal().forEach(field -> keys.add(Indexes.ascending("list." + field)));
            keys.add(Indexes.descending("list." + list.sortField(), "_id"));
            indexes.add(new IndexModel(Indexes.compoundIndex(keys)));
        }
        return indexes;
    }

    @Override
    public Optional<StoredAggregate> load(String id) {
        return reading(() -> Optional.ofNullable(collection.find(eq("_id", id)).first()))
                .map(AggregateDocument::read);
    }

    @Override
    public boolean insert(StoredAggregate aggregate) {
        return commits.write(new InsertOneModel<>(AggregateDocument.write(aggregate)));
    }

    @Override
    public boolean replace(StoredAggregate aggregate, long expectedVersion) {
        BsonDocument filter =
                new BsonDocument("_id", new BsonString(aggregate.id()))
                        .append("version", new BsonInt64(expectedVersion));
        return commits.write(
                new ReplaceOneModel<>(
                        filter,
                        AggregateDocument.write(aggregate),
                        new ReplaceOptions().upsert(true)));
    }

    @Override
    public Page<Listed> list(ListQuery query) {
        String sortField = "list." + query.sortField();
        List<Bson> filters = new ArrayList<>();
        filters.add(eq("readers", query.reader()));
        query.criteria().forEach(criterion -> filters.add(filter(criterion)));
        query.cursor()
                .map(cursor -> Cursor.decode(cursor, query.sortField(), query.descending()))
                .ifPresent(cursor -> filters.add(behind(sortField, cursor)));
        List<BsonDocument> found =
                reading(() ->
                        collection
                                .find(and(filters))
                                .sort(
                                        query.descending()
                                                ? Sorts.descending(sortField, "_id")
                                                : Sorts.ascending(sortField, "_id"))
                                .projection(
                                        Projections.include("_id", "version", "state", sortField))
                                .limit(query.limit() + 1)
                                .into(new ArrayList<>()));
        boolean more = found.size() > query.limit();
        List<BsonDocument> shown = more ? found.subList(0, query.limit()) : found;
        Optional<String> next =
                more
                        ? Optional.of(
                                new Cursor(
                                                query.sortField(),
                                                query.descending(),
                                                AggregateDocument.required(
                                                        shown.getLast().getDocument("list"),
                                                        query.sortField()),
                                                shown.getLast().getString("_id").getValue())
                                        .encode())
                        : Optional.empty();
        return new Page<>(shown.stream().map(MongoAggregateStore::listed).toList(), next);
    }

    private static Listed listed(BsonDocument document) {
        return new Listed(
                document.getString("_id").getValue(),
                document.getNumber("version").longValue(),
                JsonBson.toJson(AggregateDocument.required(document, "state")));
    }

    /**
     * Behind the last item shown; the plain bound lets any planner start at the right index entry.
     */
    private static Bson behind(String sortField, Cursor cursor) {
        BsonValue value = cursor.value();
        return cursor.descending()
                ? and(
                        lte(sortField, value),
                        or(lt(sortField, value), and(eq(sortField, value), lt("_id", cursor.id()))))
                : and(
                        gte(sortField, value),
                        or(
                                gt(sortField, value),
                                and(eq(sortField, value), gt("_id", cursor.id()))));
    }

    private static Bson filter(Criterion criterion) {
        String field = "list." + criterion.field();
        return switch (criterion) {
            case Criterion.Is is -> eq(field, JsonBson.scalar(is.value()));
            case Criterion.AnyOf anyOf -> in(field, anyOf.values());
            case Criterion.Between(String name, Instant from, Instant before) -> {
                List<Bson> bounds = new ArrayList<>();
                if (from != null) {
                    bounds.add(gte(field, new BsonDateTime(from.toEpochMilli())));
                }
                if (before != null) {
                    bounds.add(lt(field, new BsonDateTime(before.toEpochMilli())));
                }
                yield bounds.isEmpty() ? exists(field) : and(bounds);
            }
            case Criterion.StartsWith startsWith ->
                    regex(field, "^" + Pattern.quote(startsWith.prefix()));
        };
    }

    @Override
    public long count() {
        return reading(collection::estimatedDocumentCount);
    }

    @Override
    public List<Unpublished> unpublished(
            Instant writtenBefore, Optional<Unpublished> after, int limit) {
        BsonDateTime end = new BsonDateTime(writtenBefore.toEpochMilli());
        Bson filter =
                after.map(
                                last -> {
                                    BsonDateTime since =
                                            new BsonDateTime(last.since().toEpochMilli());
                                    return and(
                                            gte("unsentSince", since),
                                            lt("unsentSince", end),
                                            or(
                                                    gt("unsentSince", since),
                                                    and(
                                                            eq("unsentSince", since),
                                                            gt("_id", last.id()))));
                                })
                        .orElseGet(() -> lt("unsentSince", end));
        return reading(() -> {
            List<Unpublished> found = new ArrayList<>();
            collection
                    .find(filter)
                    .sort(Sorts.ascending("unsentSince", "_id"))
                    .projection(Projections.include("_id", "version", "unsentSince", "outbox"))
                    .limit(limit)
                    .batchSize(limit)
                    .forEach(document -> found.add(unpublished(document)));
            return found;
        });
    }

    private static Unpublished unpublished(BsonDocument document) {
        return new Unpublished(
                document.getString("_id").getValue(),
                document.getNumber("version").longValue(),
                AggregateDocument.instant(document, "unsentSince"),
                AggregateDocument.outbox(document));
    }

    @Override
    public void markPublished(List<Published> published) {
        if (published.isEmpty()) {
            return;
        }
        Bson emptied =
                Updates.combine(
                        Updates.set("outbox", new BsonArray()), Updates.unset("unsentSince"));
        Map<Long, List<String>> byVersion =
                published.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Published::version,
                                        Collectors.mapping(Published::id, Collectors.toList())));
        List<WriteModel<BsonDocument>> writes = new ArrayList<>(byVersion.size());
        byVersion.forEach((version, ids) ->
                writes.add(
                        new UpdateManyModel<>(
                                and(in("_id", ids), eq("version", version)), emptied)));
        reading(() -> collection.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    @Override
    public List<String> ids(String after, int limit) {
        return reading(() -> {
            List<String> ids = new ArrayList<>();
            collection
                    .find(gt("_id", after))
                    .sort(Sorts.ascending("_id"))
                    .projection(Projections.include("_id"))
                    .limit(limit)
                    .forEach(document -> ids.add(document.getString("_id").getValue()));
            return ids;
        });
    }

    @Override
    public void relist(String id, long version, Listing listing) {
        reading(() ->
                collection.updateOne(
                        and(eq("_id", id), eq("version", version)),
                        AggregateDocument.relisted(listing)));
    }

    @Override
    public List<String> due(Instant at, int limit) {
        return reading(() -> {
            List<String> ids = new ArrayList<>();
            collection
                    .find(lte("nextDueAt", new BsonDateTime(at.toEpochMilli())))
                    .sort(Sorts.ascending("nextDueAt"))
                    .projection(Projections.include("_id"))
                    .limit(limit)
                    .forEach(document -> ids.add(document.getString("_id").getValue()));
            return ids;
        });
    }

    @Override
    public Backlog backlog() {
        return reading(() -> {
            Optional<Instant> oldest =
                    Optional.ofNullable(
                                    collection
                                            .find(exists("unsentSince"))
                                            .sort(Sorts.ascending("unsentSince"))
                                            .projection(Projections.include("unsentSince"))
                                            .first())
                            .map(d -> AggregateDocument.instant(d, "unsentSince"));
            long waiting = oldest.isEmpty() ? 0 : collection.countDocuments(exists("unsentSince"));
            return new Backlog(waiting, oldest);
        });
    }

    private static <T> T reading(Supplier<T> action) {
        try {
            return action.get();
        } catch (MongoException e) {
            throw new StoreUnavailable("The store did not answer", e);
        }
    }

    @Override
    public void close() {
        commits.close();
    }
}
