package io.tipflow.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.tipflow.gateway.running.Browser;
import io.tipflow.gateway.running.RunningGateway;
import io.tipflow.stub.ResourceService;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class TokensAtServicesTest {
    private static RunningGateway gateway;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        int port = RunningGateway.freePort();
        gateway =
                new RunningGateway(
                        Map.of(
                                "tipflow.services.case",
                                "http://127.0.0.1:" + port,
                                "tipflow.gateway.access-token-lifetime",
                                "30s"));
        service = ResourceService.start(port, gateway.address().toString());
    }

    @AfterAll
    static void stop() {
        service.close();
        gateway.stop();
    }

    private static HttpResponse<String> ask(String token) {
        return gateway.send(
                gateway.request("/api/v1/cases/me").header("Authorization", "Bearer " + token));
    }

    private static JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(gateway.address().toString())
                .audience("tipflow")
                .subject("investigator")
                .claim("roles", List.of("investigator"))
                .claim("unit", "CA-94")
                .issueTime(Date.from(now.minus(Duration.ofHours(2))))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
    }

    private static RSAKey ours() throws Exception {
        return RSAKey.parse(
                Files.readString(gateway.data().resolve("keys").resolve(SigningKey.FILE)));
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) throws Exception {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(ours().getKeyID()).build(),
                        claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    @Test
    void the_published_keys_hold_no_secret() throws Exception {
        JWKSet published = JWKSet.parse(gateway.get("/oauth2/jwks").body());

        assertThat(published.getKeys()).hasSize(1);
        assertThat(published.getKeys().getFirst().isPrivate()).isFalse();
        assertThat(published.getKeys().getFirst().getKeyID()).isEqualTo(ours().getKeyID());
    }

    @Test
    void a_token_of_the_gateway_opens_the_service() throws Exception {
        assertThat(ask(signed(ours(), claims().build())).body()).isEqualTo("investigator in CA-94");
    }

    @Test
    void a_logged_in_browser_reaches_the_service_as_its_person() {
        Browser browser = Browser.loggedIn(gateway, "procurator");

        assertThat(browser.open("/api/v1/cases/me").body()).isEqualTo("procurator in VKS-94");
    }

    @Test
    void the_token_of_a_session_is_renewed_when_it_is_about_to_expire() throws Exception {
        Browser browser = Browser.loggedIn(gateway, "procurator");
        browser.open("/api/v1/tips");
        String first = gateway.tipIntake.last().headers().getFirst("Authorization");

        browser.open("/api/v1/tips");
        String second = gateway.tipIntake.last().headers().getFirst("Authorization");

        assertThat(SignedJWT.parse(second.substring(7)).getJWTClaimsSet().getSubject())
                .isEqualTo("procurator");
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void an_expired_token_is_refused() throws Exception {
        JWTClaimsSet expired =
                claims().expirationTime(Date.from(Instant.now().minusSeconds(600))).build();

        assertRefused(ask(signed(ours(), expired)));
    }

    @Test
    void a_token_signed_by_somebody_else_is_refused() throws Exception {
        assertRefused(ask(signed(new RSAKeyGenerator(2048).generate(), claims().build())));
    }

    @Test
    void a_token_without_signature_is_refused() {
        assertRefused(
                ask(new PlainJWT(claims().claim("roles", List.of("admin")).build()).serialize()));
    }

    @Test
    void a_token_for_somebody_else_or_from_somebody_else_is_refused() throws Exception {
        assertRefused(ask(signed(ours(), claims().audience("another-platform").build())));
        assertRefused(ask(signed(ours(), claims().issuer("http://elsewhere").build())));
    }

    @Test
    void a_request_without_token_is_told_how_to_bring_one() {
        HttpResponse<String> answer = gateway.get("/api/v1/cases/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.body()).contains("\"code\":\"token-required\"");
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer error=\"invalid_token\"");
        assertThat(answer.body()).contains("\"code\":\"invalid-token\"");
    }

    @Test
    void tokens_outlive_a_restart_because_the_key_is_kept() throws Exception {
        RSAKey before = ours();

        assertThat(SigningKey.in(gateway.data().resolve("keys")).getKeyID())
                .isEqualTo(before.getKeyID());
    }
}
