package io.tipflow.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.tipflow.kit.web.Problem;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Stops asking a service that fails, and says so in a sentence. A call counts until the head of its
 * answer: a stream that stays open for hours is one good call.
 */
final class ServiceBreaker implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceBreaker.class);

    private final PlatformService service;
    private final CircuitBreaker breaker;
    private final BreakerSettings settings;
    private final ProblemResponses problems;

    ServiceBreaker(
            PlatformService service,
            CircuitBreaker breaker,
            BreakerSettings settings,
            ProblemResponses problems) {
        this.service = service;
        this.breaker = breaker;
        this.settings = settings;
        this.problems = problems;
        breaker.getEventPublisher()
                .onStateTransition(event ->
                        LOG.warn(
                                "Circuit breaker of {}: {}",
                                service.id(),
                                event.getStateTransition()));
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        if (!breaker.tryAcquirePermission()) {
            return unavailable(request);
        }
        long start = System.nanoTime();
        try {
            ServerResponse answer = next.handle(request);
            if (answer.statusCode().is5xxServerError()) {
                breaker.onError(since(start), TimeUnit.NANOSECONDS, failed(answer));
            } else {
                breaker.onSuccess(since(start), TimeUnit.NANOSECONDS);
            }
            return answer;
        } catch (ServiceFailure failure) {
            breaker.onError(since(start), TimeUnit.NANOSECONDS, failure);
            LOG.warn("No answer from {}: {}", service.id(), failure.getMessage());
            return switch (failure.kind()) {
                case UNREACHABLE -> unavailable(request);
                case TIMEOUT -> timeout(request);
                case BROKEN_OFF -> brokenOff(request);
            };
        } catch (Exception notTheService) {
            breaker.releasePermission();
            throw notTheService;
        }
    }

    private static long since(long start) {
        return System.nanoTime() - start;
    }

    private static Exception failed(ServerResponse answer) {
        return new IOException("status " + answer.statusCode().value());
    }

    private ServerResponse unavailable(ServerRequest request) {
        long seconds = Math.max(1, settings.pause().toSeconds());
        return problems.answer(
                request,
                Problem.of(
                        503,
                        "service-unavailable",
                        "Service Unavailable",
                        "The "
                                + service.id()
                                + " service does not answer at present: try again in "
                                + seconds
                                + " seconds."),
                headers -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    }

    private ServerResponse timeout(ServerRequest request) {
        return problems.answer(
                request,
                Problem.of(
                        504,
                        "service-timeout",
                        "Gateway Timeout",
                        "The "
                                + service.id()
                                + " service took too long. It is not known whether a command was done:"
                                + " send it again with the same Idempotency-Key."),
                headers -> headers.set(HttpHeaders.RETRY_AFTER, "1"));
    }

    private ServerResponse brokenOff(ServerRequest request) {
        return problems.answer(
                request,
                Problem.of(
                        502,
                        "service-broke-off",
                        "Bad Gateway",
                        "The answer of the "
                                + service.id()
                                + " service broke off. It is not known whether a command was done:"
                                + " send it again with the same Idempotency-Key."),
                headers -> headers.set(HttpHeaders.RETRY_AFTER, "1"));
    }
}
