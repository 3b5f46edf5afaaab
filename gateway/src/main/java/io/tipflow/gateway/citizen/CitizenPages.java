package io.tipflow.gateway.citizen;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.tipflow.gateway.web.CitizenPaths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the pages for citizens: small, in the language that their address names, with every value
 * escaped. A page is two requests, itself and one stylesheet.
 */
public final class CitizenPages {
    private static final String FOLDER = "pages/citizen/";

    /** Kept by the browser only until it is left, so that going back finds the same form. */
    private static final String FOR_GOING_BACK = "private, no-cache";

    private static final String KEPT_NOWHERE = "no-store";

    /**
     * Nothing but our stylesheet. There are no pictures; the empty icon that a page carries in
     * itself keeps a browser from asking for one, which would be a third request.
     */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src data:; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private static final String NO_PERMISSIONS =
            "accelerometer=(), autoplay=(), camera=(), clipboard-read=(), clipboard-write=(),"
                    + " display-capture=(), encrypted-media=(), fullscreen=(), gamepad=(),"
                    + " geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(),"
                    + " microphone=(), midi=(), payment=(), picture-in-picture=(),"
                    + " publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(),"
                    + " xr-spatial-tracking=()";

    private final Mustache.Compiler compiler =
            Mustache.compiler()
                    .escapeHTML(true)
                    .defaultValue("")
                    .withLoader(name -> new StringReader(source(name)));
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final Map<Language, Map<String, String>> words;
    private final CitizenSettings settings;

    CitizenPages(JsonMapper json, CitizenSettings settings) {
        this.words =
                Map.of(
                        Language.VI, read(json, Language.VI),
                        Language.EN, read(json, Language.EN));
        this.settings = settings;
    }

    /** Writes the start page for who is not logged in. */
    public void start(HttpServletRequest request, HttpServletResponse response, boolean loginFailed)
            throws IOException {
        show(request, response, "start", loginFailed ? Map.of("loginFailed", true) : Map.of());
    }

    /** Writes a page that says nothing about anybody. */
    void show(
            HttpServletRequest request,
            HttpServletResponse response,
            String page,
            Map<String, ?> values)
            throws IOException {
        write(request, response, HttpStatus.OK, page, values, FOR_GOING_BACK);
    }

    /** Writes a page that must leave no trace on the machine that shows it. */
    void show(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String page,
            Map<String, ?> values)
            throws IOException {
        write(request, response, status, page, values, KEPT_NOWHERE);
    }

    /** The words of a language by their key. */
    String word(Language language, String key) {
        String word = words.getOrDefault(language, Map.of()).get(key);
        if (word == null) {
            throw new IllegalArgumentException("Expected words for " + key + " in " + language);
        }
        return word;
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String page,
            Map<String, ?> values,
            String caching)
            throws IOException {
        Language language = Language.of(request);
        Map<String, Object> all = new HashMap<>(values);
        all.put("w", words.getOrDefault(language, Map.of()));
        all.put("lang", language.code());
        all.put("p", language.prefix());
        all.put("title", word(language, page + "Title"));
        all.put("matter", status.isError());
        if (request.getMethod().equals("GET")) {
            all.put("otherPage", otherLanguage(request, language));
            all.put("otherCode", language.other().code());
        }
        byte[] html =
                templates
                        .computeIfAbsent(page, name -> compiler.compile(source(name)))
                        .execute(all)
                        .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Permissions-Policy", NO_PERMISSIONS);
        String onion = settings.onion();
        if (onion != null && !onion.isBlank()) {
            response.setHeader("Onion-Location", onion + request.getRequestURI());
        }
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    /** Only of a page that was opened: to leave one that was sent loses what was typed. */
    private static String otherLanguage(HttpServletRequest request, Language language) {
        String path = CitizenPaths.inVietnamese(request.getRequestURI());
        String there = language.other().prefix() + (path.equals("/") ? "" : path);
        return there.isEmpty() ? "/" : there;
    }

    private static String source(String name) {
        try {
            return new ClassPathResource(FOLDER + name + ".html")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(JsonMapper json, Language language) {
        try (InputStream file =
                new ClassPathResource(FOLDER + language.code() + ".json").getInputStream()) {
            return json.readValue(file, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
