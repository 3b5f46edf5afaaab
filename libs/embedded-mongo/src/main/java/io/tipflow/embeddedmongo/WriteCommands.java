package io.tipflow.embeddedmongo;

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

    /** Answers a command none of whose statements can be run, as an error of its first. */
    static Document refused(MongoServerError error) {
        Document first =
                new Document("index", 0)
                        .append("code", error.getCode())
                        .append("errmsg", error.getMessageWithoutErrorCode());
        return new Document("n", 0).append("writeErrors", List.of(first)).append("ok", 1.0);
    }

    static Document insert(DurableCollection collection, Document command) {
        Replies replies = new Replies(command);
        synchronized (collection) {
            int index = 0;
            for (Object document : Options.list(command, "documents")) {
                int at = index++;
                boolean goOn =
                        replies.attempt(
                                at,
                                () -> {
                                    insert(collection, document);
                                    replies.matched++;
                                });
                if (!goOn) {
                    break;
                }
            }
            collection.flush();
        }
        return replies.toDocument();
    }

    private static void insert(DurableCollection collection, Object document) {
        byte[] bytes = document instanceof byte[] raw ? raw : RawBson.encode((Document) document);
        RawBson.checkNames(bytes);
        collection.insert(bytes);
    }

    /**
     * Runs an update command.
     *
     * @param library runs one statement as the library does, for array filters
     */
    static Document update(
            DurableCollection collection, Document command, UnaryOperator<Document> library) {
        Replies replies = new Replies(command);
        List<Document> upserted = new ArrayList<>();
        int[] modified = new int[1];
        synchronized (collection) {
            int index = 0;
            for (Object item : Options.list(command, "updates")) {
                int at = index++;
                boolean goOn =
                        replies.attempt(
                                at,
                                () -> {
                                    UpdateResult result =
                                            UpdateStatement.of(item).run(collection, library);
                                    replies.matched += result.matched();
                                    modified[0] += result.modified();
                                    if (result.upsertedId() != null) {
                                        replies.matched++;
                                        upserted.add(
                                                new Document("index", at)
                                                        .append("_id", result.upsertedId()));
                                    }
                                });
                if (!goOn) {
                    break;
                }
            }
            collection.flush();
        }
        Document reply = replies.toDocument();
        reply.put("nModified", modified[0]);
        if (!upserted.isEmpty()) {
            reply.put("upserted", upserted);
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
