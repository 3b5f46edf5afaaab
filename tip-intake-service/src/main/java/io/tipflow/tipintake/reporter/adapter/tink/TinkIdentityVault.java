package io.tipflow.tipintake.reporter.adapter.tink;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.tipflow.tipintake.reporter.application.Identity;
import io.tipflow.tipintake.reporter.application.IdentityVault;
import io.tipflow.tipintake.reporter.application.WrappedKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals identities with AES-256-GCM: a keyset per reporter, wrapped by the master key; both bound
 * to the tip, so that neither can be moved to another.
 */
public final class TinkIdentityVault implements IdentityVault {

    private final Aead master;
    private final WrappedKeys keys;
    private final JsonMapper json;

    public TinkIdentityVault(MasterKey master, WrappedKeys keys, JsonMapper json) {
        this.master = master.aead();
        this.keys = keys;
        this.json = json;
    }

    @Override
    public String seal(String tip, Identity identity) {
        try {
            byte[] kept = keys.keep(tip, wrap(tip, newKey()));
            byte[] sealed = unwrap(tip, kept).encrypt(json.writeValueAsBytes(identity), bound(tip));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected to seal the reporter of tip " + tip, e);
        }
    }

    @Override
    public Optional<Identity> open(String tip, String ciphertext) {
        Optional<byte[]> wrapped = keys.find(tip);
        if (wrapped.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getDecoder().decode(ciphertext);
            byte[] clear = unwrap(tip, wrapped.get()).decrypt(sealed, bound(tip));
            return Optional.of(json.readValue(clear, Identity.class));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Expected the sealed reporter of tip "
                            + tip
                            + " to open with its key, but it did not",
                    e);
        }
    }

    @Override
    public void condemn(String tip) {
        keys.condemn(tip);
    }

    @Override
    public List<String> condemned() {
        return keys.condemned();
    }

    @Override
    public void destroy(String tip) {
        keys.delete(tip);
    }

    private static KeysetHandle newKey() throws GeneralSecurityException {
        return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
    }

    private byte[] wrap(String tip, KeysetHandle key) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                key, master, bound(tip), AeadConfig2026.get());
    }

    private Aead unwrap(String tip, byte[] wrapped) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                        wrapped, master, bound(tip), AeadConfig2026.get())
                .getPrimitive(AeadConfig2026.get(), Aead.class);
    }

    private static byte[] bound(String tip) {
        return ("tip\n" + tip).getBytes(StandardCharsets.UTF_8);
    }
}
