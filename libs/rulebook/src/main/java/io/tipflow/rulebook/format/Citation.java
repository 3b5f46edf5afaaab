package io.tipflow.rulebook.format;

/**
 * An article as the rulebook cites it.
 *
 * @param text as written in the data file, such as {@code 147.1}
 * @param written with the name of its law, in every language
 */
public record Citation(String text, Words written) {}
