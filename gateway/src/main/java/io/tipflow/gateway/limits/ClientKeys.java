package io.tipflow.gateway.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Tells clients apart without knowing them: the key of an address is a digest under a random salt
 * that lives in memory and is thrown away. Nothing written down anywhere leads back to an address.
 */
final class ClientKeys {
    private static final int SALT_BYTES = 32;

    /** Whoever has one address of an IPv6 network usually has them all. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private final byte[] salt = new byte[SALT_BYTES];

    ClientKeys(SecureRandom random) {
        random.nextBytes(salt);
    }

    /** The key of a client, the same as long as this object lives. */
    ByteBuffer key(String address) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            sha256.update(network(address));
            return ByteBuffer.wrap(sha256.digest(), 0, 16).slice().asReadOnlyBuffer();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Expected every JDK to have SHA-256", e);
        }
    }

    private static byte[] network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            byte[] bytes = parsed.getAddress();
            return parsed instanceof Inet6Address
                    ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES)
                    : bytes;
        } catch (IllegalArgumentException notAnAddress) {
            return new byte[0];
        }
    }
}
