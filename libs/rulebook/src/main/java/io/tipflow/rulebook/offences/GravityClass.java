package io.tipflow.rulebook.offences;

import io.tipflow.rulebook.format.Words;

/**
 * A class of offences by the top of the frame, the mildest first.
 *
 * @param id code, such as {@code SERIOUS}
 * @param name its name
 * @param upTo heaviest penalty the class reaches
 */
public record GravityClass(String id, Words name, Penalty upTo) {}
