package io.tipflow.tipintake.tip.adapter.web;

import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.web.CommandRequest;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A citizen's request without what would lead back to him: no token, no correlation id, and the
 * arrival to the hour only.
 */
final class Nameless {

    private static final String NOBODY = "public";

    private Nameless() {}

    static CommandRequest request(CommandRequest request) {
        return new CommandRequest(
                Optional.empty(),
                request.idempotencyKey(),
                OptionalLong.empty(),
                request.at().truncatedTo(ChronoUnit.HOURS),
                NOBODY,
                request.target());
    }

    /** The correlation id of the request would lead from the tip to a log line and its instant. */
    static CommandContext context(CommandRequest nameless, String id, Object body) {
        CommandContext context = nameless.context(body);
        return new CommandContext(
                context.commandId(),
                context.fingerprint(),
                NOBODY,
                context.at(),
                context.reader(),
                context.expectedVersion(),
                id,
                context.causationId());
    }
}
