package io.tipflow.testkit.backends;

import io.tipflow.testkit.tokens.TestTokens;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the backends and says by system properties where they are. */
final class BackendsExtension implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        Backends backends = Backends.started();
        System.setProperty("tipflow.mongodb", backends.mongo());
        System.setProperty("tipflow.kafka", backends.kafka());
        System.setProperty("tipflow.oidc.issuer", TestTokens.ISSUER);
        System.setProperty("tipflow.oidc.keys", TestTokens.keysAddress());
    }
}
