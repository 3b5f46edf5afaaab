package io.tipflow.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

class ExpiringAuthorizationsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final ExpiringAuthorizations authorizations =
            new ExpiringAuthorizations(Clock.fixed(NOW, ZoneOffset.UTC));

    private static OAuth2Authorization authorization(String token, Instant until) {
        return OAuth2Authorization.withRegisteredClient(Clients.cli())
                .id("authorization-of-" + token)
                .principalName("operator")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .token(
                        new OAuth2AccessToken(
                                OAuth2AccessToken.TokenType.BEARER,
                                token,
                                until.minus(Duration.ofHours(1)),
                                until,
                                Set.of("openid")))
                .build();
    }

    @Test
    void a_login_is_found_by_its_token_until_it_is_removed() {
        OAuth2Authorization login = authorization("token-1", NOW.plusSeconds(60));
        authorizations.save(login);

        assertThat(authorizations.findByToken("token-1", OAuth2TokenType.ACCESS_TOKEN))
                .isEqualTo(login);
        assertThat(authorizations.findByToken("token-2", OAuth2TokenType.ACCESS_TOKEN)).isNull();
        assertThat(authorizations.findById(login.getId())).isEqualTo(login);

        authorizations.remove(login);
        assertThat(authorizations.findById(login.getId())).isNull();
    }

    @Test
    void logins_whose_tokens_have_expired_are_dropped_when_the_next_one_comes() {
        authorizations.save(authorization("old", NOW.minusSeconds(1)));
        authorizations.save(authorization("new", NOW.plusSeconds(60)));

        assertThat(authorizations.size()).isEqualTo(1);
        assertThat(authorizations.findByToken("old", null)).isNull();
    }
}
