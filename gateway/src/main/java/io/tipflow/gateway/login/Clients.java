package io.tipflow.gateway.login;

import io.tipflow.gateway.web.GatewayAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * Who may ask the embedded issuer for tokens: the browser pages, the launcher, a partner agency.
 */
final class Clients {
    /** The web pages of this gateway, whose secret lives as long as the process. */
    static final String WEB = "tipflow-web";

    /** The launcher's {@code token} command, a public client with a proof key. */
    static final String CLI = "tipflow-cli";

    static final String CALLBACK_PATH = "/login/oauth2/code/tipflow";

    private static final String CLI_CALLBACK = "http://127.0.0.1/callback";
    private static final Duration SHIFT = Duration.ofHours(12);
    private static final Duration CLI_ACCESS = Duration.ofHours(1);

    private Clients() {}

    static RegisteredClient web(
            GatewayAddress address, Duration access, String secret, PasswordEncoder encoder) {
        return client(WEB)
                .clientSecret(encoder.encode(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(address.publicUrl() + CALLBACK_PATH)
                .postLogoutRedirectUri(address.publicUrl() + "/")
                .scope(OidcScopes.OPENID)
                .clientSettings(proofKey())
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenTimeToLive(access)
                                .refreshTokenTimeToLive(SHIFT)
                                .build())
                .build();
    }

    static RegisteredClient cli() {
        return client(CLI)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(CLI_CALLBACK)
                .scope(OidcScopes.OPENID)
                .clientSettings(proofKey())
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(CLI_ACCESS).build())
                .build();
    }

    static RegisteredClient machine(DemoAccount account, String secret, PasswordEncoder encoder) {
        return client(account.login())
                .clientSecret(encoder.encode(secret))
                .clientName(account.name())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(CLI_ACCESS).build())
                .build();
    }

    /** Whether this client is a machine that logs in with its own secret. */
    static Optional<DemoAccount> machineBehind(RegisteredClient client) {
        return DemoCast.find(client.getClientId())
                .filter(account -> account.kind() == DemoAccount.Kind.MACHINE);
    }

    private static RegisteredClient.Builder client(String id) {
        UUID stable = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
        return RegisteredClient.withId(stable.toString()).clientId(id);
    }

    private static ClientSettings proofKey() {
        return ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build();
    }
}
