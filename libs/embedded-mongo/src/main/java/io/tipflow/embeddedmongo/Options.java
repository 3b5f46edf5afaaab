package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.FailedToParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the options of a command with the type each must have. */
final class Options {

    private Options() {}

    static Document document(Document command, String name) {
        if (command.get(name) instanceof Document document) {
            return document;
        }
        throw new FailedToParseException("The option '" + name + "' must be a document");
    }

    /** Returns the document of this name; an empty one where the command has none. */
    static Document documentOrEmpty(Document command, String name) {
        return command.get(name) == null ? new Document() : document(command, name);
    }

    static List<?> list(Document command, String name) {
        if (command.get(name) instanceof List<?> list) {
            return list;
        }
        throw new FailedToParseException("The option '" + name + "' must be an array");
    }

    /** Returns the number of this name; 0 where the command has none. */
    static int number(Document command, String name) {
        Object value = command.get(name);
        if (value == null) {
            return 0;
        }
        if (value instanceof Number number) {
            return Math.toIntExact(number.longValue());
        }
        throw new FailedToParseException("The option '" + name + "' must be a number");
    }

    static String text(Document command, String name) {
        @Nullable Object value = command.get(name);
        if (value instanceof String text) {
            return text;
        }
        throw new FailedToParseException("The option '" + name + "' must be a string");
    }
}
