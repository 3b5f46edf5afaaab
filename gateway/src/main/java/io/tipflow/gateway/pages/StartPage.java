package io.tipflow.gateway.pages;

import io.tipflow.gateway.citizen.CitizenPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: where the work of staff begins; for everybody else, the doors for citizens. */
@Controller
class StartPage {
    /** Where a role begins; the first that a person has decides. */
    private static final List<Map.Entry<String, String>> BEGINNINGS =
            List.of(
                    Map.entry("operator", "/tips/new"),
                    Map.entry("supervisor", "/board"),
                    Map.entry("admin", "/board"),
                    Map.entry("analyst", "/report"),
                    Map.entry("custodian", "/tips"));

    private static final String DESK = "/work";

    private final CitizenPages citizens;

    StartPage(CitizenPages citizens) {
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
        response.sendRedirect(beginning(person));
    }

    private static String beginning(OidcUser person) {
        List<String> roles = person.getClaimAsStringList("roles");
        return roles == null
                ? DESK
                : BEGINNINGS.stream()
                        .filter(beginning -> roles.contains(beginning.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(DESK);
    }
}
