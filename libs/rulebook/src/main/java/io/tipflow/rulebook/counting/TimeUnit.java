package io.tipflow.rulebook.counting;

import io.tipflow.rulebook.format.Words;

/**
 * A unit of time of the law: how many hours, days or calendar months it has.
 *
 * @param id code used in lengths, such as {@code day}
 * @param base what it is made of
 * @param amount how many of them
 * @param one its name after one
 * @param many its name after any other number
 */
public record TimeUnit(String id, Base base, int amount, Words one, Words many) {
    /** What every unit of time comes down to. */
    public enum Base {
        HOURS,
        DAYS,
        WORKING_DAYS,
        MONTHS
    }

    public TimeUnit {
        if (amount <= 0) {
            throw new IllegalArgumentException(
                    "Expected a unit of a positive length, but got " + amount);
        }
    }
}
