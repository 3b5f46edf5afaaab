package io.tipflow.rulebook.limits;

/**
 * Something an answer rests on that is not sure, or a step the law does not allow.
 *
 * @param code stable code, the name of the sentence, such as {@code NOT_ANNOUNCED}
 * @param text the same in words
 */
public record Warning(String code, Reason text) {}
