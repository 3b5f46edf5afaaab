package io.tipflow.gateway.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;

/**
 * Says that a request goes beyond what its client may ask, where its page answers that itself: with
 * everything that was typed still in it.
 */
public final class OverLimit {
    private static final String ATTRIBUTE = "tipflow.over-limit";

    private OverLimit() {}

    /** Marks the request: it must have no effect. */
    public static void mark(HttpServletRequest request, long secondsToWait) {
        request.setAttribute(ATTRIBUTE, secondsToWait);
    }

    /** How long its client has to wait; empty if the request may have its effect. */
    public static OptionalLong secondsToWait(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Long seconds
                ? OptionalLong.of(seconds)
                : OptionalLong.empty();
    }
}
