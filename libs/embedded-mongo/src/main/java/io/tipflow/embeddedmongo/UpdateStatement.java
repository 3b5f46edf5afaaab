package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import de.bwaldvogel.mongo.wire.BsonConstants;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One statement of an update command: a replacement stays bytes, simple operators are applied to
 * bytes, everything else goes through the library.
 *
 * @param replacement the bytes of a whole new document; null for an update by operators
 * @param update the operators; empty for a replacement
 */
@SuppressWarnings("ArrayRecordComponent")
record UpdateStatement(
        Document options, Document filter, byte @Nullable [] replacement, Document update) {

    private static final Set<String> WITHOUT_UPDATE =
            Set.of("q", "multi", "upsert", "arrayFilters");

    /** Reads a statement that came as bytes or as values. */
    static UpdateStatement of(Object statement) {
        if (statement instanceof Document document) {
            return of(RawBson.encode(document));
        }
        return of((byte[]) statement);
    }

    private static UpdateStatement of(byte[] statement) {
        Document options = new Document();
        RawBson.Field update = null;
        for (RawBson.Field field = RawBson.first(statement); field != null; field = field.next()) {
            if (field.isNamed("u")) {
                update = field;
            } else if (WITHOUT_UPDATE.contains(field.name())) {
                options.put(field.name(), field.decode());
            } else {
                throw Refusals.notSupported("The update option '" + field.name() + "'");
            }
        }
        if (update == null) {
            throw new FailedToParseException("An update statement needs 'u'");
        }
        if (update.type() != BsonConstants.TYPE_EMBEDDED_DOCUMENT) {
            throw Refusals.notSupported("An update pipeline");
        }
        RawBson.Field first = update.inner();
        boolean operators = first != null && first.name().startsWith("$");
        byte[] bytes = Arrays.copyOfRange(statement, update.valueStart(), update.end());
        return new UpdateStatement(
                options,
                Options.document(options, "q"),
                operators ? null : bytes,
                operators ? RawBson.decode(bytes) : new Document());
    }

    private boolean isMulti() {
        return Utils.isTrue(options.get("multi"));
    }

    private boolean isUpsert() {
        return Utils.isTrue(options.get("upsert"));
    }

    /**
     * Runs the statement.
     *
     * @param library runs a single update as the library does, for array filters
     */
    UpdateResult run(DurableCollection collection, UnaryOperator<Document> library) {
        if (replacement != null) {
            if (isMulti()) {
                throw new MongoServerError(
                        9,
                        "FailedToParse",
                        "multi update is not supported for replacement-style update");
            }
            RawBson.checkNames(replacement);
            return collection.replace(filter, replacement, isUpsert());
        }
        if (options.containsKey("arrayFilters")) {
            collection.flush();
            return inLibrary(library);
        }
        RawUpdate raw = RawUpdate.of(update);
        UpdateResult result = raw == null ? null : byBytes(collection, raw);
        return result == null ? byLibrary(collection) : result;
    }

    private @Nullable UpdateResult byBytes(DurableCollection collection, RawUpdate raw) {
        if (!isMulti()) {
            return collection.update(filter, raw, isUpsert());
        }
        return isUpsert() ? null : collection.updateNamed(filter, raw);
    }

    private UpdateResult byLibrary(DurableCollection collection) {
        Document result =
                collection.updateDocuments(
                        filter,
                        update,
                        ArrayFilters.empty(),
                        isMulti(),
                        isUpsert(),
                        NoopOplog.get());
        return new UpdateResult(
                Options.number(result, "n"),
                Options.number(result, "nModified"),
                result.get("upserted"));
    }

    private UpdateResult inLibrary(UnaryOperator<Document> library) {
        Document statement = options.clone();
        statement.put("u", update);
        Document reply = library.apply(statement);
        if (reply.get("writeErrors") instanceof List<?> errors
                && errors.getFirst() instanceof Document error) {
            throw new MongoServerError(
                    Options.number(error, "code"), String.valueOf(error.get("errmsg")));
        }
        if (reply.get("upserted") instanceof Iterable<?> upserted
                && upserted.iterator().next() instanceof Document first) {
            return new UpdateResult(0, 0, first.get("_id"));
        }
        return new UpdateResult(
                Options.number(reply, "n"), Options.number(reply, "nModified"), null);
    }
}
