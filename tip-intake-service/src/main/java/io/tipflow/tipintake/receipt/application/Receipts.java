package io.tipflow.tipintake.receipt.application;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes receipts and the hashes they are found by, both by HMAC-SHA-256 with the key of the
 * installation: a receipt follows from the tip's id, so it is stored nowhere and is the same on
 * every retry; the database alone tells nobody a receipt.
 */
public final class Receipts {

    /** The length of a new key. */
    public static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final BigInteger SIXTEEN_DIGITS = BigInteger.TEN.pow(16);

    private final Mac prototype;

    /** The receipts of the installation with this key, which is at least 32 bytes long. */
    public Receipts(byte[] key) {
        if (key.length < KEY_BYTES) {
            throw new IllegalArgumentException(
                    "Expected a receipt key of "
                            + KEY_BYTES
                            + " bytes or more, but got "
                            + key.length);
        }
        try {
            this.prototype = Mac.getInstance(ALGORITHM);
            prototype.init(new SecretKeySpec(key, ALGORITHM));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Expected every JDK to have " + ALGORITHM, e);
        }
    }

    /** The receipt of a tip: 16 digits. */
    public String receiptOf(String tip) {
        BigInteger number = new BigInteger(1, hmac("receipt\n" + tip)).mod(SIXTEEN_DIGITS);
        return String.format(Locale.ROOT, "%016d", number);
    }

    /**
     * The hash that a receipt is found by; of anything that is no receipt, a hash that finds
     * nothing, after the same work. Blanks and dashes between the digits do not matter.
     */
    public String lookupHash(String receipt) {
        String digits = receipt.replaceAll("[\\s-]", "");
        byte[] hash = hmac("lookup\n" + digits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = (Mac) prototype.clone();
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Expected " + ALGORITHM + " to be cloneable", e);
        }
    }
}
