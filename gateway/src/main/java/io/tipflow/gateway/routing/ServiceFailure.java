package io.tipflow.gateway.routing;

import java.io.Serial;

/** A service did not give an answer. */
final class ServiceFailure extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /** How far the request got. */
    enum Kind {
        /** It never reached the service. */
        UNREACHABLE,
        /** It may have reached the service, which did not answer in time. */
        TIMEOUT,
        /** It may have reached the service, whose answer broke off. */
        BROKEN_OFF
    }

    private final Kind kind;

    ServiceFailure(Kind kind, Throwable cause) {
        super(kind + ": " + cause.getMessage(), cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
