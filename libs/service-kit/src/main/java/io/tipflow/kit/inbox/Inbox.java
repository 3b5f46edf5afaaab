package io.tipflow.kit.inbox;

/**
 * What a consumer has taken already: the last sequence of each aggregate.
 *
 * <p>It may forget the last moments before a crash; then an event is handed on once more, and the
 * command that follows is recognised by its id. It never remembers what was not taken.
 */
public interface Inbox {

    /** The sequence of the last event taken of this subject, or 0. */
    long lastTaken(String subject);

    /** The event with this sequence was taken. */
    void taken(String subject, long sequence);
}
