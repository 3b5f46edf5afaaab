package io.tipflow.tipintake.reporter.application;

import java.util.List;
import java.util.Optional;

/**
 * Keeps the wrapped key of each reporter, by tip. Every call is durable when it returns.
 *
 * <p>Throws {@link io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable} where the store cannot
 * be reached.
 */
public interface WrappedKeys {

    /** Keeps the key unless there is one already; answers with the one that is kept. */
    byte[] keep(String tip, byte[] wrapped);

    /** The key, or empty. */
    Optional<byte[]> find(String tip);

    /** Notes that the key is about to be deleted, so that a crash in between is found again. */
    void condemn(String tip);

    /** The tips whose keys are condemned and still there. */
    List<String> condemned();

    /** Deletes the key; nothing happens if there is none. */
    void delete(String tip);

    /** Keeps nothing: for measuring without a store. */
    static WrappedKeys keepingNothing() {
        return new WrappedKeys() {
            @Override
            public byte[] keep(String tip, byte[] wrapped) {
                return wrapped;
            }

            @Override
            public Optional<byte[]> find(String tip) {
                return Optional.empty();
            }

            @Override
            public void condemn(String tip) {}

            @Override
            public List<String> condemned() {
                return List.of();
            }

            @Override
            public void delete(String tip) {}
        };
    }
}
