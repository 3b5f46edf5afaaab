package io.tipflow.rulebook.limits;

/** Facts the rulebook cannot read: an unknown type, attribute or value. */
public final class InvalidFacts extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidFacts(String message) {
        super(message);
    }
}
