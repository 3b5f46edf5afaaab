package io.tipflow.wanted.order.application;

/** Gives orders their numbers in the register: 1, 2, 3, ... within a year, each at most once. */
@FunctionalInterface
public interface OrderNumbers {

    /** The next number of the year, such as {@code TN-2024-000012}; a number may stay unused. */
    String next(int year);
}
