package io.tipflow.kit.inbox;

/** An event that will never be taken, however often it is tried: it goes to the dead letters. */
public final class RefusedForGood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With one sentence that says why; it stands in the dead letter. */
    public RefusedForGood(String why) {
        super(why);
    }
}
