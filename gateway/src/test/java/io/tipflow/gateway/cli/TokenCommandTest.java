package io.tipflow.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.tipflow.gateway.login.DemoAccount;
import io.tipflow.gateway.login.DemoCast;
import io.tipflow.gateway.running.RunningGateway;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokenCommandTest {
    private final RunningGateway gateway = RunningGateway.shared();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir private Path empty;

    static Stream<DemoAccount> everybody() {
        return DemoCast.all().stream();
    }

    private int run(Path data, int port, String... args) {
        return new TokenCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Map.of("TIPFLOW_DATA", data.toString(), "TIPFLOW_PORT", "" + port))
                .run(args);
    }

    private int run(String... args) {
        return run(gateway.data(), gateway.address().getPort(), args);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("everybody")
    void everybody_gets_a_token_that_names_person_role_and_unit_for_one_hour(DemoAccount account)
            throws ParseException {
        assertThat(run(account.login())).isZero();

        JWTClaimsSet claims = SignedJWT.parse(printed().strip()).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo(account.login());
        assertThat(claims.getStringClaim("name")).isEqualTo(account.name());
        assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of(account.role()));
        assertThat(claims.getStringClaim("unit")).isEqualTo(account.unit());
        assertThat(claims.getAudience()).containsExactly("tipflow");
        assertThat(claims.getIssuer()).isEqualTo(gateway.address().toString());
        assertThat(claims.getExpirationTime())
                .isEqualTo(claims.getIssueTime().toInstant().plus(Duration.ofHours(1)));
        assertThat(printed().lines()).hasSize(1);
    }

    @Test
    void an_unknown_role_lists_the_roles() {
        assertThat(run("sheriff")).isEqualTo(2);

        assertThat(complained())
                .contains("There is no demo account sheriff")
                .contains("operator, investigator");
        assertThat(printed()).isEmpty();
    }

    @Test
    void help_is_printed_without_asking_anybody() {
        assertThat(run(empty, 1, "--help")).isZero();

        assertThat(printed()).contains("Usage: ./tipflow token ROLE").contains("custodian");
    }

    @Test
    void without_a_role_the_usage_is_the_complaint() {
        assertThat(run()).isEqualTo(2);
        assertThat(complained()).contains("Usage: ./tipflow token ROLE");
    }

    @Test
    void a_platform_that_does_not_run_is_one_sentence() {
        int nobody = RunningGateway.freePort();

        assertThat(run(gateway.data(), nobody, "operator")).isEqualTo(1);

        assertThat(complained())
                .isEqualToIgnoringNewLines(
                        "Nothing answers at http://localhost:"
                                + nobody
                                + ": start the platform with ./tipflow up.");
    }

    @Test
    void a_data_folder_without_accounts_is_one_sentence() {
        assertThat(run(empty, gateway.address().getPort(), "operator")).isEqualTo(1);

        assertThat(complained()).contains("demo-accounts.txt").contains("./tipflow up");
        assertThat(complained().lines()).hasSize(1);
    }

    @Test
    void the_accounts_of_another_installation_are_refused_in_one_sentence() throws Exception {
        Files.writeString(
                empty.resolve("demo-accounts.txt"), "operator wrong-password\nagency wrong\n");

        assertThat(run(empty, gateway.address().getPort(), "operator")).isEqualTo(1);
        assertThat(run(empty, gateway.address().getPort(), "agency")).isEqualTo(1);

        assertThat(complained()).contains("set TIPFLOW_DATA").doesNotContain("wrong-password");
        assertThat(complained().lines()).hasSize(2);
    }
}
