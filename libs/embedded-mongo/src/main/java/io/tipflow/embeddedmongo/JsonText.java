package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Json;
import org.jspecify.annotations.Nullable;

/** Shows a value in an error message. */
final class JsonText {

    private JsonText() {}

    static String of(@Nullable Object value) {
        return value == null || value instanceof Missing ? "null" : Json.toCompactJsonValue(value);
    }
}
