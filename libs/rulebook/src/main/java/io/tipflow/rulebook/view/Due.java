package io.tipflow.rulebook.view;

import io.tipflow.rulebook.counting.Moment;
import io.tipflow.rulebook.limits.Limit;
import io.tipflow.rulebook.limits.OpenExtension;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A limit that somebody has to act on.
 *
 * @param limit the limit
 * @param end its end
 * @param askBy the latest moment to ask for more time, while it has not passed
 */
public record Due(Limit limit, Moment end, Optional<Moment> askBy) {

    /** What is due about a limit that still waits for something and has an end. */
    static Optional<Due> of(Limit limit) {
        return limit.isOpen()
                ? limit.end().map(end -> new Due(limit, end, askBy(limit)))
                : Optional.empty();
    }

    /** The latest moment to ask for an extension that is still open. */
    static Optional<Moment> askBy(Limit limit) {
        return limit.extensions().stream()
                .filter(OpenExtension::inTime)
                .flatMap(extension -> extension.latestAsk().stream())
                .min(Comparator.comparingLong(Moment::second));
    }

    /** When somebody has to act at the latest: to ask, or to do what the limit asks for. */
    public Instant actBy() {
        return askBy.filter(ask -> ask.second() < end.second()).orElse(end).instant();
    }
}
