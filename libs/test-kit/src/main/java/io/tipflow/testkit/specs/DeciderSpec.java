package io.tipflow.testkit.specs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.kit.aggregate.Decider;
import io.tipflow.kit.aggregate.Decision;
import java.util.List;

/**
 * Reads like the board: {@code spec.given(events...).when(command).then(events...)} or {@code
 * .thenRefused(reason)}.
 */
public final class DeciderSpec<S, C, E, R> {

    private final Decider<S, C, E, R> decider;
    private final S state;

    private DeciderSpec(Decider<S, C, E, R> decider, S state) {
        this.decider = decider;
        this.state = state;
    }

    /** Specifies a decider, from its initial state. */
    public static <S, C, E, R> DeciderSpec<S, C, E, R> of(Decider<S, C, E, R> decider) {
        return new DeciderSpec<>(decider, decider.initial());
    }

    /** What has happened before. */
    @SafeVarargs
    public final DeciderSpec<S, C, E, R> given(E... events) {
        S after = state;
        for (E event : events) {
            after = decider.apply(after, event);
        }
        return new DeciderSpec<>(decider, after);
    }

    /** The command. */
    public Result<S, E, R> when(C command) {
        return new Result<>(decider, state, decider.decide(state, command));
    }

    /** What followed from the command. */
    public static final class Result<S, E, R> {

        private final Decider<S, ?, E, R> decider;
        private final S before;
        private final Decision<E, R> decision;

        private Result(Decider<S, ?, E, R> decider, S before, Decision<E, R> decision) {
            this.decider = decider;
            this.before = before;
            this.decision = decision;
        }

        /** Exactly these events follow. */
        @SafeVarargs
        @SuppressWarnings("varargs") // only read
        public final void then(E... events) {
            assertThat(decision).isEqualTo(new Decision.Accepted<E, R>(List.of(events)));
        }

        /** It is refused for exactly this reason. */
        public void thenRefused(R reason) {
            assertThat(decision).isEqualTo(new Decision.Rejected<E, R>(reason));
        }

        /** Nothing changes, and that is no error. */
        public void thenNothing() {
            assertThat(decision).isEqualTo(new Decision.Accepted<E, R>(List.of()));
        }

        /** The events that followed. */
        public List<E> events() {
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            return ((Decision.Accepted<E, R>) decision).events();
        }

        /** The state after the events that followed. */
        public S state() {
            S after = before;
            for (E event : events()) {
                after = decider.apply(after, event);
            }
            return after;
        }
    }
}
