package io.tipflow.gateway.login;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Puts into a token what the services decide by: the person's name, roles and unit, and for whom it
 * is.
 */
final class PlatformClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    /** Whom an access token is for. */
    static final String AUDIENCE = "tipflow";

    static final String NAME = "name";
    static final String ROLES = "roles";
    static final String UNIT = "unit";

    @Override
    public void customize(JwtEncodingContext context) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(List.of(AUDIENCE));
            addPerson(context);
        } else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            addPerson(context);
        }
    }

    private static void addPerson(JwtEncodingContext context) {
        Optional.ofNullable(context.<Authentication>getPrincipal())
                .flatMap(principal -> DemoCast.find(principal.getName()))
                .ifPresent(account ->
                        context.getClaims()
                                .claim(NAME, account.name())
                                .claim(ROLES, List.of(account.role()))
                                .claim(UNIT, account.unit()));
    }
}
