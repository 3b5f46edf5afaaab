package io.tipflow.gateway.citizen;

import io.tipflow.gateway.web.CitizenPaths;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that only tell something, and the way out. */
@Controller
class QuietPages {
    private final CitizenPages pages;
    private final CitizenSettings settings;

    QuietPages(CitizenPages pages, CitizenSettings settings) {
        this.pages = pages;
        this.settings = settings;
    }

    /** The start page in English; the one in Vietnamese is everybody's. */
    @GetMapping({CitizenPaths.ENGLISH, CitizenPaths.ENGLISH + "/"})
    void start(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.start(request, response, false);
    }

    /** How to stay anonymous. */
    @GetMapping({CitizenPaths.ANONYMOUS, CitizenPaths.ENGLISH + CitizenPaths.ANONYMOUS})
    void anonymous(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.show(request, response, "anonymous", Map.of());
    }

    /**
     * Leaves: the browser forgets what it kept of these pages and goes to one that is harmless. The
     * way back it still knows, and the pages say so.
     */
    @GetMapping({CitizenPaths.LEAVE, CitizenPaths.ENGLISH + CitizenPaths.LEAVE})
    ResponseEntity<Void> leave() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(settings.exit())
                .cacheControl(CacheControl.noStore())
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }
}
