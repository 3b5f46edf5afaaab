package io.tipflow.gateway.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Keeps secrets of about 99 random bits as salted SHA-256. A slow hash protects passwords that
 * people choose; against random ones of this length nobody gains anything by guessing fast, and a
 * start need not wait for it.
 */
final class LongSecretEncoder implements PasswordEncoder {
    private static final int SALT_BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();

    private final SecureRandom random;

    LongSecretEncoder(SecureRandom random) {
        this.random = random;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        if (secret == null) {
            return null;
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HEX.formatHex(salt) + HEX.formatHex(digest(salt, secret));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String encoded) {
        if (secret == null || encoded == null || encoded.length() <= 2 * SALT_BYTES) {
            return false;
        }
        byte[] salt = HEX.parseHex(encoded, 0, 2 * SALT_BYTES);
        byte[] expected = HEX.parseHex(encoded, 2 * SALT_BYTES, encoded.length());
        return MessageDigest.isEqual(expected, digest(salt, secret));
    }

    private static byte[] digest(byte[] salt, CharSequence secret) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            return sha256.digest(secret.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected every JDK to have SHA-256", e);
        }
    }
}
