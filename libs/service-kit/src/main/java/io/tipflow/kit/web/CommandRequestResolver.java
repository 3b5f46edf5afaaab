package io.tipflow.kit.web;

import io.tipflow.kit.security.Actor;
import io.tipflow.kit.security.Actors;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link CommandRequest} or the {@link Actor} of a request. */
public final class CommandRequestResolver implements HandlerMethodArgumentResolver {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private final Clock clock;

    public CommandRequestResolver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == CommandRequest.class
                || parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        Optional<Actor> actor = Actors.current();
        if (parameter.getParameterType() == Actor.class) {
            return actor.orElseThrow(() ->
                    new IllegalStateException("Expected a token on a path that asks for an actor"));
        }
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("Expected a servlet request");
        }
        return new CommandRequest(
                actor,
                idempotencyKey(request),
                ifMatch(request),
                clock.instant(),
                CorrelationFilter.of(request),
                request.getMethod() + " " + request.getRequestURI(),
                isDryRun(parameter, request));
    }

    private static boolean isDryRun(MethodParameter parameter, HttpServletRequest request) {
        String asked = request.getParameter("dry-run");
        if (asked == null || asked.equals("false")) {
            return false;
        }
        if (!parameter.hasMethodAnnotation(Rehearsable.class)) {
            throw new RefusedException(
                    Refusal.invalid(
                                    "dry-run-not-supported",
                                    "This cannot be asked what it would change; nothing was done.")
                            .vi("Không thể hỏi trước việc này sẽ thay đổi gì; chưa làm gì cả."));
        }
        return true;
    }

    private static Optional<String> idempotencyKey(HttpServletRequest request) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null) {
            return Optional.empty();
        }
        if (!KEY.matcher(key).matches()) {
            throw new RefusedException(
                    Refusal.invalid(
                            "invalid-idempotency-key",
                            "Idempotency-Key must be 1 to 128 printable ASCII characters without spaces."));
        }
        return Optional.of(key);
    }

    private static OptionalLong ifMatch(HttpServletRequest request) {
        String tag = request.getHeader("If-Match");
        if (tag == null || tag.equals("*")) {
            return OptionalLong.empty();
        }
        Matcher version = ETAG.matcher(tag);
        if (!version.matches()) {
            throw new RefusedException(
                    Refusal.invalid(
                            "invalid-if-match",
                            "If-Match must be the ETag of the item as it was given out, such as \"3\"."));
        }
        return OptionalLong.of(Long.parseLong(version.group(1)));
    }
}
