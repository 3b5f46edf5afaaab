package io.tipflow.kit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;

/**
 * Where bodies may be larger than elsewhere: a bean of this type is all it takes.
 *
 * @param where which requests
 * @param mostBytes how large
 * @param mostAtOnce how many such requests are worked on at the same time
 */
public record LargerBodies(Predicate<HttpServletRequest> where, long mostBytes, int mostAtOnce) {

    /** Posts to paths that match a regular expression. */
    public static LargerBodies postedTo(String pattern, long mostBytes, int mostAtOnce) {
        return new LargerBodies(
                request ->
                        request.getMethod().equals("POST")
                                && request.getRequestURI().matches(pattern),
                mostBytes,
                mostAtOnce);
    }

    boolean takes(HttpServletRequest request) {
        return where.test(request);
    }
}
