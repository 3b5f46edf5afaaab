package io.tipflow.gateway.routing;

import io.tipflow.kit.web.CorrelationFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The hop to a service: sends the request on and hands the answer back.
 *
 * <p>Ordinary answers are read whole before anything goes to the client, so that an answer that
 * breaks off becomes a problem instead of half a document, and a safe request can be sent once
 * more. Streams are handed on piece by piece; when the client goes away, the connection to the
 * service is cut at the next piece.
 */
final class ServiceExchange implements ProxyExchange {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceExchange.class);

    /** Answers up to this size are read whole. */
    private static final int WHOLE = 256 * 1024;

    private static final int PIECE = 8 * 1024;

    /** Written by the client of this hop itself, or not for the service. */
    private static final Set<String> NOT_SENT_ON =
            Set.of(
                    "content-length",
                    "host",
                    "cookie",
                    "expect",
                    "connection",
                    "keep-alive",
                    "proxy-authenticate",
                    "proxy-authorization",
                    "proxy-connection",
                    "te",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "forwarded",
                    "x-forwarded-for",
                    "x-real-ip");

    /** Written by this gateway itself, or not for the client. */
    private static final Set<String> NOT_HANDED_BACK =
            Set.of(
                    "connection",
                    "keep-alive",
                    "trailer",
                    "transfer-encoding",
                    "upgrade",
                    "set-cookie",
                    "server",
                    "x-correlation-id");

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final ServiceClient client;
    private final OpenStreams streams;
    private final SessionEvents sessions;

    ServiceExchange(ServiceClient client, OpenStreams streams, SessionEvents sessions) {
        this.client = client;
        this.streams = streams;
        this.sessions = sessions;
    }

    @Override
    public ServerResponse exchange(Request request) {
        HttpUriRequestBase outgoing = outgoing(request);
        if (Streaming.isAsked(request.getServerRequest())) {
            ClassicHttpResponse incoming = client.openStream(outgoing);
            return answer(request, incoming, pipe(outgoing, incoming, beside(request, incoming)));
        }
        boolean safe = isSafe(request.getMethod());
        try {
            return whole(request, outgoing);
        } catch (ServiceFailure failure) {
            if (safe && failure.kind() == ServiceFailure.Kind.BROKEN_OFF) {
                LOG.debug("Asked once more after: {}", failure.getMessage());
                return whole(request, outgoing(request));
            }
            throw failure;
        }
    }

    /** What goes to the client beside the pieces of a stream. */
    private Beside beside(Request request, ClassicHttpResponse incoming) {
        return isStream(incoming) && Streaming.tellsSession(request.getServerRequest())
                ? sessions.of(request.getServerRequest().servletRequest())
                : Beside.NOTHING;
    }

    private ServerResponse whole(Request request, HttpUriRequestBase outgoing) {
        ClassicHttpResponse incoming = client.send(outgoing);
        try {
            HttpEntity entity = incoming.getEntity();
            if (entity == null) {
                incoming.close();
                return answer(request, incoming, (response, status) -> {});
            }
            if (isStream(incoming)) {
                return answer(request, incoming, pipe(outgoing, incoming));
            }
            byte[] body = entity.getContent().readNBytes(most(entity.getContentLength()));
            if (body.length < WHOLE) {
                incoming.close();
                return answer(request, incoming, (response, status) -> write(response, body));
            }
            Body rest = pipe(outgoing, incoming);
            return answer(
                    request,
                    incoming,
                    (response, status) -> {
                        response.getOutputStream().write(body);
                        rest.writeTo(response, status);
                    });
        } catch (IOException e) {
            outgoing.abort();
            throw ServiceClient.failure(e);
        }
    }

    /** How much to read of a body of this length, which is negative if it is not known. */
    private static int most(long length) {
        return length < 0 ? WHOLE : (int) Math.min(length, WHOLE);
    }

    private HttpUriRequestBase outgoing(Request request) {
        HttpMethod method = request.getMethod();
        HttpUriRequestBase outgoing = new HttpUriRequestBase(method.name(), request.getUri());
        request.getHeaders()
                .forEach((name, values) -> {
                    if (!NOT_SENT_ON.contains(name.toLowerCase(Locale.ROOT))) {
                        values.forEach(value -> outgoing.addHeader(name, value));
                    }
                });
        HttpServletRequest original = request.getServerRequest().servletRequest();
        outgoing.setHeader(
                CorrelationFilter.HEADER,
                String.valueOf(original.getAttribute(CorrelationFilter.KEY)));
        // As it was sent: the request's own view of it has a charset added.
        String type = original.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null) {
            outgoing.setHeader(HttpHeaders.CONTENT_TYPE, type);
        }
        if (!isSafe(method)) {
            outgoing.setEntity(new ByteArrayEntity(body(original), null));
        }
        return outgoing;
    }

    /**
     * The body, which a filter keeps small, so that the service is asked only when it is all here.
     */
    private static byte[] body(HttpServletRequest request) {
        try {
            return request.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new HttpMessageNotReadableException(
                    "Expected a whole body", e, new ServletServerHttpRequest(request));
        }
    }

    private static ServerResponse answer(Request request, ClassicHttpResponse incoming, Body body) {
        HttpStatusCode status = HttpStatusCode.valueOf(incoming.getCode());
        ServerResponse answer =
                GatewayServerResponse.status(status)
                        .build((servletRequest, response) -> {
                            body.writeTo(response, status);
                            return null;
                        });
        Answer head = new Answer(status, headers(incoming));
        for (ResponseConsumer consumer : request.getResponseConsumers()) {
            consumer.accept(head, answer);
        }
        return answer;
    }

    private static HttpHeaders headers(ClassicHttpResponse incoming) {
        HttpHeaders headers = new HttpHeaders();
        for (Header header : incoming.getHeaders()) {
            if (!NOT_HANDED_BACK.contains(header.getName().toLowerCase(Locale.ROOT))) {
                headers.add(header.getName(), header.getValue());
            }
        }
        return headers;
    }

    private static void write(HttpServletResponse response, byte[] body) throws IOException {
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Hands a body on piece by piece, as each arrives. */
    private Body pipe(HttpUriRequestBase outgoing, ClassicHttpResponse incoming) {
        return pipe(outgoing, incoming, Beside.NOTHING);
    }

    private Body pipe(HttpUriRequestBase outgoing, ClassicHttpResponse incoming, Beside beside) {
        return (response, status) -> {
            HttpEntity entity = incoming.getEntity();
            if (entity == null) {
                incoming.close();
                return;
            }
            OpenStreams.Handle open = streams.opened(outgoing::abort);
            try {
                copy(entity.getContent(), response, beside);
            } finally {
                open.close();
                cut(outgoing, incoming);
            }
        };
    }

    /** Closing would read a stream to its end, which never comes: first the connection is cut. */
    private static void cut(HttpUriRequestBase outgoing, ClassicHttpResponse incoming) {
        outgoing.abort();
        try {
            incoming.close();
        } catch (IOException alreadyCut) {
            LOG.trace("Closed a cut connection", alreadyCut);
        }
    }

    private static void copy(InputStream body, HttpServletResponse response, Beside beside) {
        byte[] piece = new byte[PIECE];
        try {
            OutputStream out = response.getOutputStream();
            response.flushBuffer();
            for (int length = read(body, piece); length >= 0; length = read(body, piece)) {
                out.write(piece, 0, length);
                Optional<byte[]> more = beside.after(piece, length);
                if (more.isEmpty()) {
                    return;
                }
                out.write(more.get());
                out.flush();
            }
        } catch (IOException gone) {
            LOG.debug("The client of a stream went away: {}", gone.getMessage());
        }
    }

    private static int read(InputStream body, byte[] piece) {
        try {
            return body.read(piece);
        } catch (IOException brokenOff) {
            LOG.debug("A stream of a service broke off: {}", brokenOff.getMessage());
            return -1;
        }
    }

    private static boolean isStream(ClassicHttpResponse incoming) {
        Header type = incoming.getFirstHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.getValue().startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    private static boolean isSafe(HttpMethod method) {
        return SAFE.contains(method);
    }

    /** Says what goes to the client behind a piece of a stream. */
    @FunctionalInterface
    interface Beside {
        Beside NOTHING = (piece, length) -> Optional.of(new byte[0]);

        /** What goes behind the piece; empty if the stream ends here. */
        Optional<byte[]> after(byte[] piece, int length);
    }

    /** Writes the body of an answer, whose head is already written. */
    private interface Body {
        void writeTo(HttpServletResponse response, HttpStatusCode status) throws IOException;
    }

    /** The head of an answer, as the filters of a route see it. */
    private record Answer(HttpStatusCode status, HttpHeaders headers) implements Response {
        @Override
        public HttpStatusCode getStatusCode() {
            return status;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
