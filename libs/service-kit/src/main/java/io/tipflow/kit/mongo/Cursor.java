package io.tipflow.kit.mongo;

import io.tipflow.kit.aggregate.AggregateStore.InvalidCursor;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.json.JsonParseException;

/** Where a page ended: the sort value and id of its last item, opaque to clients. */
record Cursor(String field, boolean descending, BsonValue value, String id) {

    String encode() {
        String json =
                new BsonDocument("f", new BsonString(field))
                        .append("d", new BsonString(descending ? "-" : "+"))
                        .append("v", value)
                        .append("i", new BsonString(id))
                        .toJson();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String cursor, String field, boolean descending) {
        try {
            BsonDocument json =
                    BsonDocument.parse(
                            new String(
                                    Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
            BsonValue value = json.get("v");
            if (value == null
                    || !json.getString("f").getValue().equals(field)
                    || json.getString("d").getValue().equals("-") != descending
                    || value.isDocument()
                    || value.isArray()) {
                throw new InvalidCursor("The cursor belongs to a list sorted in another way");
            }
            return new Cursor(field, descending, value, json.getString("i").getValue());
        } catch (IllegalArgumentException | JsonParseException | BsonInvalidOperationException e) {
            throw new InvalidCursor("The cursor is none that a list gave out");
        }
    }
}
