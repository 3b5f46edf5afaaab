package io.tipflow.stats.report.domain;

import java.util.List;

/**
 * The terms that make a figure, and what they leave unexplained.
 *
 * @param difference what the terms make, less what was counted or declared apart from them; zero if
 *     the figure balances
 */
public record Identity(List<Term> terms, Figure difference) {

    public Identity {
        terms = List.copyOf(terms);
    }

    public boolean balances() {
        return difference.isZero();
    }

    /**
     * One term.
     *
     * @param id the id of the line it is, or what else it is called
     * @param sign {@code +} or {@code -}
     */
    public record Term(String id, String sign, Figure figure) {

        public static Term plus(String id, Figure figure) {
            return new Term(id, "+", figure);
        }

        public static Term minus(String id, Figure figure) {
            return new Term(id, "-", figure);
        }
    }
}
