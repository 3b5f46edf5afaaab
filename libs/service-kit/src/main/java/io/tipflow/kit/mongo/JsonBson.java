package io.tipflow.kit.mongo;

import java.time.Instant;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON trees as BSON and back; numbers keep being whole or not, and nothing else is interpreted.
 */
final class JsonBson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonBson() {}

    static BsonValue toBson(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                BsonDocument document = new BsonDocument(node.size());
                for (Map.Entry<String, JsonNode> field : node.properties()) {
                    document.put(field.getKey(), toBson(field.getValue()));
                }
                yield document;
            }
            case ARRAY -> {
                BsonArray array = new BsonArray(node.size());
                node.forEach(item -> array.add(toBson(item)));
                yield array;
            }
            case STRING -> new BsonString(node.stringValue());
            case BOOLEAN -> BsonBoolean.valueOf(node.booleanValue());
            case NUMBER ->
                    node.isInt()
                            ? new BsonInt32(node.intValue())
                            : node.isIntegralNumber()
                                    ? new BsonInt64(node.longValue())
                                    : new BsonDouble(node.doubleValue());
            case NULL -> BsonNull.VALUE;
            case BINARY, MISSING, POJO ->
                    throw new IllegalArgumentException(
                            "Expected plain JSON, but got " + node.getNodeType());
        };
    }

    static JsonNode toJson(BsonValue value) {
        return switch (value.getBsonType()) {
            case DOCUMENT -> {
                ObjectNode object = NODES.objectNode();
                value.asDocument().forEach((name, field) -> object.set(name, toJson(field)));
                yield object;
            }
            case ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                value.asArray().forEach(item -> array.add(toJson(item)));
                yield array;
            }
            case STRING -> NODES.stringNode(value.asString().getValue());
            case BOOLEAN -> NODES.booleanNode(value.asBoolean().getValue());
            case INT32 -> NODES.numberNode(value.asInt32().getValue());
            case INT64 -> NODES.numberNode(value.asInt64().getValue());
            case DOUBLE -> NODES.numberNode(value.asDouble().getValue());
            case NULL -> NODES.nullNode();
            default ->
                    throw new IllegalArgumentException(
                            "Expected plain JSON, but got " + value.getBsonType());
        };
    }

    /** A listing value or bound. */
    static BsonValue scalar(Object value) {
        return switch (value) {
            case String text -> new BsonString(text);
            case Instant instant -> new BsonDateTime(instant.toEpochMilli());
            case Boolean flag -> BsonBoolean.valueOf(flag);
            case Integer number -> new BsonInt32(number);
            case Long number -> new BsonInt64(number);
            case Number number -> new BsonDouble(number.doubleValue());
            default ->
                    throw new IllegalArgumentException(
                            "Expected a listing value, but got " + value.getClass());
        };
    }
}
