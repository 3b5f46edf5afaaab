package io.tipflow.kit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A problem as the client is told it (RFC 9457).
 *
 * @param code stable, for programs; the {@code type} is {@code /problems/<code>}
 * @param title the kind of problem, the same for every one of its code
 * @param detail what was wrong here, and what would be right
 * @param errors what is wrong with single fields
 * @param facts further members
 */
public record Problem(
        int status,
        String code,
        String title,
        String detail,
        List<FieldError> errors,
        Map<String, Object> facts) {

    public Problem {
        errors = List.copyOf(errors);
        facts = Map.copyOf(facts);
    }

    /** What is wrong with one field, by its path in the body or its parameter name. */
    public record FieldError(String field, String message) {}

    /** A problem without fields and facts. */
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem(status, code, title, detail, List.of(), Map.of());
    }

    /** What the domain refuses, in the language of the request. */
    public static Problem of(Refusal refusal) {
        Map<String, Object> facts = new LinkedHashMap<>(refusal.facts());
        refusal.article().ifPresent(article -> facts.put("article", article));
        if (!refusal.allowedAuthorities().isEmpty()) {
            facts.put("allowedAuthorities", refusal.allowedAuthorities());
        }
        return new Problem(
                refusal.status().value(),
                refusal.code(),
                refusal.status().getReasonPhrase(),
                refusal.detail(Languages.asked()),
                List.of(),
                facts);
    }

    /** The members in the order they are written. */
    Map<String, Object> members(String instance, Optional<String> correlationId) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "/problems/" + code);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        members.put("instance", instance);
        members.put("code", code);
        if (!errors.isEmpty()) {
            members.put("errors", errors);
        }
        members.putAll(facts);
        correlationId.ifPresent(id -> members.put("correlationId", id));
        return members;
    }
}
