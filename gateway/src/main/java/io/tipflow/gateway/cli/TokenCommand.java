package io.tipflow.gateway.cli;

import io.tipflow.gateway.login.DemoAccount;
import io.tipflow.gateway.login.DemoAccountsFile;
import io.tipflow.gateway.login.DemoCast;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code ./tipflow token ROLE}: prints an access token of a demo account, got the way a program of
 * an integrator would get it: over the login of the running gateway.
 */
public final class TokenCommand {
    private static final String USAGE =
            """
            Usage: ./tipflow token ROLE
            Prints an access token of the demo account of that role, valid for one hour:
              curl -H "Authorization: Bearer $(./tipflow token operator)" http://localhost:8080/api/v1/tips
            Roles: %s
            Settings: TIPFLOW_DATA (data), TIPFLOW_PORT (8080), TIPFLOW_PUBLIC_URL
            """;

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    TokenCommand(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = Map.copyOf(environment);
    }

    public static void main(String[] args) {
        System.exit(new TokenCommand(System.out, System.err, System.getenv()).run(args));
    }

    /** Prints the token, or one sentence on the error stream; returns the exit code. */
    int run(String... args) {
        if (args.length == 1 && (args[0].equals("--help") || args[0].equals("-h"))) {
            out.print(USAGE.formatted(roles()));
            return 0;
        }
        if (args.length != 1) {
            err.print(USAGE.formatted(roles()));
            return 2;
        }
        Optional<DemoAccount> account = DemoCast.find(args[0]);
        if (account.isEmpty()) {
            err.println("There is no demo account " + args[0] + ". There are: " + roles() + ".");
            return 2;
        }
        return print(account.get());
    }

    private int print(DemoAccount account) {
        DemoAccountsFile file =
                new DemoAccountsFile(Path.of(environment.getOrDefault("TIPFLOW_DATA", "data")));
        URI gateway = gateway();
        try {
            if (!Files.exists(file.path())) {
                return fail(
                        "There is no "
                                + file.path()
                                + ": start the platform once with ./tipflow up, or set TIPFLOW_DATA to its data"
                                + " folder.");
            }
            String password = file.passwords().get(account.login());
            if (password == null) {
                return fail(
                        file.path()
                                + " has no line for "
                                + account.login()
                                + ": restart the platform to have one made.");
            }
            out.println(new TokenRequest(gateway).token(account, password));
            return 0;
        } catch (ConnectException e) {
            return fail(
                    "Nothing answers at " + gateway + ": start the platform with ./tipflow up.");
        } catch (IOException e) {
            return fail(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return fail("Interrupted.");
        }
    }

    private URI gateway() {
        String named = environment.getOrDefault("TIPFLOW_PUBLIC_URL", "");
        return URI.create(
                named.isBlank()
                        ? "http://localhost:" + environment.getOrDefault("TIPFLOW_PORT", "8080")
                        : named);
    }

    private int fail(String sentence) {
        err.println(sentence);
        return 1;
    }

    private static String roles() {
        return DemoCast.all().stream().map(DemoAccount::login).collect(Collectors.joining(", "));
    }
}
