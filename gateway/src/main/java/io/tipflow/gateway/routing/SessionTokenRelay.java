package io.tipflow.gateway.routing;

import io.tipflow.kit.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Gives the request of a logged-in browser the access token of its session, refreshed when it has
 * expired. A request that brings a token itself goes on as it is; the cookie never does.
 */
final class SessionTokenRelay implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(SessionTokenRelay.class);

    private final OAuth2AuthorizedClientManager tokens;
    private final ProblemResponses problems;

    SessionTokenRelay(OAuth2AuthorizedClientManager tokens, ProblemResponses problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        if (request.servletRequest().getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return next.handle(request);
        }
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (!(person instanceof OAuth2AuthenticationToken loggedIn)) {
            return next.handle(request);
        }
        Optional<String> token = token(request.servletRequest(), loggedIn);
        if (token.isEmpty()) {
            return problems.answer(
                    request,
                    Problem.of(
                            401,
                            "session-ended",
                            "Unauthorized",
                            "Your session has ended: log in again."),
                    headers -> headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
        }
        return next.handle(
                ServerRequest.from(request)
                        .headers(headers -> headers.setBearerAuth(token.get()))
                        .build());
    }

    private Optional<String> token(HttpServletRequest request, OAuth2AuthenticationToken loggedIn) {
        try {
            OAuth2AuthorizedClient client =
                    tokens.authorize(
                            OAuth2AuthorizeRequest.withClientRegistrationId(
                                            loggedIn.getAuthorizedClientRegistrationId())
                                    .principal(loggedIn)
                                    .attribute(HttpServletRequest.class.getName(), request)
                                    .build());
            return Optional.ofNullable(client)
                    .map(authorized -> authorized.getAccessToken().getTokenValue());
        } catch (OAuth2AuthorizationException e) {
            LOG.info("A session ended: {}", e.getError().getErrorCode());
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            return Optional.empty();
        }
    }
}
