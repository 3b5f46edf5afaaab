package io.tipflow.gateway.pages;

import io.tipflow.gateway.citizen.CitizenPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first page: who is logged in and where to go on; for everybody else, the doors for citizens.
 */
@Controller
class StartPage {
    private final PageRenderer pages;
    private final CitizenPages citizens;

    StartPage(PageRenderer pages, CitizenPages citizens) {
        this.pages = pages;
        this.citizens = citizens;
    }

    @GetMapping("/")
    void start(
            @AuthenticationPrincipal @Nullable OidcUser person,
            @RequestParam(name = "login", required = false) @Nullable String login,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (person == null) {
            citizens.start(request, response, "failed".equals(login));
            return;
        }
        Map<String, Object> values = new HashMap<>();
        values.put("person", describe(person, request));
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            values.put("csrfName", token.getParameterName());
            values.put("csrfValue", token.getToken());
        }
        pages.write(request, response, "start", values);
    }

    private Map<String, String> describe(OidcUser person, HttpServletRequest request) {
        List<String> roles = person.getClaimAsStringList("roles");
        Map<String, String> shown = new HashMap<>();
        shown.put("name", or(person.getFullName(), person.getName()));
        shown.put(
                "roles",
                roles == null
                        ? ""
                        : roles.stream()
                                .map(role -> pages.text(request, "roles", role))
                                .collect(Collectors.joining(", ")));
        shown.put("unit", or(person.getClaimAsString("unit"), ""));
        return shown;
    }

    private static String or(@Nullable String value, String other) {
        return value == null ? other : value;
    }
}
