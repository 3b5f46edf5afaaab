package io.tipflow.kit.aggregate;

import java.util.Optional;
import java.util.function.Function;

/** How a command ended. */
public sealed interface Outcome<S, R> {

    /**
     * It was done, now or by an earlier try with the same command id.
     *
     * @param version the version it led to
     * @param state the state it led to, also when others have gone on since
     * @param repeated whether an earlier try had done it
     */
    record Done<S, R>(String id, long version, S state, boolean repeated)
            implements Outcome<S, R> {}

    /** The rules forbid it; nothing changed. */
    record Refused<S, R>(String id, long version, S state, R reason) implements Outcome<S, R> {}

    /** There is no such aggregate. */
    record Absent<S, R>(String id) implements Outcome<S, R> {}

    /** The giver had seen another version than the present one; nothing changed. */
    record Stale<S, R>(String id, long version, S state) implements Outcome<S, R> {}

    /** The command id was used for something else before; nothing changed. */
    record Reused<S, R>(String id) implements Outcome<S, R> {}

    /** The state after the command, where it was done. */
    default Optional<S> done() {
        return this instanceof Done<S, R> d ? Optional.of(d.state()) : Optional.empty();
    }

    /** The outcome as another state and refusal would see it. */
    default <T> T fold(Function<Done<S, R>, T> done, Function<Outcome<S, R>, T> otherwise) {
        return this instanceof Done<S, R> d ? done.apply(d) : otherwise.apply(this);
    }
}
