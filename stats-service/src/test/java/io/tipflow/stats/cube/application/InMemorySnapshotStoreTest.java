package io.tipflow.stats.cube.application;

import io.tipflow.stats.support.InMemorySnapshotStore;
import io.tipflow.stats.support.SnapshotStoreContract;

class InMemorySnapshotStoreTest extends SnapshotStoreContract {

    @Override
    protected SnapshotStore store() {
        return new InMemorySnapshotStore();
    }
}
