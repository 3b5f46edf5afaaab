package io.tipflow.tipintake.keys;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.tipflow.testkit.backends.Backends;
import io.tipflow.testkit.backends.WithBackends;
import org.junit.jupiter.api.Test;

@WithBackends
class KeysWitnessTest {

    @Test
    void dataIsNeverOpenedWithOtherKeysThanItWasWrittenWith() {
        try (MongoClient client = MongoClients.create(Backends.started().mongo())) {
            KeysWitness witness = new KeysWitness(client.getDatabase("keys-witness"));
            witness.confirm("receipt.key", new byte[] {1});
            assertThatCode(() -> witness.confirm("receipt.key", new byte[] {1}))
                    .doesNotThrowAnyException();
            assertThatCode(() -> witness.confirm("master.keyset", new byte[] {2}))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> witness.confirm("receipt.key", new byte[] {2}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("receipt.key")
                    .hasMessageContaining("restore the folder");
        }
    }
}
