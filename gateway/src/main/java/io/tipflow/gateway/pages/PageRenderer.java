package io.tipflow.gateway.pages;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes the pages that need no script, in the reader's language; every value is escaped. */
public final class PageRenderer {
    private static final String FOLDER = "pages/";

    private final Mustache.Compiler compiler =
            Mustache.compiler()
                    .escapeHTML(true)
                    .defaultValue("")
                    .withLoader(name -> new StringReader(source(name)));
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Texts texts;

    public PageRenderer(JsonMapper json) {
        this.texts = new Texts(json);
    }

    /**
     * Writes a page.
     *
     * @param page its template in {@code pages/}
     * @param values what the template shows beside its texts
     */
    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String page,
            Map<String, ?> values)
            throws IOException {
        String language = Texts.language(request);
        Map<String, Object> all = new HashMap<>(values);
        all.put("t", texts.in(language));
        all.put("lang", language);
        byte[] html =
                templates
                        .computeIfAbsent(page, name -> compiler.compile(source(name)))
                        .execute(all)
                        .getBytes(StandardCharsets.UTF_8);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    private static String source(String name) {
        try {
            return new ClassPathResource(FOLDER + name + ".html")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
