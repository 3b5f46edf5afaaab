package io.tipflow.gateway.web;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The addresses of this gateway.
 *
 * @param publicUrl how people and tokens name it, without a slash at the end
 * @param loopback how it reaches itself
 */
public record GatewayAddress(URI publicUrl, URI loopback) {

    /** Reads {@code tipflow.public-url} and {@code server.port}. */
    public static GatewayAddress of(Environment settings) {
        URI loopback =
                URI.create("http://localhost:" + settings.getProperty("server.port", "8080"));
        String named = settings.getProperty("tipflow.public-url");
        return new GatewayAddress(
                StringUtils.hasText(named)
                        ? URI.create(StringUtils.trimTrailingCharacter(named, '/'))
                        : loopback,
                loopback);
    }

    /** Whether people reach it over TLS, be it ended here or before. */
    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }

    /** The issuer of the embedded login. */
    public String issuer() {
        return publicUrl.toString();
    }
}
