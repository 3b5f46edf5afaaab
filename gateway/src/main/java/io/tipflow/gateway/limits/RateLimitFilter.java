package io.tipflow.gateway.limits;

import io.github.bucket4j.ConsumptionProbe;
import io.tipflow.gateway.pages.PageRenderer;
import io.tipflow.gateway.pages.SecurityHeaders;
import io.tipflow.gateway.web.CitizenPaths;
import io.tipflow.gateway.web.OverLimit;
import io.tipflow.kit.web.Problem;
import io.tipflow.kit.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps one client from flooding the paths that need no login. The address is used to find its
 * bucket and is neither kept nor logged. A login that succeeds costs nothing. The pages for
 * citizens refuse in their own words, with what was typed still in them.
 */
final class RateLimitFilter extends OncePerRequestFilter {
    private static final String PUBLIC = "/api/v1/public/";
    private static final String NOTICES = "/notices/v1/";
    private static final String LOGIN = "/login";

    private final Buckets send;
    private final Buckets read;
    private final Buckets login;
    private final ProblemWriter problems;
    private final PageRenderer pages;

    RateLimitFilter(
            Buckets send, Buckets read, Buckets login, ProblemWriter problems, PageRenderer pages) {
        this.send = send;
        this.read = read;
        this.login = login;
        this.problems = problems;
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Buckets> buckets = bucketsFor(request);
        if (buckets.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Buckets limited = buckets.get();
        ConsumptionProbe probe = limited.take(request.getRemoteAddr());
        tell(response, limited.limit(), probe);
        if (!probe.isConsumed() && CitizenPaths.has(request.getRequestURI())) {
            long seconds = secondsToWait(probe);
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            OverLimit.mark(request, seconds);
            chain.doFilter(request, response);
            return;
        }
        if (!probe.isConsumed()) {
            refuse(request, response, probe, limited);
            return;
        }
        chain.doFilter(request, response);
        if (limited == login && hasLoggedIn(response)) {
            login.giveBack(request.getRemoteAddr());
        }
    }

    private Optional<Buckets> bucketsFor(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean post = HttpMethod.POST.matches(request.getMethod());
        if (path.startsWith(PUBLIC)) {
            return Optional.of(post ? send : read);
        }
        if (path.startsWith(NOTICES)) {
            return Optional.of(read);
        }
        if (post && CitizenPaths.has(path)) {
            return switch (CitizenPaths.inVietnamese(path)) {
                case CitizenPaths.SEND, CitizenPaths.WRITE -> Optional.of(send);
                case CitizenPaths.FOLLOW -> Optional.of(read);
                default -> Optional.empty();
            };
        }
        return path.equals(LOGIN) && post ? Optional.of(login) : Optional.empty();
    }

    private static boolean hasLoggedIn(HttpServletResponse response) {
        String location = response.getHeader(HttpHeaders.LOCATION);
        return HttpStatus.valueOf(response.getStatus()).is3xxRedirection()
                && location != null
                && !location.contains(LOGIN + "?");
    }

    private static void tell(HttpServletResponse response, Limit limit, ConsumptionProbe probe) {
        response.setHeader(
                "RateLimit-Policy",
                "\"%s\";q=%d;w=%d"
                        .formatted(limit.name(), limit.tokens(), limit.refill().toSeconds()));
        response.setHeader(
                "RateLimit",
                "\"%s\";r=%d;t=%d"
                        .formatted(
                                limit.name(),
                                probe.getRemainingTokens(),
                                seconds(probe.getNanosToWaitForReset())));
    }

    private void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            ConsumptionProbe probe,
            Buckets limited)
            throws IOException {
        long seconds = secondsToWait(probe);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        if (limited == login && isBrowser(request)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(SecurityHeaders.POLICY_HEADER, SecurityHeaders.QUIET);
            pages.write(request, response, "wait", Map.of("seconds", seconds));
            return;
        }
        problems.write(
                request,
                response,
                Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS.value(),
                        "too-many-requests",
                        "Too Many Requests",
                        "Too many requests from where you are: try again in "
                                + seconds
                                + " seconds."));
    }

    private static boolean isBrowser(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith(MediaType.TEXT_HTML_VALUE);
    }

    private static long secondsToWait(ConsumptionProbe probe) {
        return Math.max(1, seconds(probe.getNanosToWaitForRefill()));
    }

    /** Rounded up, so that who waits that long is let through. */
    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }
}
