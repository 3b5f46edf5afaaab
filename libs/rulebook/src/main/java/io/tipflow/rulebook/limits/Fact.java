package io.tipflow.rulebook.limits;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened to a tip, a case or an accused.
 *
 * @param type a fact type of the rulebook, such as {@code tip.received}
 * @param at when
 * @param subject the person it concerns, empty for the whole tip or case
 * @param attributes attributes of the type, and circumstances that hold from then on for the
 *     subject
 */
public record Fact(String type, Instant at, String subject, Map<String, String> attributes) {
    public Fact {
        attributes = Map.copyOf(attributes);
    }

    /** A fact about the whole tip or case. */
    public static Fact of(String type, Instant at) {
        return new Fact(type, at, "", Map.of());
    }

    /** The same fact about one person. */
    public Fact about(String person) {
        return new Fact(type, at, person, attributes);
    }

    /** The same fact with these attributes. */
    public Fact with(Map<String, String> more) {
        return new Fact(type, at, subject, more);
    }
}
