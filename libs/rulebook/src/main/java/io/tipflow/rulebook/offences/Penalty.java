package io.tipflow.rulebook.offences;

import java.util.List;
import java.util.Optional;

/**
 * The heaviest main penalty of a frame.
 *
 * @param kind code of the kind, such as {@code prison}
 * @param years its length in years, 0 where the kind has none
 */
public record Penalty(String kind, double years) {

    /** Parses {@code prison 7y} or {@code life}; empty where the text is neither. */
    static Optional<Penalty> parse(String text, List<String> kinds) {
        int blank = text.indexOf(' ');
        String kind = blank < 0 ? text : text.substring(0, blank);
        if (!kinds.contains(kind)) {
            return Optional.empty();
        }
        if (blank < 0) {
            return Optional.of(new Penalty(kind, 0));
        }
        if (!text.endsWith("y")) {
            return Optional.empty();
        }
        try {
            double years = Double.parseDouble(text.substring(blank + 1, text.length() - 1));
            return years > 0 ? Optional.of(new Penalty(kind, years)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
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
