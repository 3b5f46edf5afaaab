package io.tipflow.kit.security;

import io.tipflow.kit.web.Problem;
import io.tipflow.kit.web.ProblemHandler;
import io.tipflow.kit.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Answers requests without a right token, or without the right, with problems. */
public final class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemWriter problems;

    public ProblemEntryPoint(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        boolean invalid = e instanceof InvalidBearerTokenException;
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                invalid ? "Bearer error=\"invalid_token\"" : "Bearer");
        problems.write(
                request,
                response,
                invalid
                        ? Problem.of(
                                401,
                                "invalid-token",
                                "Unauthorized",
                                "The access token is expired, forged or not for this service: get a new one.")
                        : Problem.of(
                                401,
                                "token-required",
                                "Unauthorized",
                                "This address needs an access token: log in, or send Authorization: Bearer."));
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        problems.write(request, response, ProblemHandler.forbidden());
    }
}
