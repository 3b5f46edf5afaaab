package io.tipflow.rulebook.offences;

import java.util.List;

/**
 * The heaviest main penalty of a frame.
 *
 * @param kind code of the kind, such as {@code prison}
 * @param years its length in years, 0 where the kind has none
 */
public record Penalty(String kind, double years) {

    /** Parses {@code prison 7y} or {@code life}; empty where the text is neither. */
    static java.util.Optional<Penalty> parse(String text, List<String> kinds) {
        String[] parts = text.split(" ", -1);
        if (!kinds.contains(parts[0]) || parts.length > 2) {
            return java.util.Optional.empty();
        }
        if (parts.length == 1) {
            return java.util.Optional.of(new Penalty(parts[0], 0));
        }
        if (!parts[1].matches("\\d+(\\.\\d+)?y")) {
            return java.util.Optional.empty();
        }
        return java.util.Optional.of(
                new Penalty(
                        parts[0],
                        Double.parseDouble(parts[1].substring(0, parts[1].length() - 1))));
    }

    int compareTo(Penalty other, List<String> kinds) {
        int byKind = Integer.compare(kinds.indexOf(kind), kinds.indexOf(other.kind));
        return byKind != 0 ? byKind : Double.compare(years, other.years);
    }

    @Override
    public String toString() {
        String number =
                years == Math.rint(years) ? Long.toString((long) years) : Double.toString(years);
        return years == 0 ? kind : kind + " " + number + "y";
    }
}
