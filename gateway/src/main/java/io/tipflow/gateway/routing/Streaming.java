package io.tipflow.gateway.routing;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/** Tells requests whose answer goes on for ever from ordinary ones. */
final class Streaming {
    private static final String ATTRIBUTE = Streaming.class.getName();

    private static final String SESSION = ATTRIBUTE + ".session";

    private Streaming() {}

    /** Marks the requests of a route as streams, whatever they accept. */
    static ServerRequest mark(ServerRequest request) {
        request.attributes().put(ATTRIBUTE, true);
        return request;
    }

    /** Marks them as streams that also tell how the session of their reader goes on. */
    static ServerRequest markWithSession(ServerRequest request) {
        request.attributes().put(SESSION, true);
        return mark(request);
    }

    static boolean tellsSession(ServerRequest request) {
        return request.attributes().containsKey(SESSION);
    }

    static boolean isAsked(ServerRequest request) {
        return request.attributes().containsKey(ATTRIBUTE)
                || request.headers().accept().contains(MediaType.TEXT_EVENT_STREAM);
    }
}
