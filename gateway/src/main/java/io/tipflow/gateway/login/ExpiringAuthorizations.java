package io.tipflow.gateway.login;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Logins in progress and refresh tokens, in memory, each dropped when its last token has expired. A
 * restart drops all of them: access tokens stay valid, browsers log in again.
 */
final class ExpiringAuthorizations implements OAuth2AuthorizationService {
    private final Map<String, OAuth2Authorization> byId = new ConcurrentHashMap<>();
    private final Clock clock;

    ExpiringAuthorizations(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        Instant now = clock.instant();
        byId.values().removeIf(known -> lastExpiry(known).isBefore(now));
        byId.put(authorization.getId(), authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        byId.remove(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return byId.get(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(
            String token, @Nullable OAuth2TokenType tokenType) {
        for (OAuth2Authorization authorization : byId.values()) {
            if (authorization.getToken(token) != null) {
                return authorization;
            }
        }
        return null;
    }

    int size() {
        return byId.size();
    }

    private static Instant lastExpiry(OAuth2Authorization authorization) {
        return Stream.of(
                        OAuth2AuthorizationCode.class,
                        OAuth2AccessToken.class,
                        OAuth2RefreshToken.class,
                        OidcIdToken.class)
                .map(type -> expiry(authorization, type))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private static <T extends OAuth2Token> @Nullable Instant expiry(
            OAuth2Authorization authorization, Class<T> type) {
        OAuth2Authorization.Token<T> token = authorization.getToken(type);
        return token == null ? null : token.getToken().getExpiresAt();
    }
}
