package io.tipflow.kit.numbers;

/**
 * Counts up, durably, within a year.
 *
 * <p>Throws {@link io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable} where the store cannot
 * be reached; the numbers that were asked for may be lost then.
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
