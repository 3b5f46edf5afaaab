package io.tipflow.gateway.pages;

import io.tipflow.gateway.login.DraftKeys;
import io.tipflow.rulebook.units.Units;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/session}: who is logged in, and the CSRF cookie that changes need. */
@RestController
class SessionController {
    private final Clock clock;
    private final BuildId build;
    private final DraftKeys draftKeys;
    private final Units units;

    SessionController(Clock clock, BuildId build, DraftKeys draftKeys, Units units) {
        this.clock = clock;
        this.build = build;
        this.draftKeys = draftKeys;
        this.units = units;
    }

    @GetMapping("/api/v1/session")
    ResponseEntity<SessionAnswer> session(
            @AuthenticationPrincipal @Nullable OidcUser person, HttpServletRequest request) {
        if (person == null) {
            return answer(SessionAnswer.nobody(build.value()));
        }
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
        List<String> roles = person.getClaimAsStringList("roles");
        String subject = person.getName();
        String unit = person.getClaimAsString("unit");
        return answer(
                new SessionAnswer(
                        true,
                        person.getFullName(),
                        subject,
                        roles == null ? List.of() : roles,
                        unit,
                        unit == null ? null : nameOf(unit, Texts.language(request)),
                        end(request.getSession(false)),
                        draftKeys.of(String.valueOf(person.getIssuer()), subject),
                        build.value()));
    }

    private String nameOf(String unit, String language) {
        return units.find(unit).map(found -> found.name().in(language)).orElse(unit);
    }

    private @Nullable Instant end(@Nullable HttpSession session) {
        return session == null
                ? null
                : clock.instant().plusSeconds(session.getMaxInactiveInterval());
    }

    private static ResponseEntity<SessionAnswer> answer(SessionAnswer answer) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }
}
