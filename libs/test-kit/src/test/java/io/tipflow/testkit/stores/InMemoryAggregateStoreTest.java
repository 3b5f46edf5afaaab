package io.tipflow.testkit.stores;

import io.tipflow.kit.aggregate.AggregateStore;

class InMemoryAggregateStoreTest extends AggregateStoreContract {

    @Override
    protected AggregateStore emptyStore() {
        return new InMemoryAggregateStore();
    }
}
