package io.tipflow.tipintake.reporter.application;

import org.jspecify.annotations.Nullable;

/**
 * Who reported a tip and how he is reached.
 *
 * @param name the name he gave
 * @param phone a telephone number
 * @param address where he lives
 * @param idNumber the number of his identity card (CCCD)
 * @param contact how a citizen who wrote without login wants to be reached, as he wrote it
 */
public record Identity(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String idNumber,
        @Nullable String contact) {

    /** Says nothing, so that no log and no message can tell it. */
    @Override
    public String toString() {
        return "Identity[...]";
    }
}
