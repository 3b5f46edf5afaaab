package io.tipflow.gateway.web;

import java.time.Duration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** The cookie of a login: over TLS with the prefix that binds it to this host alone. */
final class SessionCookie implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final Duration SHIFT = Duration.ofHours(8);

    private final GatewayAddress address;

    SessionCookie(GatewayAddress address) {
        this.address = address;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.getSettings().getSession().setTimeout(SHIFT);
        Cookie cookie = factory.getSettings().getSession().getCookie();
        cookie.setName(address.secure() ? "__Host-tipflow" : "tipflow");
        cookie.setPath("/");
        cookie.setSecure(address.secure());
        cookie.setHttpOnly(true);
        cookie.setSameSite(Cookie.SameSite.LAX);
    }
}
