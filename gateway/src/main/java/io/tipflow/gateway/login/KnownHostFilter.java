package io.tipflow.gateway.login;

import io.tipflow.gateway.web.GatewayAddress;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Begins a login at the public address, whatever name the browser used: the issuer sends people
 * back to that one only, and a session begun under another name would be lost on the way.
 */
final class KnownHostFilter extends OncePerRequestFilter {
    /** Behind a proxy that changes the host name, once is enough. */
    private static final String SENT_HERE = "at=public";

    private final GatewayAddress address;
    private final String startLogin;

    KnownHostFilter(GatewayAddress address, String startLogin) {
        this.address = address;
        this.startLogin = startLogin;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader(HttpHeaders.HOST);
        if (startLogin.equals(request.getRequestURI())
                && !address.publicUrl().getAuthority().equalsIgnoreCase(host)
                && !SENT_HERE.equals(request.getQueryString())) {
            response.sendRedirect(address.publicUrl() + startLogin + "?" + SENT_HERE);
            return;
        }
        chain.doFilter(request, response);
    }
}
