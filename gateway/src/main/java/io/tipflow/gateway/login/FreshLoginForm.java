package io.tipflow.gateway.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/** Gives a new login form to who sent one that has lain open for longer than its session. */
final class FreshLoginForm implements AccessDeniedHandler {
    private final AccessDeniedHandler other = new AccessDeniedHandlerImpl();
    private final String loginPath;

    FreshLoginForm(String loginPath) {
        this.loginPath = loginPath;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        if (e instanceof CsrfException && loginPath.equals(request.getRequestURI())) {
            response.sendRedirect(loginPath + "?again");
            return;
        }
        other.handle(request, response, e);
    }
}
