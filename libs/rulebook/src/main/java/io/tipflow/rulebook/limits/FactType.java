package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.format.Words;
import java.util.List;
import java.util.Map;

/**
 * A kind of fact the rulebook knows.
 *
 * @param index its place in the list of types
 * @param id stable id, such as {@code tip.received}
 * @param meaning what happened
 * @param attributes what may be said about it
 * @param sets circumstances it sets by itself
 */
public record FactType(
        int index,
        String id,
        Words meaning,
        Map<String, Attribute> attributes,
        Map<String, String> sets) {

    /**
     * An attribute of a fact.
     *
     * @param values the values it can have; empty for a length or a date
     * @param byDefault the value where it is not said, empty for none
     */
    public record Attribute(List<String> values, String byDefault) {}

    /** The id is enough: no two types share one. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    String attribute(Fact fact, String name) {
        String said = fact.attributes().get(name);
        if (said != null) {
            return said;
        }
        Attribute known = attributes.get(name);
        return known == null ? "" : known.byDefault();
    }
}
