package io.tipflow.wanted.order.application;

/**
 * Gives orders their numbers in the register: 1, 2, 3, ... within a year, none twice, also after a
 * crash, which may leave a gap.
 */
public interface OrderNumbers {

    /**
     * The next number of the year.
     *
     * @throws io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable if the register cannot be
     *     reached
     */
    long next(int year);

    /** This number was not used: it is given out next. */
    void giveBack(int year, long number);
}
