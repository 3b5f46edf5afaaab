package io.tipflow.demo.entry;

import io.tipflow.gateway.cli.TokenRequest;
import io.tipflow.gateway.login.DemoAccount;
import io.tipflow.gateway.login.DemoAccountsFile;
import io.tipflow.gateway.login.DemoCast;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tokens from the login of the running gateway, renewed well before their hour is over. */
public final class GatewayTokens implements Tokens {

    private static final Duration FRESH = Duration.ofMinutes(30);

    /** Of many that were refused the same token, only the first fetches another. */
    private static final Duration JUST_NOW = Duration.ofSeconds(5);

    private final URI gateway;
    private final DemoAccountsFile file;
    private final Map<Account, Held> held = new EnumMap<>(Account.class);

    private record Held(String token, long since) {
        boolean isYoungerThan(Duration age) {
            return System.nanoTime() - since < age.toNanos();
        }
    }

    /**
     * @param dataFolder where the passwords of the demo accounts are
     */
    public GatewayTokens(URI gateway, Path dataFolder) {
        this.gateway = gateway;
        this.file = new DemoAccountsFile(dataFolder);
    }

    @Override
    public synchronized String of(Account account, boolean renewed)
            throws IOException, InterruptedException {
        Held known = held.get(account);
        if (known != null && known.isYoungerThan(renewed ? JUST_NOW : FRESH)) {
            return known.token();
        }
        DemoAccount login =
                DemoCast.find(account.login())
                        .orElseThrow(() ->
                                new IOException(
                                        "There is no demo account " + account.login() + "."));
        String token = new TokenRequest(gateway).token(login, password(login));
        held.put(account, new Held(token, System.nanoTime()));
        return token;
    }

    private String password(DemoAccount account) throws IOException {
        if (!Files.exists(file.path())) {
            throw new IOException(
                    "There is no "
                            + file.path()
                            + ": start the platform once with ./tipflow up, or set TIPFLOW_DATA to"
                            + " its data folder.");
        }
        @Nullable String password = file.passwords().get(account.login());
        if (password == null) {
            throw new IOException(file.path() + " has no line for " + account.login() + ".");
        }
        return password;
    }
}
