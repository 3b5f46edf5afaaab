package io.tipflow.tipintake.tip.application;

import java.util.Optional;

/** Finds the tip that a receipt belongs to. */
@FunctionalInterface
public interface TipsByReceipt {

    /**
     * The id of the one tip with that hash of a receipt; empty for none, and for the case, next to
     * impossible, that there are two.
     *
     * @throws io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable if the store cannot be
     *     reached
     */
    Optional<String> find(String receiptHash);
}
