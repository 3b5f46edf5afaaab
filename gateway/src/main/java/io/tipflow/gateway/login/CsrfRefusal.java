package io.tipflow.gateway.login;

import io.tipflow.kit.web.Problem;
import io.tipflow.kit.web.ProblemHandler;
import io.tipflow.kit.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Answers a change by session whose page did not show that it is ours. */
final class CsrfRefusal implements AccessDeniedHandler {
    private final ProblemWriter problems;

    CsrfRefusal(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        problems.write(
                request,
                response,
                e instanceof CsrfException
                        ? Problem.of(
                                403,
                                "csrf-token-required",
                                "Forbidden",
                                "A change by session needs the value of the cookie XSRF-TOKEN in the header"
                                        + " X-XSRF-TOKEN: load the page again and repeat it.")
                        : ProblemHandler.forbidden());
    }
}
