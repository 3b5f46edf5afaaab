package io.tipflow.gateway.login;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The passwords of the demo accounts, made up at the first start, in a file that only its owner can
 * read. Whoever runs the platform looks them up there; there is no other place and no default.
 */
public final class DemoAccountsFile {
    /** The file's name in the data folder. */
    public static final String NAME = "demo-accounts.txt";

    /** Without letters and digits that are taken for one another when read aloud or copied. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 4;

    private static final String HEAD =
            """
            # Tipflow demo accounts. Passwords are made up at the first start; only you can read this file.
            # A line removed here gets a new password at the next start.
            # login              password                  role                unit       name
            """;

    private final OwnerOnlyFile file;

    /**
     * @param dataFolder where the installation keeps its data
     */
    public DemoAccountsFile(Path dataFolder) {
        this.file = new OwnerOnlyFile(dataFolder.resolve(NAME));
    }

    /** Where the file is. */
    public Path path() {
        return file.path();
    }

    /** The passwords by login; empty if there is no file. */
    public Map<String, String> passwords() throws IOException {
        Map<String, String> passwords = new LinkedHashMap<>();
        String text = file.read().orElse("");
        for (String line : text.lines().toList()) {
            String[] words = line.strip().split("\\s+", 3);
            if (!line.startsWith("#") && words.length >= 2) {
                passwords.put(words[0], words[1]);
            }
        }
        return passwords;
    }

    /**
     * The passwords by login, after making up those that are missing.
     *
     * @param random where new passwords come from
     */
    Map<String, String> complete(SecureRandom random) throws IOException {
        Map<String, String> known = passwords();
        Map<String, String> complete = new LinkedHashMap<>();
        for (DemoAccount account : DemoCast.all()) {
            String password = known.get(account.login());
            complete.put(account.login(), password == null ? newPassword(random) : password);
        }
        if (!known.keySet().containsAll(complete.keySet())) {
            file.write(render(complete));
        }
        return complete;
    }

    private static String render(Map<String, String> passwords) {
        StringBuilder text = new StringBuilder(HEAD);
        for (DemoAccount account : DemoCast.all()) {
            text.append(
                    "%-20s %-25s %-19s %-10s %s\n"
                            .formatted(
                                    account.login(),
                                    passwords.get(account.login()),
                                    account.role(),
                                    account.unit(),
                                    account.name()));
        }
        return text.toString();
    }

    private static String newPassword(SecureRandom random) {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
