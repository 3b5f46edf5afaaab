package io.tipflow.gateway.citizen;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a person typed into a form, read from the body alone: a parameter in the address is never
 * taken for it. Whatever is sent becomes text that can be shown and stored; what is not a form is
 * an empty one.
 */
final class FormBody {
    private static final String FORM = "application/x-www-form-urlencoded";

    /** More fields than any of our forms has. */
    private static final int MOST_FIELDS = 32;

    private final Map<String, String> fields;

    private FormBody(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * Reads the body, which a filter keeps small.
     *
     * @throws IOException if it is too large after all or breaks off
     */
    static FormBody of(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type == null || !type.regionMatches(true, 0, FORM, 0, FORM.length())) {
            return new FormBody(Map.of());
        }
        return parse(
                new String(request.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
    }

    static FormBody parse(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&", MOST_FIELDS + 1)) {
            if (fields.size() == MOST_FIELDS) {
                break;
            }
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(
                        decode(pair.substring(0, equals)),
                        plain(decode(pair.substring(equals + 1))));
            }
        }
        return new FormBody(fields);
    }

    /** The text of a field, without blanks around it; empty if it was not sent. */
    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** A percent sign that begins nothing stands for itself. */
    private static String decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%' && i + 2 < encoded.length() && isHex(encoded, i + 1)) {
                bytes.write(Integer.parseInt(encoded, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isHex(String text, int at) {
        return Character.digit(text.charAt(at), 16) >= 0
                && Character.digit(text.charAt(at + 1), 16) >= 0;
    }

    /**
     * The same without what nobody types: control characters, and those that turn the direction of
     * what stands behind them.
     */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(FormBody::typed)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }

    private static boolean typed(int character) {
        boolean turns =
                (character >= 0x202A && character <= 0x202E)
                        || (character >= 0x2066 && character <= 0x2069);
        return character == '\n'
                || character == '\t'
                || !(turns
                        || Character.isISOControl(character)
                        || Character.getType(character) == Character.SURROGATE);
    }
}
