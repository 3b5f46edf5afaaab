package io.tipflow.gateway.routing;

import io.tipflow.gateway.pages.BuildId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Adds to a stream of events what only the gateway knows: behind each {@code heartbeat} of the
 * service a {@code session} with the end of the reader's session and the build. The stream ends
 * with the session.
 */
@Component
final class SessionEvents {
    private static final byte[] HEARTBEAT = "event: heartbeat\n".getBytes(StandardCharsets.UTF_8);

    private final BuildId build;
    private final JsonMapper json;

    SessionEvents(BuildId build, JsonMapper json) {
        this.build = build;
        this.json = json;
    }

    /**
     * What a session event says.
     *
     * @param until when the session ends if nothing is done; absent for whoever has none
     */
    record SessionBody(@Nullable Instant until, String build) {}

    /** For the reader of a stream. */
    ServiceExchange.Beside of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return (piece, length) ->
                endsEvent(piece, length) && contains(piece, length)
                        ? event(session)
                        : Optional.of(new byte[0]);
    }

    private Optional<byte[]> event(@Nullable HttpSession session) {
        try {
            Instant until =
                    session == null
                            ? null
                            : Instant.ofEpochMilli(session.getLastAccessedTime())
                                    .plusSeconds(session.getMaxInactiveInterval());
            String data = json.writeValueAsString(new SessionBody(until, build.value()));
            return Optional.of(
                    ("event: session\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        } catch (IllegalStateException sessionEnded) {
            return Optional.empty();
        }
    }

    private static boolean endsEvent(byte[] piece, int length) {
        return length >= 2 && piece[length - 1] == '\n' && piece[length - 2] == '\n';
    }

    private static boolean contains(byte[] piece, int length) {
        for (int at = 0; at + HEARTBEAT.length <= length; at++) {
            int same = 0;
            while (same < HEARTBEAT.length && piece[at + same] == HEARTBEAT[same]) {
                same++;
            }
            if (same == HEARTBEAT.length) {
                return true;
            }
        }
        return false;
    }
}
