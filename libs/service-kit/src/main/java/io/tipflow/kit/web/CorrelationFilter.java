package io.tipflow.kit.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request a correlation id, its own or a new one, in logs, answers and events. */
public final class CorrelationFilter extends OncePerRequestFilter {

    /** The header that carries it both ways. */
    public static final String HEADER = "X-Correlation-Id";

    /** Its name in the logging context. */
    public static final String KEY = "correlationId";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]{8,64}");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HEADER);
        String id =
                given != null && PLAIN.matcher(given).matches()
                        ? given
                        : UUID.randomUUID().toString();
        MDC.put(KEY, id);
        request.setAttribute(KEY, id);
        response.setHeader(HEADER, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
        }
    }

    /** The correlation id of a request that went through the filter. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(KEY) instanceof String id ? id : "none";
    }
}
