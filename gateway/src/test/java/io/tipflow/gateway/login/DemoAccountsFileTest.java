package io.tipflow.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAccountsFileTest {
    @TempDir private Path data;

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void everybody_gets_a_long_password_of_his_own_that_only_the_owner_can_read()
            throws IOException {
        DemoAccountsFile file = new DemoAccountsFile(data.resolve("new/folder"));

        Map<String, String> passwords = file.complete(new SecureRandom());

        assertThat(passwords.keySet())
                .containsExactlyElementsOf(
                        DemoCast.all().stream().map(DemoAccount::login).toList());
        assertThat(new HashSet<>(passwords.values())).hasSameSizeAs(passwords.keySet());
        assertThat(passwords.values()).allMatch(p -> p.matches("([a-z2-9]{4}-){4}[a-z2-9]{4}"));
        assertThat(permissions(file.path())).isEqualTo("rw-------");
        try (var files = Files.list(data.resolve("new/folder"))) {
            assertThat(files).containsExactly(file.path());
        }
    }

    @Test
    void passwords_stay_over_a_restart_and_a_missing_line_gets_a_new_one() throws IOException {
        DemoAccountsFile file = new DemoAccountsFile(data);
        Map<String, String> first = file.complete(new SecureRandom());
        List<String> without =
                Files.readAllLines(file.path()).stream()
                        .filter(line -> !line.startsWith("judge "))
                        .toList();
        Files.write(file.path(), without);

        Map<String, String> second = file.complete(new SecureRandom());

        assertThat(second.get("operator")).isEqualTo(first.get("operator"));
        assertThat(second.get("judge")).isNotNull().isNotEqualTo(first.get("judge"));
        assertThat(file.passwords()).isEqualTo(second);
    }

    @Test
    void a_file_that_others_may_read_is_closed() throws IOException {
        DemoAccountsFile file = new DemoAccountsFile(data);
        file.complete(new SecureRandom());
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r--r--"));

        file.passwords();

        assertThat(permissions(file.path())).isEqualTo("rw-------");
    }

    @Test
    void there_is_one_of_each_role_and_their_passwords_never_print() throws IOException {
        Map<String, String> passwords = new DemoAccountsFile(data).complete(new SecureRandom());

        assertThat(DemoCast.all())
                .extracting(DemoAccount::role)
                .contains(
                        "operator",
                        "investigator",
                        "investigation-head",
                        "procurator",
                        "judge",
                        "custodian",
                        "supervisor",
                        "analyst",
                        "auditor",
                        "agency",
                        "admin");
        assertThat(
                        new DemoPasswords(
                                        passwords,
                                        "web-secret",
                                        new LongSecretEncoder(new SecureRandom()))
                                .toString())
                .doesNotContain(passwords.get("operator"))
                .doesNotContain("web-secret");
    }

    @Test
    void a_secret_is_kept_salted_and_matches_only_itself() {
        LongSecretEncoder encoder = new LongSecretEncoder(new SecureRandom());

        String kept = encoder.encode("abcd-efgh");

        assertThat(kept).doesNotContain("abcd").isNotEqualTo(encoder.encode("abcd-efgh"));
        assertThat(encoder.matches("abcd-efgh", kept)).isTrue();
        assertThat(encoder.matches("abcd-efgx", kept)).isFalse();
        assertThat(encoder.matches("abcd-efgh", "")).isFalse();
    }

    @Test
    void the_signing_key_is_made_once_for_its_owner_alone_and_damage_is_told() throws IOException {
        Path keys = data.resolve("keys");
        String first = SigningKey.in(keys).getKeyID();

        assertThat(SigningKey.in(keys).getKeyID()).isEqualTo(first);
        assertThat(permissions(keys.resolve(SigningKey.FILE))).isEqualTo("rw-------");

        Files.writeString(keys.resolve(SigningKey.FILE), "{\"kty\":\"RSA\"}");
        assertThatThrownBy(() -> SigningKey.in(keys))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining("restore it from a backup");
    }
}
