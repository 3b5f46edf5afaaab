package io.tipflow.tipintake.tip.application;

/**
 * Counts up, durably, for each year.
 *
 * <p>Throws {@link io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable} where the store cannot
 * be reached.
 */
@FunctionalInterface
public interface Counter {

    /**
     * Takes this many numbers at once.
     *
     * @return the last of them
     */
    long take(int year, int howMany);
}
