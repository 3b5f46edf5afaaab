package io.tipflow.gateway.citizen;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The one-time token of a form: the idempotency key under which its text reaches the service. So a
 * reload, a double click, or going back and sending again gives the same receipt.
 *
 * <p>It is no protection against forged requests, and none is needed: these pages know no cookie
 * and no session, so a request that another site makes a browser send can do no more than that site
 * could do itself, and its answer, which holds the receipt, is closed to that site by the
 * same-origin rule. No page of ours can be framed, and no form of ours can be sent elsewhere.
 */
final class FormToken {
    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final SecureRandom random;

    FormToken(SecureRandom random) {
        this.random = random;
    }

    /** A token that nobody can guess. */
    String fresh() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it looks like one of ours. */
    static boolean isOne(String token) {
        return FORM.matcher(token).matches();
    }
}
