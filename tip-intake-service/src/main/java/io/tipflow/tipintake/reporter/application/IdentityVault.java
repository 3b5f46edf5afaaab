package io.tipflow.tipintake.reporter.application;

import java.util.List;
import java.util.Optional;

/**
 * Seals reporters' identities, each under a key of its own that is kept wrapped by the master key
 * of the installation.
 *
 * <p>Throws {@link io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable} where the keys cannot
 * be reached.
 */
public interface IdentityVault {

    /**
     * Seals the identity for a tip, in Base64. The key is durable before this returns; sealing
     * again for the same tip uses the same key.
     */
    String seal(String tip, Identity identity);

    /**
     * Opens what was sealed for a tip; empty once the key is destroyed.
     *
     * @throws IllegalStateException if the text was not sealed for this tip or was changed since
     */
    Optional<Identity> open(String tip, String ciphertext);

    /** Notes that the key of a tip's reporter is about to be destroyed. */
    void condemn(String tip);

    /** The tips whose reporters' keys were to be destroyed and are still there. */
    List<String> condemned();

    /** Destroys the key of a tip's reporter for good; nothing happens if there is none. */
    void destroy(String tip);
}
