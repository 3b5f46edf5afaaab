package io.tipflow.rulebook.limits;

import org.jspecify.annotations.Nullable;

/** What is known of the circumstances of one subject at the instant a limit is looked at. */
final class Scene {
    private final Timeline timeline;
    private final String subject;
    private final int who;
    private final @Nullable Event start;
    private final long until;
    private final boolean inclusive;

    /**
     * @param until the instant
     * @param inclusive whether what happened at that very instant counts
     * @param start the fact that opened the limit, which always counts
     */
    Scene(
            Timeline timeline,
            String subject,
            int who,
            @Nullable Event start,
            long until,
            boolean inclusive) {
        this.timeline = timeline;
        this.subject = subject;
        this.who = who;
        this.start = start;
        this.until = until;
        this.inclusive = inclusive;
    }

    /** The value of a circumstance, or null where it is not known. */
    @Nullable String value(int circumstance) {
        return timeline.value(circumstance, subject, who, start, until, inclusive);
    }
}
