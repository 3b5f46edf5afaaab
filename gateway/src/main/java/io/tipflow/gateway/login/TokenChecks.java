package io.tipflow.gateway.login;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.tipflow.gateway.web.GatewayAddress;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Checks the tokens of those who ask the gateway itself: how the machine does. */
@Configuration(proxyBeanMethods = false)
class TokenChecks {

    @Bean
    JwtDecoder tokens(
            ObjectProvider<JWKSource<SecurityContext>> embeddedKeys,
            GatewayAddress address,
            Environment settings) {
        JWKSource<SecurityContext> ours = embeddedKeys.getIfAvailable();
        NimbusJwtDecoder decoder =
                ours == null
                        ? NimbusJwtDecoder.withJwkSetUri(
                                        settings.getRequiredProperty("tipflow.oidc.keys"))
                                .build()
                        : NimbusJwtDecoder.withJwkSource(ours).build();
        String issuer =
                ours == null
                        ? settings.getRequiredProperty("tipflow.oidc.issuer")
                        : address.issuer();
        String audience = settings.getProperty("tipflow.oidc.audience", PlatformClaims.AUDIENCE);
        decoder.setJwtValidator(
                JwtValidators.createDefaultWithValidators(
                        List.of(
                                new JwtTimestampValidator(),
                                new JwtClaimValidator<Object>(
                                        JwtClaimNames.ISS,
                                        value -> value != null && issuer.equals(value.toString())),
                                new JwtClaimValidator<List<String>>(
                                        JwtClaimNames.AUD,
                                        value -> value != null && value.contains(audience)))));
        return decoder;
    }
}
