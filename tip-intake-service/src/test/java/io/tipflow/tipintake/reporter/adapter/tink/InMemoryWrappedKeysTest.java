package io.tipflow.tipintake.reporter.adapter.tink;

import io.tipflow.tipintake.reporter.application.WrappedKeys;
import io.tipflow.tipintake.reporter.application.WrappedKeysContract;

class InMemoryWrappedKeysTest extends WrappedKeysContract {

    private final WrappedKeys keys = new InMemoryWrappedKeys();

    @Override
    protected WrappedKeys keys() {
        return keys;
    }
}
