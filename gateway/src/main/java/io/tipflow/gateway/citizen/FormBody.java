package io.tipflow.gateway.citizen;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person typed into a form, read from the body alone: a parameter in the address is never
 * taken for it. Whatever is sent becomes text that can be shown and stored; what is not a form is
 * an empty one.
 */
final class FormBody {
    /** So large may a form be with all its files. */
    static final long MOST_BYTES = 34L * 1024 * 1024;

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FORM_WITH_FILES = "multipart/form-data";
    private static final int MOST_TEXT_BYTES = 1024 * 1024;

    /** More fields than any of our forms has. */
    private static final int MOST_FIELDS = 32;

    private final Map<String, String> fields;
    private final List<Part> files;

    private FormBody(Map<String, String> fields, List<Part> files) {
        this.fields = fields;
        this.files = files;
    }

    /**
     * Reads the body.
     *
     * @throws IOException if it is too large or breaks off
     */
    static FormBody of(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType());
        if (is(FORM, type)) {
            byte[] body = request.getInputStream().readNBytes(MOST_TEXT_BYTES + 1);
            if (body.length > MOST_TEXT_BYTES) {
                throw new IOException("Expected a form of at most " + MOST_TEXT_BYTES + " bytes");
            }
            return parse(new String(body, StandardCharsets.ISO_8859_1));
        }
        return is(FORM_WITH_FILES, type) ? parts(request) : new FormBody(Map.of(), List.of());
    }

    private static boolean is(String expected, String type) {
        return type.regionMatches(true, 0, expected, 0, expected.length());
    }

    private static FormBody parts(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new IOException("Expected a form of at most " + MOST_BYTES + " bytes");
        }
        try {
            Map<String, String> fields = new HashMap<>();
            List<Part> files = new ArrayList<>();
            for (Part part : request.getParts()) {
                if (part.getSubmittedFileName() == null) {
                    fields.putIfAbsent(part.getName(), plain(text(part)));
                } else if (part.getSize() > 0) {
                    files.add(part);
                }
            }
            return new FormBody(fields, files);
        } catch (IllegalStateException tooLarge) {
            throw new IOException("Expected a form of at most " + MOST_BYTES + " bytes", tooLarge);
        } catch (ServletException | IOException noForm) {
            return parse("");
        }
    }

    private static String text(Part part) throws IOException {
        try (InputStream content = part.getInputStream()) {
            return new String(content.readNBytes(MOST_TEXT_BYTES), StandardCharsets.UTF_8);
        }
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
        return new FormBody(fields, List.of());
    }

    /** The text of a field, without blanks around it; empty if it was not sent. */
    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The files that were chosen, in order. */
    List<Part> files() {
        return files;
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
