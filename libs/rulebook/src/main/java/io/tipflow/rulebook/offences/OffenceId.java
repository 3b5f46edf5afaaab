package io.tipflow.rulebook.offences;

/**
 * Article and clause of an offence, written {@code 174.2}; the clause is empty where the article is
 * not divided.
 *
 * @param article number of the article
 * @param clause number of the clause, or empty
 */
public record OffenceId(String article, String clause) {
    public static OffenceId of(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new OffenceId(text, "")
                : new OffenceId(text.substring(0, dot), text.substring(dot + 1));
    }

    /** Written out because a generated one costs a start of the program more than the table. */
    @Override
    public int hashCode() {
        return 31 * article.hashCode() + clause.hashCode();
    }

    @Override
    public String toString() {
        return clause.isEmpty() ? article : article + "." + clause;
    }
}
