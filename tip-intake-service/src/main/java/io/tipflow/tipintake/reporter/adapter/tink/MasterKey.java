package io.tipflow.tipintake.reporter.adapter.tink;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** The master key of an installation, which wraps the key of each reporter. */
public final class MasterKey {

    private final Aead aead;

    private MasterKey(Aead aead) {
        this.aead = aead;
    }

    /** A new keyset, as it is kept in a file that only the owner can read. */
    public static byte[] generate() {
        try {
            KeysetHandle handle =
                    KeysetHandle.generateNew(
                            PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
            return TinkProtoKeysetFormat.serializeKeyset(
                    handle, InsecureSecretKeyAccess.get(), AeadConfig2026.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Expected every JDK to have AES-256-GCM", e);
        }
    }

    /**
     * The master key of a kept keyset.
     *
     * @throws IllegalStateException if the bytes are no keyset
     */
    public static MasterKey of(byte[] keyset) {
        try {
            KeysetHandle handle =
                    TinkProtoKeysetFormat.parseKeyset(
                            keyset, InsecureSecretKeyAccess.get(), AeadConfig2026.get());
            return new MasterKey(handle.getPrimitive(AeadConfig2026.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Expected a Tink keyset as the master key of reporters, but the file holds"
                            + " something else",
                    e);
        }
    }

    Aead aead() {
        return aead;
    }
}
