package io.tipflow.gateway.login;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import io.tipflow.gateway.pages.SecurityHeaders;
import io.tipflow.gateway.web.GatewayAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** The embedded OIDC issuer: its endpoints, its login page's form, its clients and its people. */
@Configuration(proxyBeanMethods = false)
@EmbeddedIssuer
class IssuerConfiguration {
    static final String LOGIN_PATH = "/login";

    /**
     * Being logged in at the issuer and being logged in to the pages are two things in one session.
     */
    private static final String ISSUER_SESSION_KEY = "TIPFLOW_ISSUER_SECURITY_CONTEXT";

    private static final Logger LOG = LoggerFactory.getLogger(IssuerConfiguration.class);

    @Bean
    @Order(1)
    SecurityFilterChain issuerChain(
            HttpSecurity http, DemoPasswords passwords, GatewayAddress address) throws Exception {
        OAuth2AuthorizationServerConfigurer issuer = new OAuth2AuthorizationServerConfigurer();
        HttpSessionSecurityContextRepository session = new HttpSessionSecurityContextRepository();
        session.setSpringSecurityContextKey(ISSUER_SESSION_KEY);
        return http.securityMatcher(
                        new OrRequestMatcher(
                                issuer.getEndpointsMatcher(),
                                PathPatternRequestMatcher.withDefaults().matcher(LOGIN_PATH)))
                .headers(new SecurityHeaders(address))
                .with(issuer, endpoints -> endpoints.oidc(Customizer.withDefaults()))
                .authenticationProvider(demoLogin(passwords))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(LOGIN_PATH)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .securityContext(context -> context.securityContextRepository(session))
                .formLogin(form -> form.loginPage(LOGIN_PATH))
                .logout(logout -> logout.disable())
                .csrf(csrf -> csrf.ignoringRequestMatchers(issuer.getEndpointsMatcher()))
                .oauth2ResourceServer(tokens -> tokens.jwt(Customizer.withDefaults()))
                .exceptionHandling(errors ->
                        errors.accessDeniedHandler(new FreshLoginForm(LOGIN_PATH))
                                .defaultAuthenticationEntryPointFor(
                                        new LoginUrlAuthenticationEntryPoint(LOGIN_PATH),
                                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(@Value("${tipflow.keys-folder}") Path keysFolder)
            throws IOException {
        return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(keysFolder)));
    }

    @Bean
    AuthorizationServerSettings issuerSettings(GatewayAddress address) {
        return AuthorizationServerSettings.builder().issuer(address.issuer()).build();
    }

    @Bean
    DemoPasswords demoPasswords(@Value("${tipflow.data}") Path dataFolder) throws IOException {
        SecureRandom random = new SecureRandom();
        DemoAccountsFile file = new DemoAccountsFile(dataFolder);
        Map<String, String> passwords = file.complete(random);
        LOG.info("Demo accounts stand in {}", file.path());
        byte[] webSecret = new byte[32];
        random.nextBytes(webSecret);
        return new DemoPasswords(
                passwords, HexFormat.of().formatHex(webSecret), new LongSecretEncoder(random));
    }

    @Bean
    PasswordEncoder secrets(DemoPasswords passwords) {
        return passwords.encoder();
    }

    @Bean
    RegisteredClientRepository clients(
            GatewayAddress address,
            DemoPasswords passwords,
            @Value("${tipflow.gateway.access-token-lifetime:15m}") Duration access) {
        List<RegisteredClient> clients = new ArrayList<>();
        clients.add(Clients.web(address, access, passwords.webClientSecret(), passwords.encoder()));
        clients.add(Clients.cli());
        for (DemoAccount account : DemoCast.all()) {
            if (account.kind() == DemoAccount.Kind.MACHINE) {
                clients.add(Clients.machine(account, passwords.of(account), passwords.encoder()));
            }
        }
        return new InMemoryRegisteredClientRepository(clients);
    }

    @Bean
    OAuth2AuthorizationService authorizations(Clock clock) {
        return new ExpiringAuthorizations(clock);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> platformClaims() {
        return new PlatformClaims();
    }

    private static AuthenticationProvider demoLogin(DemoPasswords passwords) {
        List<UserDetails> people =
                DemoCast.all().stream()
                        .filter(account -> account.kind() == DemoAccount.Kind.PERSON)
                        .map(account -> person(account, passwords))
                        .toList();
        DaoAuthenticationProvider provider =
                new DaoAuthenticationProvider(new InMemoryUserDetailsManager(people));
        provider.setPasswordEncoder(passwords.encoder());
        return provider;
    }

    private static UserDetails person(DemoAccount account, DemoPasswords passwords) {
        return User.withUsername(account.login())
                .password(passwords.encoder().encode(passwords.of(account)))
                .roles(account.role())
                .build();
    }
}
