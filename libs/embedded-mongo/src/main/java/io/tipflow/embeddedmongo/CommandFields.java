package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options a command may carry: what it does not know it refuses, nothing is ignored. */
final class CommandFields {

    static final CommandFields DELETE_STATEMENT =
            new CommandFields("The delete option", "q", "limit");

    private static final Set<String> COMMON =
            Set.of(
                    "$db",
                    "$readPreference",
                    "$clusterTime",
                    "comment",
                    "maxTimeMS",
                    "readConcern",
                    "writeConcern");

    private static final String[] FIND_AND_MODIFY = {
        "query",
        "sort",
        "remove",
        "update",
        "new",
        "fields",
        "upsert",
        "arrayFilters",
        "bypassDocumentValidation"
    };

    private static final Map<String, CommandFields> COMMANDS =
            Map.ofEntries(
                    command("insert", "documents", "ordered", "bypassDocumentValidation"),
                    command("update", "updates", "ordered", "bypassDocumentValidation"),
                    command("delete", "deletes", "ordered"),
                    command(
                            "find",
                            "filter",
                            "sort",
                            "projection",
                            "skip",
                            "limit",
                            "batchSize",
                            "singleBatch",
                            "allowDiskUse"),
                    command("count", "query", "skip", "limit", "fields"),
                    command("distinct", "key", "query"),
                    command("findAndModify", FIND_AND_MODIFY),
                    command("findandmodify", FIND_AND_MODIFY),
                    command(
                            "aggregate",
                            "pipeline",
                            "cursor",
                            "allowDiskUse",
                            "bypassDocumentValidation"),
                    command("getMore", "collection", "batchSize"),
                    command("killCursors", "cursors"),
                    command("create", "autoIndexId", "capped", "size", "max"),
                    command("createIndexes", "indexes", "commitQuorum"),
                    command("dropIndexes", "index"),
                    command("listIndexes", "cursor"),
                    command(
                            "listCollections",
                            "filter",
                            "nameOnly",
                            "authorizedCollections",
                            "cursor"),
                    command("explain", "verbosity"),
                    command("drop"),
                    command("dropDatabase"),
                    command("renameCollection", "to", "dropTarget"));

    private final String what;
    private final Set<String> known;

    private CommandFields(String what, String... known) {
        this.what = what;
        this.known = Set.of(known);
    }

    private static Map.Entry<String, CommandFields> command(String name, String... options) {
        Set<String> all = new HashSet<>(COMMON);
        all.add(name);
        all.addAll(List.of(options));
        return Map.entry(
                name, new CommandFields("The option of " + name, all.toArray(String[]::new)));
    }

    /** Refuses a command that carries an option which would have to be ignored. */
    static void checkCommand(String name, Document command) {
        CommandFields fields = COMMANDS.get(name);
        if (fields != null) {
            fields.check(command);
        }
        checkConcerns(command);
    }

    void check(Document document) {
        for (String field : document.keySet()) {
            if (!known.contains(field)) {
                throw Refusals.notSupported(what + " '" + field + "'");
            }
        }
    }

    private static void checkConcerns(Document command) {
        if (command.get("writeConcern") instanceof Document concern) {
            Object w = concern.getOrDefault("w", 1);
            boolean one = w instanceof Number number && number.intValue() == 1;
            if (!one && !"majority".equals(w)) {
                throw Refusals.notSupported("The write concern w: " + w);
            }
        }
        @Nullable Object read =
                command.get("readConcern") instanceof Document concern
                        ? concern.get("level")
                        : null;
        if (read != null
                && !Set.of("local", "available", "majority", "linearizable").contains(read)) {
            throw Refusals.notSupported("The read concern " + read);
        }
    }
}
