package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command explain: runs the reading part of a command and tells, in MongoDB's shape, which
 * index served it and how much was looked at.
 *
 * <p>{@code queryPlanner.winningPlan} nests its stages as MongoDB does (SORT over FETCH over
 * IXSCAN, or COLLSCAN); it also carries {@code indexName} itself, so that a test need not descend.
 */
final class ExplainCommand {

    private ExplainCommand() {}

    static Document explain(
            @Nullable DurableCollection collection, String namespace, Document explained) {
        Query query = query(namespace, explained);
        Document planner = new Document("namespace", namespace).append("indexFilterSet", false);
        if (collection == null) {
            planner.put("winningPlan", new Document("stage", "EOF"));
            return reply(planner, 0, 0, 0);
        }
        long returned = 0;
        try (QueryRun run = collection.explain(query)) {
            planner.put("winningPlan", stages(run.plan(), query));
            boolean counts = explained.containsKey("count") && run.plan().exact();
            if (counts && !run.plan().repeats()) {
                returned = run.reader().countKeys();
            } else {
                while (run.next() != null) {
                    returned++;
                }
            }
            return reply(
                    planner,
                    returned,
                    run.plan().index() == null ? 0 : run.reader().keysExamined(),
                    run.reader().documentsExamined());
        }
    }

    private static Document reply(Document planner, long returned, long keys, long documents) {
        Document statistics =
                new Document("executionSuccess", true)
                        .append("nReturned", returned)
                        .append("totalKeysExamined", keys)
                        .append("totalDocsExamined", documents);
        return new Document("queryPlanner", planner)
                .append("executionStats", statistics)
                .append("ok", 1.0);
    }

    private static Query query(String namespace, Document explained) {
        String name = explained.keySet().iterator().next();
        return switch (name) {
            case "find" -> ReadCommands.query(explained);
            case "count", "distinct" -> Query.of(Options.documentOrEmpty(explained, "query"), 0);
            case "findAndModify" ->
                    new Query(
                            Options.documentOrEmpty(explained, "query"),
                            Options.documentOrEmpty(explained, "sort"),
                            0,
                            1,
                            new Document(),
                            Deadline.NONE);
            case "aggregate" -> new AggregateCommand(null, namespace, explained).query();
            case "update" -> statement(explained, "updates");
            case "delete" -> statement(explained, "deletes");
            default -> throw Refusals.notSupported("To explain the command " + name);
        };
    }

    private static Query statement(Document explained, String list) {
        List<?> statements = Options.list(explained, list);
        Object first = statements.getFirst();
        Document statement =
                first instanceof byte[] bytes ? RawBson.decode(bytes) : (Document) first;
        boolean many =
                Utils.isTrue(statement.get("multi"))
                        || (list.equals("deletes") && Options.number(statement, "limit") == 0);
        return Query.of(Options.document(statement, "q"), many ? 0 : 1);
    }

    private static Document stages(Plan plan, Query query) {
        StoredIndex index = plan.index();
        Document stage;
        if (plan.isScan()) {
            stage = new Document("stage", "COLLSCAN").append("direction", direction(plan));
        } else if (index == null) {
            stage = fetch(IdIndex.NAME, new Document("_id", 1), false, plan);
        } else {
            boolean multikey = index.multikeyFields() != 0;
            stage = fetch(index.getName(), index.definition().keyDocument(), multikey, plan);
        }
        if (!plan.sorted()) {
            Document sort = new Document("stage", "SORT").append("sortPattern", query.orderBy());
            if (stage.containsKey("indexName")) {
                sort.append("indexName", stage.get("indexName"));
            }
            return sort.append("inputStage", stage);
        }
        return stage;
    }

    private static Document fetch(String name, Document keys, boolean multikey, Plan plan) {
        Document scan =
                new Document("stage", "IXSCAN")
                        .append("indexName", name)
                        .append("keyPattern", keys)
                        .append("isMultiKey", multikey)
                        .append("direction", direction(plan));
        return new Document("stage", "FETCH").append("indexName", name).append("inputStage", scan);
    }

    private static String direction(Plan plan) {
        return plan.backwards() ? "backward" : "forward";
    }
}
