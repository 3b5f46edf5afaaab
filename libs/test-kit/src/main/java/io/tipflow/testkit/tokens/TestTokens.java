package io.tipflow.testkit.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/**
 * Access tokens as the gateway gives them out, signed by a key of this JVM that is served on
 * loopback.
 */
public final class TestTokens {

    /** The issuer the tokens name. */
    public static final String ISSUER = "http://issuer.test";

    private static final class Keys {
        private static final RSAKey KEY = generate();
        private static final String ADDRESS = serve();
    }

    private TestTokens() {}

    /** Where the public key is served. */
    public static String keysAddress() {
        return Keys.ADDRESS;
    }

    /** A token of a person with this role in this unit, valid for an hour. */
    public static String token(String role, String unit) {
        return signed(Keys.KEY, claims(role, unit, Duration.ofHours(1)));
    }

    /** A token that ended ten minutes ago. */
    public static String expired(String role, String unit) {
        return signed(Keys.KEY, claims(role, unit, Duration.ofMinutes(-10)));
    }

    /** A token signed by a key that nobody knows. */
    public static String forged(String role, String unit) {
        return signed(generate(), claims(role, unit, Duration.ofHours(1)));
    }

    private static JWTClaimsSet claims(String role, String unit, Duration validFor) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("tipflow")
                .subject(role + "-of-" + unit)
                .claim("name", "Nguyễn Văn " + role)
                .claim("roles", List.of(role))
                .claim("unit", unit)
                .issueTime(Date.from(now.minus(Duration.ofHours(2))))
                .expirationTime(Date.from(now.plus(validFor)))
                .build();
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            SignedJWT token =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256)
                                    .keyID(Keys.KEY.getKeyID())
                                    .build(),
                            claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("Expected an RSA key to sign", e);
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Expected every JDK to make RSA keys", e);
        }
    }

    private static String serve() {
        try {
            byte[] keys =
                    new JWKSet(Keys.KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/keys",
                    exchange -> {
                        exchange.getResponseHeaders().set("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, keys.length);
                        try (var body = exchange.getResponseBody()) {
                            body.write(keys);
                        }
                    });
            server.setExecutor(
                    task -> Thread.ofPlatform().daemon().name("test-issuer").start(task));
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
