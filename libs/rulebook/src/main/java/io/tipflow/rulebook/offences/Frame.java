package io.tipflow.rulebook.offences;

import io.tipflow.rulebook.format.Words;

/**
 * The wording that applies to an act, and why.
 *
 * @param offence the wording chosen
 * @param article the rule that chose it
 * @param because the choice in words
 * @param verified false where the entry is not verified, or the choice needs a look at the texts
 *     because their frames do not tell which is milder
 */
public record Frame(Offence offence, String article, Words because, boolean verified) {}
