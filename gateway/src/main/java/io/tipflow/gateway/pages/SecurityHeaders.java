package io.tipflow.gateway.pages;

import io.tipflow.gateway.web.GatewayAddress;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The headers that tell a browser what an answer may do: by default next to nothing. */
public final class SecurityHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {
    /** For pages without script: what everything gets that does not ask for more. */
    public static final String QUIET =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    /** For the pages of staff, with scripts of our own and Trusted Types. */
    public static final String STAFF =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'; trusted-types lit-html";

    public static final String POLICY_HEADER = "Content-Security-Policy";

    private static final String NO_PERMISSIONS =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                    + " microphone=(), midi=(), payment=(), usb=()";

    private static final long YEAR_SECONDS = 31_536_000;

    private final GatewayAddress address;

    public SecurityHeaders(GatewayAddress address) {
        this.address = address;
    }

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(QUIET))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_PERMISSIONS))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(transport ->
                        transport
                                .maxAgeInSeconds(YEAR_SECONDS)
                                .includeSubDomains(true)
                                // Also where TLS ends before this gateway.
                                .requestMatcher(request -> request.isSecure() || address.secure()));
    }
}
