package io.tipflow.kit.aggregate;

/**
 * The rules of one kind of aggregate, pure and total: no clock, no random, no input or output, no
 * exceptions. Time and ids arrive in the command.
 *
 * @param <S> state
 * @param <C> commands
 * @param <E> private events
 * @param <R> refusals, a closed list
 */
public interface Decider<S, C, E, R> {

    /** The state before anything happened. */
    S initial();

    /** What follows from a command in a state. */
    Decision<E, R> decide(S state, C command);

    /** The state after an event. */
    S apply(S state, E event);
}
