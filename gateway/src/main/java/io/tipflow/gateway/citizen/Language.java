package io.tipflow.gateway.citizen;

import io.tipflow.gateway.web.CitizenPaths;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A language of the pages for citizens, which their address names and nothing else. */
enum Language {
    VI("vi", "", DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT)),
    EN("en", CitizenPaths.ENGLISH, DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH));

    private final String code;
    private final String prefix;
    private final DateTimeFormatter day;

    Language(String code, String prefix, DateTimeFormatter day) {
        this.code = code;
        this.prefix = prefix;
        this.day = day;
    }

    /** The language of the page that is asked for. */
    static Language of(HttpServletRequest request) {
        return CitizenPaths.isEnglish(request.getRequestURI()) ? EN : VI;
    }

    String code() {
        return code;
    }

    /** What stands before the paths of its pages. */
    String prefix() {
        return prefix;
    }

    Language other() {
        return this == VI ? EN : VI;
    }

    String day(LocalDate day) {
        return this.day.format(day);
    }
}
