package io.tipflow.tipintake.reporter.adapter.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.tipflow.testkit.backends.Backends;
import io.tipflow.testkit.backends.WithBackends;
import io.tipflow.tipintake.reporter.application.WrappedKeys;
import io.tipflow.tipintake.reporter.application.WrappedKeysContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

@WithBackends
class MongoWrappedKeysTest extends WrappedKeysContract {

    private static MongoClient client;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(Backends.started().mongo());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Override
    protected WrappedKeys keys() {
        return new MongoWrappedKeys(client.getDatabase("wrapped-keys"));
    }
}
