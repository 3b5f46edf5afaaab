package io.tipflow.tipintake.tip.application;

/**
 * Gives out the numbers of the register: 1, 2, 3, ... for each year.
 *
 * <p>No number is given to two tips, also after a crash. A number that was not used is given back
 * and is then given out next; one that was lost with a crash leaves a gap.
 */
public interface TipNumbers {

    /**
     * The next number of that year's register.
     *
     * @throws io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable if the counter cannot be
     *     reached
     */
    long next(int year);

    /** This number was not used. */
    void giveBack(int year, long number);
}
