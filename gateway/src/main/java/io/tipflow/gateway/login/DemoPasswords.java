package io.tipflow.gateway.login;

import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The secrets of a run of the embedded issuer.
 *
 * @param byLogin the passwords of the demo accounts
 * @param webClientSecret the secret between the pages and the issuer, made up at each start
 * @param encoder how the issuer keeps them
 */
record DemoPasswords(Map<String, String> byLogin, String webClientSecret, PasswordEncoder encoder) {

    DemoPasswords {
        byLogin = Map.copyOf(byLogin);
    }

    String of(DemoAccount account) {
        String password = byLogin.get(account.login());
        if (password == null) {
            throw new IllegalStateException(
                    "Expected a password for " + account.login() + ", but there is none");
        }
        return password;
    }

    /** No secret ever gets into a log by printing this. */
    @Override
    public String toString() {
        return "DemoPasswords[" + byLogin.size() + " accounts]";
    }
}
