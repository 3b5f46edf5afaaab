package io.tipflow.kit.web;

import io.tipflow.kit.text.Said;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An action that the reader of an item may take now, in the language of the request.
 *
 * @param name how programs call it
 * @param title how people call it
 * @param method the HTTP method
 * @param href where its body is sent
 * @param article the article that gives it to the reader
 * @param schema the JSON Schema of its body
 */
public record OfferedAction(
        String name,
        String title,
        String method,
        String href,
        @Nullable String article,
        Map<String, Object> schema) {

    /** An action whose body is posted. */
    public static OfferedAction post(
            String name,
            Said title,
            @Nullable String article,
            String href,
            Class<? extends Record> body) {
        return new OfferedAction(
                name,
                title.in(Languages.asked()),
                "POST",
                href,
                article,
                BodySchema.of(body, Languages.asked()));
    }
}
