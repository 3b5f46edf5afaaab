package io.tipflow.tipintake.reporter.application;

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
            public void delete(String tip) {}
        };
    }
}
