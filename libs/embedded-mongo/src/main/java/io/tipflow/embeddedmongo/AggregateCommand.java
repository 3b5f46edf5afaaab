package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The command aggregate: the stages at the beginning that a query can answer are answered by the
 * planner, a plain count is counted there too, the rest runs through the library.
 */
final class AggregateCommand {

    private final @Nullable DurableCollection collection;
    private final String namespace;
    private final Document command;
    private final List<Document> rest;
    private Document filter = new Document();
    private Document orderBy = new Document();
    private int skip;
    private int limit;

    AggregateCommand(@Nullable DurableCollection collection, String namespace, Document command) {
        this.collection = collection;
        this.namespace = namespace;
        this.command = command;
        this.rest = new ArrayList<>(Aggregation.parse(command.get("pipeline")));
        for (Document stage : rest) {
            if (stage.containsKey("$changeStream")) {
                throw Refusals.notSupported("A change stream");
            }
        }
        takeLeadingStages();
    }

    private void takeLeadingStages() {
        if (first("$match") instanceof Document match) {
            filter = match;
            rest.removeFirst();
        }
        if (first("$sort") instanceof Document sort && !sort.isEmpty()) {
            orderBy = sort;
            rest.removeFirst();
        }
        if (first("$skip") instanceof Number number) {
            skip = Math.toIntExact(number.longValue());
            rest.removeFirst();
        }
        if (first("$limit") instanceof Number number && number.longValue() > 0) {
            limit = Math.toIntExact(number.longValue());
            rest.removeFirst();
        }
    }

    private @Nullable Object first(String stage) {
        return rest.isEmpty() ? null : rest.getFirst().get(stage);
    }

    /** Returns the query that the beginning of the pipeline is. */
    Query query() {
        return new Query(filter, orderBy, skip, limit, new Document(), Deadline.of(command));
    }

    Document run(MongoDatabase database, DatabaseResolver databases, Cursors cursors) {
        Document options = Options.document(command, "cursor");
        int batchSize =
                options.containsKey("batchSize")
                        ? Options.number(options, "batchSize")
                        : Cursors.FIRST_BATCH;
        return cursors.firstBatch(rows(database, databases), namespace, batchSize, false);
    }

    private RowSource rows(MongoDatabase database, DatabaseResolver databases) {
        if (collection == null) {
            return RowSource.of(List.of());
        }
        if (rest.isEmpty()) {
            return collection.run(query());
        }
        Document counter = counter();
        if (counter != null) {
            return RowSource.of(counted(collection, counter));
        }
        Aggregation aggregation =
                Aggregation.fromPipeline(rest, databases, database, collection, NoopOplog.get());
        aggregation.validate(new Document("cursor", new Document()));
        List<byte[]> results = new ArrayList<>();
        try (QueryRun run = collection.run(query())) {
            FieldNames fields = FieldNames.ofNullable(fieldsOfGroup());
            Stream<Document> documents =
                    Stream.generate(run::next)
                            .takeWhile(document -> document != null)
                            .map(document -> RawBson.decode(document, fields));
            for (Document result : aggregation.runStages(documents)) {
                results.add(RawBson.encode(result));
            }
        }
        return RowSource.of(results);
    }

    /** Returns the result of a pipeline that only counts, without its count; else null. */
    private @Nullable Document counter() {
        if (rest.size() != 1) {
            return null;
        }
        if (first("$count") instanceof String name) {
            return new Document(name, null);
        }
        if (!(first("$group") instanceof Document group) || group.size() != 2) {
            return null;
        }
        Object id = group.get("_id");
        Document result = new Document("_id", id);
        for (Map.Entry<String, @Nullable Object> entry : group.entrySet()) {
            if (!entry.getKey().equals("_id")) {
                if (!(entry.getValue() instanceof Document sum)
                        || !new Document("$sum", 1).equals(sum)) {
                    return null;
                }
                result.put(entry.getKey(), null);
            }
        }
        boolean constant = id == null || id instanceof Number || id instanceof Boolean;
        return constant && result.size() == 2 ? result : null;
    }

    private List<byte[]> counted(DurableCollection from, Document counter) {
        int count = from.count(filter, skip, limit);
        if (count == 0) {
            return List.of();
        }
        counter.replaceAll((name, value) -> name.equals("_id") ? value : Integer.valueOf(count));
        return List.of(RawBson.encode(counter));
    }

    /** Returns the fields a leading group reads, or null where more may be read. */
    private @Nullable Set<String> fieldsOfGroup() {
        if (!(first("$group") instanceof Document group)) {
            return null;
        }
        Set<String> fields = new HashSet<>();
        return collect(group, fields) ? fields : null;
    }

    private static boolean collect(@Nullable Object expression, Set<String> fields) {
        if (expression instanceof String text && text.startsWith("$")) {
            fields.add(FieldPath.topLevelOf(text.substring(1)));
            return !text.startsWith("$$");
        } else if (expression instanceof Document document) {
            return document.values().stream().allMatch(value -> collect(value, fields));
        } else if (expression instanceof List<?> list) {
            return list.stream().allMatch(value -> collect(value, fields));
        }
        return true;
    }
}
