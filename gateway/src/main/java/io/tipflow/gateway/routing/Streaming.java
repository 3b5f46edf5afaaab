package io.tipflow.gateway.routing;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/** Tells requests whose answer goes on for ever from ordinary ones. */
final class Streaming {
    private static final String ATTRIBUTE = Streaming.class.getName();

    private Streaming() {}

    /** Marks the requests of a route as streams, whatever they accept. */
    static ServerRequest mark(ServerRequest request) {
        request.attributes().put(ATTRIBUTE, true);
        return request;
    }

    static boolean isAsked(ServerRequest request) {
        return request.attributes().containsKey(ATTRIBUTE)
                || request.headers().accept().contains(MediaType.TEXT_EVENT_STREAM);
    }
}
