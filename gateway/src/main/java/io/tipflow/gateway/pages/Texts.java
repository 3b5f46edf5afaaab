package io.tipflow.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The words of all pages, from the same files that the scripts of the pages read. */
final class Texts {
    private static final String FOLDER = "static/assets/i18n/";

    private final Map<String, Map<String, Object>> byLanguage;

    Texts(JsonMapper json) {
        this.byLanguage = Map.of("vi", read(json, "vi"), "en", read(json, "en"));
    }

    /** The words of a language, nested by the parts of their keys. */
    Map<String, Object> in(String language) {
        Map<String, Object> texts = byLanguage.get(language);
        if (texts == null) {
            throw new IllegalArgumentException("Expected vi or en, but got " + language);
        }
        return texts;
    }

    /** Vietnamese, unless the browser asks for English first. */
    static String language(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                        && "en".equals(request.getLocale().getLanguage())
                ? "en"
                : "vi";
    }

    private static Map<String, Object> read(JsonMapper json, String language) {
        try (InputStream file =
                new ClassPathResource(FOLDER + language + ".json").getInputStream()) {
            return json.readValue(file, new TypeReference<Map<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
