package io.tipflow.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of the embedded login. */
@Controller
class LoginPage {
    private final PageRenderer pages;

    LoginPage(PageRenderer pages) {
        this.pages = pages;
    }

    @GetMapping("/login")
    void login(
            @RequestParam(name = "error", required = false) @Nullable String error,
            @RequestParam(name = "again", required = false) @Nullable String again,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Map<String, Object> values = new HashMap<>();
        values.put("failed", error != null);
        values.put("again", again != null);
        if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            values.put("csrfName", token.getParameterName());
            values.put("csrfValue", token.getToken());
        }
        pages.write(request, response, "login", values);
    }
}
