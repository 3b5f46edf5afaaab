package io.tipflow.gateway.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;

/**
 * The key that signs tokens. It is made at the first start and kept, so that tokens stay valid over
 * a restart.
 */
final class SigningKey {
    static final String FILE = "oidc-signing-key.json";
    private static final int BITS = 2048;

    private SigningKey() {}

    /** The key in this folder, made if there is none. */
    static RSAKey in(Path keysFolder) throws IOException {
        OwnerOnlyFile file = new OwnerOnlyFile(keysFolder.resolve(FILE));
        Optional<String> stored = file.read();
        if (stored.isPresent()) {
            return parse(stored.get(), file.path());
        }
        RSAKey made = generate();
        file.write(made.toJSONString());
        return made;
    }

    private static RSAKey parse(String json, Path path) throws IOException {
        try {
            RSAKey key = RSAKey.parse(json);
            if (!key.isPrivate()) {
                throw new IOException(
                        "Expected a private key in " + path + ": restore it from a backup");
            }
            return key;
        } catch (ParseException e) {
            throw new IOException(
                    "The signing key in "
                            + path
                            + " is damaged: restore it from a backup, or remove it to have a new one made"
                            + " (everybody logs in again).",
                    e);
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Expected every JDK to make RSA keys", e);
        }
    }
}
