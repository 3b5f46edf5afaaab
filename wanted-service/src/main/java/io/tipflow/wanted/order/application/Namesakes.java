package io.tipflow.wanted.order.application;

import java.util.Collection;
import java.util.List;

/** Finds active orders by the keys of the wanted person's name. */
@FunctionalInterface
public interface Namesakes {

    /**
     * The ids of active orders on persons with one of these keys, in no order.
     *
     * @throws io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable if the store cannot be
     *     reached
     */
    List<String> active(Collection<String> keys, int most);
}
