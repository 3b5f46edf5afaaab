package io.tipflow.gateway.login;

import io.tipflow.gateway.pages.SecurityHeaders;
import io.tipflow.gateway.pages.StaffPages;
import io.tipflow.gateway.web.CitizenPaths;
import io.tipflow.gateway.web.GatewayAddress;
import io.tipflow.kit.security.ProblemEntryPoint;
import io.tipflow.kit.security.TokenAuthorities;
import io.tipflow.kit.web.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcherEntry;

/** What each part of the gateway asks of who comes. The issuer's own chain stands before these. */
@Configuration(proxyBeanMethods = false)
class SecurityChains {
    private static final String START_LOGIN =
            "/oauth2/authorization/" + WebLoginConfiguration.REGISTRATION;

    private static final Set<String> SAFE =
            Set.of(
                    HttpMethod.GET.name(),
                    HttpMethod.HEAD.name(),
                    HttpMethod.OPTIONS.name(),
                    HttpMethod.TRACE.name());

    /**
     * Public paths, and requests that bring their own token, which the services check: no session.
     */
    @Bean
    @Order(2)
    SecurityFilterChain passingThrough(HttpSecurity http, GatewayAddress address) throws Exception {
        return http.securityMatcher(SecurityChains::passesThrough)
                .headers(new SecurityHeaders(address))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * The interface as the pages use it: the session's token goes along, changes need the CSRF
     * header.
     */
    @Bean
    @Order(3)
    SecurityFilterChain bySession(HttpSecurity http, GatewayAddress address, ProblemWriter problems)
            throws Exception {
        ProblemEntryPoint entry = new ProblemEntryPoint(problems);
        return http.securityMatcher("/api/**")
                .headers(new SecurityHeaders(address))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf ->
                        cookieToHeader(csrf, address)
                                .requireCsrfProtectionMatcher(SecurityChains::changesBySession))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(e ->
                        e.authenticationEntryPoint(entry)
                                .accessDeniedHandler(new CsrfRefusal(problems)))
                .build();
    }

    /** Everybody may see whether the platform is well, administrators may see more. */
    @Bean
    @Order(4)
    SecurityFilterChain machineRoom(
            HttpSecurity http, GatewayAddress address, ProblemWriter problems) throws Exception {
        ProblemEntryPoint entry = new ProblemEntryPoint(problems);
        return http.securityMatcher("/actuator/**")
                .headers(new SecurityHeaders(address))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/actuator/health/**")
                                .permitAll()
                                .anyRequest()
                                .hasRole("admin"))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.jwtAuthenticationConverter(new TokenAuthorities()))
                                .authenticationEntryPoint(entry)
                                .accessDeniedHandler(entry))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(entry).accessDeniedHandler(entry))
                .build();
    }

    /** The pages. Those of staff lead to the login. */
    @Bean
    @Order(5)
    SecurityFilterChain pages(
            HttpSecurity http,
            GatewayAddress address,
            ClientRegistrationRepository registrations,
            ProblemWriter problems)
            throws Exception {
        OidcClientInitiatedLogoutSuccessHandler loggedOut =
                new OidcClientInitiatedLogoutSuccessHandler(registrations);
        loggedOut.setPostLogoutRedirectUri(address.publicUrl() + "/");
        loggedOut.setDefaultTargetUrl("/");
        return http.headers(new SecurityHeaders(address))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(StaffPages.ADDRESSES.toArray(String[]::new))
                                .authenticated()
                                .anyRequest()
                                .permitAll())
                .csrf(csrf -> cookieToHeader(csrf, address))
                .requestCache(asked -> asked.requestCache(askedPages()))
                .oauth2Login(login ->
                        login.loginPage(START_LOGIN)
                                .failureUrl("/?login=failed")
                                .userInfoEndpoint(person ->
                                        person.userAuthoritiesMapper(new RolesOfPerson())))
                .logout(logout ->
                        logout.logoutSuccessHandler(loggedOut).invalidateHttpSession(true))
                .exceptionHandling(e ->
                        e.accessDeniedHandler(new CsrfRefusal(problems))
                                .authenticationEntryPoint(loginForBrowsers(problems)))
                .addFilterBefore(
                        new KnownHostFilter(address, START_LOGIN),
                        OAuth2AuthorizationRequestRedirectFilter.class)
                .build();
    }

    /**
     * The web server has refused control characters already; patterns over long tokens cost too
     * much.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }

    /** One observation a filter would cost more than the filters. */
    @Bean
    SecurityObservationSettings quietSecurity() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * The page to lead to after the login, apart from what the issuer remembers in the same
     * session.
     */
    @SuppressWarnings(
            "NullAway") // null is what switches the parameter off; its setter does not say so
    private static RequestCache askedPages() {
        HttpSessionRequestCache asked = new HttpSessionRequestCache();
        asked.setSessionAttrName("TIPFLOW_ASKED_PAGE");
        // Else the address of the page would end in a parameter that says nothing to anybody.
        asked.setMatchingRequestParameterName(null);
        asked.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod()));
        return asked;
    }

    private static AuthenticationEntryPoint loginForBrowsers(ProblemWriter problems) {
        MediaTypeRequestMatcher pages = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        pages.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return new DelegatingAuthenticationEntryPoint(
                new ProblemEntryPoint(problems),
                List.of(
                        new RequestMatcherEntry<>(
                                pages, new LoginUrlAuthenticationEntryPoint(START_LOGIN))));
    }

    private static boolean passesThrough(HttpServletRequest request) {
        String path = request.getRequestURI();
        return CitizenPaths.has(path)
                || path.startsWith("/api/v1/public/")
                || path.startsWith("/notices/v1/")
                || (path.startsWith("/api/")
                        && request.getHeader(HttpHeaders.AUTHORIZATION) != null);
    }

    private static boolean changesBySession(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod())
                && new HttpSessionSecurityContextRepository().containsContext(request);
    }

    private static CsrfConfigurer<HttpSecurity> cookieToHeader(
            CsrfConfigurer<HttpSecurity> csrf, GatewayAddress address) {
        CookieCsrfTokenRepository cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookies.setCookiePath("/");
        cookies.setCookieCustomizer(cookie -> cookie.sameSite("Lax").secure(address.secure()));
        return csrf.csrfTokenRepository(cookies).csrfTokenRequestHandler(new HeaderOrFormToken());
    }
}
