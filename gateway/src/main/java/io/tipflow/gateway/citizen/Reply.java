package io.tipflow.gateway.citizen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The answer to a form: a page that is kept nowhere, with a notice above what was typed. */
final class Reply {
    private final CitizenPages pages;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Reply(CitizenPages pages, HttpServletRequest request, HttpServletResponse response) {
        this.pages = pages;
        this.request = request;
        this.response = response;
    }

    /** Leads to another page of ours. */
    static ResponseEntity<Void> elsewhere(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    Language language() {
        return Language.of(request);
    }

    void show(HttpStatus status, String page, Map<String, ?> values) throws IOException {
        pages.show(request, response, status, page, values);
    }

    /** The page under a sentence that says what is the matter. */
    void notice(HttpStatus status, String page, Map<String, Object> values, String key)
            throws IOException {
        values.put("notice", pages.word(language(), key));
        show(status, page, values);
    }

    /** The page under a sentence that says how long to wait before the same is sent again. */
    void waiting(HttpStatus status, String page, Map<String, Object> values, long seconds)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        String sentence =
                pages.word(
                        language(),
                        status == HttpStatus.TOO_MANY_REQUESTS ? "tooMany" : "unavailable");
        values.put("notice", sentence.replace("{seconds}", Long.toString(seconds)));
        show(status, page, values);
    }
}
