package io.tipflow.gateway.login;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Gives every person a key for the drafts on his desk: the same one at every login, another one for
 * everybody else. It is derived from a secret of this installation and kept nowhere.
 */
public final class DraftKeys {
    static final String FILE = "draft-secret";
    private static final int BYTES = 32;

    private final byte[] secret;

    private DraftKeys(byte[] secret) {
        this.secret = secret.clone();
    }

    /** With the secret in this folder, made if there is none. */
    static DraftKeys in(Path keysFolder, SecureRandom random) throws IOException {
        OwnerOnlyFile file = new OwnerOnlyFile(keysFolder.resolve(FILE));
        Optional<String> stored = file.read();
        if (stored.isPresent()) {
            return new DraftKeys(parse(stored.get(), file.path()));
        }
        byte[] made = new byte[BYTES];
        random.nextBytes(made);
        file.write(Base64.getEncoder().encodeToString(made));
        return new DraftKeys(made);
    }

    private static byte[] parse(String text, Path path) throws IOException {
        try {
            byte[] secret = Base64.getDecoder().decode(text.strip());
            if (secret.length == BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException e) {
            throw damaged(path, e);
        }
        throw damaged(path, null);
    }

    private static IOException damaged(Path path, @Nullable Throwable cause) {
        return new IOException(
                "The secret of drafts in "
                        + path
                        + " is damaged: restore it from a backup, or remove it to have a new one"
                        + " made (nobody can read his unsent drafts then).",
                cause);
    }

    /**
     * The key of a person in Base64.
     *
     * @param issuer who says who the person is
     * @param subject the person
     */
    public String of(String issuer, String subject) {
        try {
            byte[] key =
                    KDF.getInstance("HKDF-SHA256")
                            .deriveData(
                                    HKDFParameterSpec.ofExtract()
                                            .addIKM(secret)
                                            .thenExpand(
                                                    ("tipflow draft\n" + issuer + "\n" + subject)
                                                            .getBytes(StandardCharsets.UTF_8),
                                                    BYTES));
            return Base64.getEncoder().encodeToString(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected this JDK to have HKDF-SHA256", e);
        }
    }
}
