package io.tipflow.gateway.routing;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tipflow.kit.web.ProblemWriter;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The routes to the services. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ServiceAddresses.class, HopSettings.class, BreakerSettings.class})
class RoutingConfiguration {
    private static final String API = "/api/v1/";

    /** The counters' stream, which {@code EventSource} and {@code curl} may open alike. */
    private static final String COUNTERS = API + "stats/live";

    /** The one stream of the pages: counters, alerts, and how the session goes on. */
    private static final String LIVE = API + "live";

    @Bean(destroyMethod = "close")
    ServiceClient serviceClient(HopSettings settings) {
        return new ServiceClient(settings);
    }

    @Bean
    OpenStreams openStreams() {
        return new OpenStreams();
    }

    @Bean
    ProxyExchange serviceExchange(
            ServiceClient client, OpenStreams streams, SessionEvents sessions) {
        return new ServiceExchange(client, streams, sessions);
    }

    @Bean
    CircuitBreakerRegistry breakers(BreakerSettings settings) {
        return CircuitBreakerRegistry.of(
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(settings.window())
                        .minimumNumberOfCalls(settings.atLeast())
                        .failureRateThreshold(settings.failurePercent())
                        .waitDurationInOpenState(settings.pause())
                        .permittedNumberOfCallsInHalfOpenState(3)
                        .build());
    }

    @Bean
    TipIntakeCalls tipIntakeCalls(
            ServiceClient client,
            ServiceAddresses addresses,
            CircuitBreakerRegistry breakers,
            BreakerSettings settings) {
        PlatformService service = PlatformService.TIP_INTAKE;
        return new TipIntakeCalls(
                client, addresses.of(service), breakers.circuitBreaker(service.id()), settings);
    }

    @Bean
    MeterBinder breakerMeters(CircuitBreakerRegistry breakers) {
        return TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers);
    }

    @Bean
    CompositeHealthContributor services(ServiceAddresses addresses) {
        return ServicesHealth.of(addresses);
    }

    @Bean
    RouterFunction<ServerResponse> routes(
            ServiceAddresses addresses,
            BreakerSettings settings,
            CircuitBreakerRegistry breakers,
            OAuth2AuthorizedClientManager tokens,
            ProblemWriter writer,
            ProxyExchangeHandlerFunction hop) {
        ProblemResponses problems = new ProblemResponses(writer);
        SessionTokenRelay relay = new SessionTokenRelay(tokens, problems);
        RouterFunction<ServerResponse> all = null;
        for (PlatformService service : PlatformService.values()) {
            CircuitBreaker breaker = breakers.circuitBreaker(service.id());
            ServiceBreaker guard = new ServiceBreaker(service, breaker, settings, problems);
            RouterFunction<ServerResponse> toService =
                    routes(service, addresses, hop, relay, guard);
            all = all == null ? toService : all.and(toService);
        }
        if (all == null) {
            throw new IllegalStateException("Expected at least one service");
        }
        return all;
    }

    private static RouterFunction<ServerResponse> routes(
            PlatformService service,
            ServiceAddresses addresses,
            ProxyExchangeHandlerFunction hop,
            SessionTokenRelay relay,
            ServiceBreaker guard) {
        RouterFunctions.Builder documents =
                route(service.id() + "-openapi")
                        .route(GET(API + service.id() + "/openapi"), hop)
                        .before(setPath("/v3/api-docs"))
                        .before(uri(addresses.of(service)))
                        .filter(guard);
        RouterFunctions.Builder requests =
                route(service.id())
                        .route(paths(service), hop)
                        .before(uri(addresses.of(service)))
                        .filter(guard)
                        .filter(relay);
        if (service == PlatformService.STATS) {
            RouterFunctions.Builder counters =
                    route("live-counters")
                            .route(GET(COUNTERS), hop)
                            .before(Streaming::mark)
                            .before(uri(addresses.of(service)))
                            .filter(guard)
                            .filter(relay);
            RouterFunctions.Builder live =
                    route("live")
                            .route(GET(LIVE), hop)
                            .before(Streaming::markWithSession)
                            .before(uri(addresses.of(service)))
                            .filter(guard)
                            .filter(relay);
            return documents.build().and(counters.build()).and(live.build()).and(requests.build());
        }
        return documents.build().and(requests.build());
    }

    private static RequestPredicate paths(PlatformService service) {
        return switch (service) {
            case TIP_INTAKE ->
                    under(
                            API + "tips",
                            API + "public/tips",
                            API + "drafts",
                            API + "areas",
                            API + "offences",
                            API + "units",
                            deadLetters(service));
            case CASE -> under(API + "cases", API + "time-limits", deadLetters(service));
            case WANTED ->
                    under(
                            API + "wanted-orders",
                            API + "wanted-handovers",
                            API + "wanted-counts",
                            "/notices/v1",
                            deadLetters(service));
            case STATS -> under(API + "stats", API + "alerts", API + "live");
        };
    }

    private static String deadLetters(PlatformService service) {
        return API + service.id() + "/dead-letters";
    }

    private static RequestPredicate under(String... roots) {
        return List.of(roots).stream()
                .map(root -> path(root + "/**"))
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }
}
