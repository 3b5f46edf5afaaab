package io.tipflow.kit.config;

import io.tipflow.kit.security.ProblemEntryPoint;
import io.tipflow.kit.security.TokenAuthorities;
import io.tipflow.kit.web.ProblemWriter;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/** Every request needs a token of the issuer, but for the public paths. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
public class SecurityConfiguration {

    /** Open to everybody. */
    static final String[] PUBLIC = {"/api/v1/public/**", "/notices/v1/**", "/actuator/health/**"};

    /**
     * What a person may do is said at each controller method; what the machine tells is for the
     * machine.
     */
    @Bean
    SecurityFilterChain serviceChain(HttpSecurity http, ProblemWriter problems) {
        ProblemEntryPoint entry = new ProblemEntryPoint(problems);
        return http.csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(PUBLIC)
                                .permitAll()
                                .requestMatchers("/v3/api-docs/**")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasAnyRole("admin", "auditor")
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.jwtAuthenticationConverter(new TokenAuthorities()))
                                .authenticationEntryPoint(entry)
                                .accessDeniedHandler(entry))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(entry).accessDeniedHandler(entry))
                .build();
    }

    /** The keys are fetched when the first token comes, so that the issuer may start later. */
    @Bean
    JwtDecoder jwtDecoder(
            @Value("${tipflow.oidc.issuer}") String issuer,
            @Value("${tipflow.oidc.keys}") String keys,
            @Value("${tipflow.oidc.audience:tipflow}") String audience) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys).build();
        OAuth2TokenValidator<Jwt> validator =
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(),
                        new JwtClaimValidator<Object>(
                                JwtClaimNames.ISS,
                                value -> value != null && issuer.equals(value.toString())),
                        new JwtClaimValidator<List<String>>(
                                JwtClaimNames.AUD,
                                value -> value != null && value.contains(audience)),
                        new JwtClaimValidator<String>(
                                "unit", value -> value != null && !value.isBlank()));
        decoder.setJwtValidator(validator);
        return decoder;
    }
}
