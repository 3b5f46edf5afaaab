package io.tipflow.kit.web;

import java.util.Map;

/**
 * An action that the reader of an item may take now.
 *
 * @param name how it is called
 * @param method the HTTP method
 * @param href where its body is sent
 * @param schema the JSON Schema of its body
 */
public record OfferedAction(String name, String method, String href, Map<String, Object> schema) {

    /** An action whose body is posted. */
    public static OfferedAction post(String name, String href, Class<? extends Record> body) {
        return new OfferedAction(name, "POST", href, BodySchema.of(body));
    }
}
