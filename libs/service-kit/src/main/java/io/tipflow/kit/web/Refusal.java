package io.tipflow.kit.web;

import io.tipflow.kit.text.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Why a command is refused, as the client is told in {@code application/problem+json}.
 *
 * @param code stable, for programs: {@code tip-already-resolved}
 * @param detail one sentence: what was wrong and what would be right
 * @param vietnamese the same sentence in Vietnamese
 * @param article the article that forbids it
 * @param allowedAuthorities who may do it instead
 * @param facts what the client needs to know to go on, by name
 */
public record Refusal(
        HttpStatus status,
        String code,
        String detail,
        Optional<String> vietnamese,
        Optional<String> article,
        List<String> allowedAuthorities,
        Map<String, Object> facts) {

    /** Without a sentence in Vietnamese. */
    public Refusal(
            HttpStatus status,
            String code,
            String detail,
            Optional<String> article,
            List<String> allowedAuthorities,
            Map<String, Object> facts) {
        this(status, code, detail, Optional.empty(), article, allowedAuthorities, facts);
    }

    public Refusal {
        allowedAuthorities = List.copyOf(allowedAuthorities);
        facts = Map.copyOf(facts);
    }

    /** The present state does not allow it (409). */
    public static Refusal conflict(String code, String detail) {
        return of(HttpStatus.CONFLICT, code, detail);
    }

    /** What was sent cannot be right (400). */
    public static Refusal invalid(String code, String detail) {
        return of(HttpStatus.BAD_REQUEST, code, detail);
    }

    /** Somebody else may do it, not this person (403). */
    public static Refusal forbidden(String code, String detail) {
        return of(HttpStatus.FORBIDDEN, code, detail);
    }

    private static Refusal of(HttpStatus status, String code, String detail) {
        return new Refusal(status, code, detail, Optional.empty(), List.of(), Map.of());
    }

    /** The same with its sentence in Vietnamese. */
    public Refusal vi(String sentence) {
        return new Refusal(
                status, code, detail, Optional.of(sentence), article, allowedAuthorities, facts);
    }

    /** The sentence in a language, in English where there is no other. */
    public String detail(Language language) {
        return switch (language) {
            case VI -> vietnamese.orElse(detail);
            case EN -> detail;
        };
    }

    /** The same with the article that forbids it. */
    public Refusal under(String article) {
        return new Refusal(
                status, code, detail, vietnamese, Optional.of(article), allowedAuthorities, facts);
    }

    /** The same with who may do it. */
    public Refusal allowedTo(List<String> authorities) {
        return new Refusal(status, code, detail, vietnamese, article, authorities, facts);
    }

    /** The same with a fact. */
    public Refusal with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(facts);
        more.put(name, value);
        return new Refusal(status, code, detail, vietnamese, article, allowedAuthorities, more);
    }
}
