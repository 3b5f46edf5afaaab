package io.tipflow.gateway.login;

import io.tipflow.gateway.web.GatewayAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/**
 * How the pages log people in: against this gateway itself, or against the issuer that is named.
 */
@Configuration(proxyBeanMethods = false)
class WebLoginConfiguration {
    static final String REGISTRATION = "tipflow";

    @Bean
    ClientRegistrationRepository loginProvider(
            Environment settings, GatewayAddress address, ObjectProvider<DemoPasswords> embedded) {
        DemoPasswords ours = embedded.getIfAvailable();
        if (ours != null) {
            return new InMemoryClientRegistrationRepository(
                    ourselves(address, ours.webClientSecret()));
        }
        String issuer = settings.getRequiredProperty("tipflow.oidc.issuer");
        String clientId = settings.getProperty("tipflow.oidc.client-id", Clients.WEB);
        String clientSecret = settings.getProperty("tipflow.oidc.client-secret", "");
        // Asked at the first login, so that the gateway starts without its identity provider.
        return new SupplierClientRegistrationRepository(() ->
                new InMemoryClientRegistrationRepository(
                        common(ClientRegistrations.fromIssuerLocation(issuer), address)
                                .clientId(clientId)
                                .clientSecret(clientSecret)
                                .build()));
    }

    @Bean
    OAuth2AuthorizedClientRepository tokensInSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    OAuth2AuthorizedClientManager sessionTokens(
            ClientRegistrationRepository registrations, OAuth2AuthorizedClientRepository tokens) {
        DefaultOAuth2AuthorizedClientManager manager =
                new DefaultOAuth2AuthorizedClientManager(registrations, tokens);
        manager.setAuthorizedClientProvider(
                OAuth2AuthorizedClientProviderBuilder.builder()
                        .authorizationCode()
                        .refreshToken()
                        .build());
        return manager;
    }

    @Bean
    DraftKeys draftKeys(@Value("${tipflow.keys-folder}") Path keysFolder) throws IOException {
        return DraftKeys.in(keysFolder, new SecureRandom());
    }

    private static ClientRegistration ourselves(GatewayAddress address, String secret) {
        return common(ClientRegistration.withRegistrationId(REGISTRATION), address)
                .clientId(Clients.WEB)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .issuerUri(address.issuer())
                .authorizationUri(address.publicUrl() + "/oauth2/authorize")
                .tokenUri(address.loopback() + "/oauth2/token")
                .jwkSetUri(address.loopback() + "/oauth2/jwks")
                .build();
    }

    private static ClientRegistration.Builder common(
            ClientRegistration.Builder builder, GatewayAddress address) {
        return builder.registrationId(REGISTRATION)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope(OidcScopes.OPENID)
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .redirectUri(address.publicUrl() + Clients.CALLBACK_PATH)
                .clientName("Tipflow");
    }
}
