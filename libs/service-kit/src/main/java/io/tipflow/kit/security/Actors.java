package io.tipflow.kit.security;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Finds the actor of the present request in its access token. */
public final class Actors {

    private Actors() {}

    /** The actor, or empty on a request without a token. */
    public static Optional<Actor> current() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof JwtAuthenticationToken token
                ? Optional.of(of(token.getToken()))
                : Optional.empty();
    }

    /** The actor of a token whose signature and claims were checked. */
    static Actor of(Jwt token) {
        String subject = required(token, "sub");
        String name = token.getClaimAsString("name");
        return new Actor(
                subject, name == null ? subject : name, roles(token), required(token, "unit"));
    }

    /** A claim that the decoder has made sure of. */
    static String required(Jwt token, String claim) {
        String value = token.getClaimAsString(claim);
        if (value == null) {
            throw new IllegalStateException("Expected the claim " + claim + " in a checked token");
        }
        return value;
    }

    /** The roles in a token. */
    static Set<String> roles(Jwt token) {
        List<String> roles = token.getClaimAsStringList("roles");
        return roles == null ? Set.of() : new HashSet<>(roles);
    }
}
