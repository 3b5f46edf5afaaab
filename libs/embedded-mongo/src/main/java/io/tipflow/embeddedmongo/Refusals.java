package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The errors with which a command is refused, with MongoDB's own codes where it has one. */
final class Refusals {

    private Refusals() {}

    static MongoServerError badValue(String sentence) {
        return new MongoServerError(ErrorCode.BadValue, sentence);
    }

    static MongoServerError notSupported(String what) {
        return new MongoServerError(
                238,
                "NotImplemented",
                what + " is not supported by the embedded store: use MongoDB for it");
    }

    static MongoServerError tooLarge(int bytes) {
        return new MongoServerError(
                10334,
                "BSONObjectTooLarge",
                "A document of " + bytes + " bytes is larger than 16 MB, the most that is stored");
    }

    static MongoServerError scan(String namespace, Set<String> fields) {
        return badValue(
                "No index serves this query on "
                        + namespace
                        + " by the fields "
                        + fields
                        + " and scans are refused: create an index that begins with one of them");
    }

    static MongoServerError immutableId(@Nullable Object newId) {
        return new MongoServerError(
                ErrorCode.ImmutableField,
                "After applying the update, the (immutable) field '_id' was found to have been"
                        + " altered to _id: "
                        + JsonText.of(newId));
    }

    /** Refuses to change a collection that only the store itself writes. */
    static MongoServerError systemCollection(String command) {
        return switch (command) {
            case "insert" -> new MongoServerError(16459, "attempt to insert in system namespace");
            case "update" -> new MongoServerError(10156, "cannot update system collection");
            default ->
                    new MongoServerError(
                            ErrorCode.InvalidNamespace, "cannot write to a system collection");
        };
    }

    static MongoServerError storage(EmbeddedMongoException cause) {
        return new MongoServerError(8, "UnknownError", String.valueOf(cause.getMessage()), cause);
    }
}
