package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The commands insert, update and delete: each statement fails or succeeds for itself. */
final class WriteCommands {

    private WriteCommands() {}

    static Document insert(DurableCollection collection, Document command) {
        Replies replies = new Replies(command);
        int index = 0;
        for (Object document : Options.list(command, "documents")) {
            int at = index++;
            if (!replies.attempt(
                    at,
                    () -> {
                        insert(collection, document);
                        replies.matched++;
                    })) {
                break;
            }
        }
        return replies.toDocument();
    }

    private static void insert(DurableCollection collection, Object document) {
        if (document instanceof byte[] bytes) {
            collection.insert(bytes);
        } else {
            collection.addDocument((Document) document);
        }
    }

    /**
     * Runs an update command.
     *
     * @param library runs a command as the library does, for array filters, which only it can read
     */
    static Document update(
            DurableCollection collection, Document command, UnaryOperator<Document> library) {
        Replies replies = new Replies(command);
        List<Document> upserted = new ArrayList<>();
        int index = 0;
        int[] modified = new int[1];
        for (Object item : Options.list(command, "updates")) {
            int at = index++;
            Document statement =
                    item instanceof byte[] bytes ? RawBson.decode(bytes) : (Document) item;
            if (!replies.attempt(
                    at,
                    () -> {
                        Document result =
                                statement.containsKey("arrayFilters")
                                        ? inLibrary(command, statement, library)
                                        : update(collection, statement);
                        replies.matched += Options.number(result, "n");
                        modified[0] += Options.number(result, "nModified");
                        if (result.containsKey("upserted")) {
                            replies.matched++;
                            upserted.add(
                                    new Document("index", at)
                                            .append("_id", result.get("upserted")));
                        }
                    })) {
                break;
            }
        }
        Document reply = replies.toDocument();
        reply.put("nModified", modified[0]);
        if (!upserted.isEmpty()) {
            reply.put("upserted", upserted);
        }
        return reply;
    }

    private static Document update(DurableCollection collection, Document statement) {
        CommandFields.UPDATE_STATEMENT.check(statement);
        if (!(statement.get("u") instanceof Document update)) {
            throw Refusals.notSupported("An update pipeline");
        }
        return collection.updateDocuments(
                Options.document(statement, "q"),
                update,
                ArrayFilters.empty(),
                Utils.isTrue(statement.get("multi")),
                Utils.isTrue(statement.get("upsert")),
                NoopOplog.get());
    }

    private static Document inLibrary(
            Document command, Document statement, UnaryOperator<Document> library) {
        CommandFields.UPDATE_STATEMENT.check(statement);
        Document single = command.clone();
        single.put("updates", List.of(statement));
        Document reply = library.apply(single);
        if (reply.get("writeErrors") instanceof List<?> errors
                && errors.getFirst() instanceof Document error) {
            throw new MongoServerError(
                    Options.number(error, "code"), String.valueOf(error.get("errmsg")));
        }
        if (reply.get("upserted") instanceof Iterable<?> upserted
                && upserted.iterator().next() instanceof Document first) {
            return new Document("n", 0).append("nModified", 0).append("upserted", first.get("_id"));
        }
        return reply;
    }

    static Document delete(@Nullable DurableCollection collection, Document command) {
        Replies replies = new Replies(command);
        int index = 0;
        for (Object item : Options.list(command, "deletes")) {
            int at = index++;
            Document statement = (Document) item;
            if (!replies.attempt(
                    at,
                    () -> {
                        CommandFields.DELETE_STATEMENT.check(statement);
                        if (collection != null) {
                            replies.matched +=
                                    collection.deleteDocuments(
                                            Options.document(statement, "q"),
                                            Options.number(statement, "limit"),
                                            NoopOplog.get());
                        }
                    })) {
                break;
            }
        }
        return replies.toDocument();
    }

    /** Gathers what the statements of one command came to. */
    private static final class Replies {

        private final boolean ordered;
        private final List<Document> errors = new ArrayList<>();
        private int matched;

        private Replies(Document command) {
            ordered = !command.containsKey("ordered") || Utils.isTrue(command.get("ordered"));
        }

        /** Runs one statement; false when the command is to end with its error. */
        private boolean attempt(int index, Runnable statement) {
            try {
                statement.run();
                return true;
            } catch (MongoServerException e) {
                Document error = new Document("index", index);
                error.put("code", e instanceof MongoServerError known ? known.getCode() : 8);
                error.put("errmsg", e.getMessageWithoutErrorCode());
                errors.add(error);
                return !ordered;
            }
        }

        private Document toDocument() {
            Document reply = new Document("n", matched);
            if (!errors.isEmpty()) {
                reply.put("writeErrors", errors);
            }
            reply.put("ok", 1.0);
            return reply;
        }
    }
}
