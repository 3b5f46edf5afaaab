package io.tipflow.rulebook.view;

import io.tipflow.rulebook.counting.Moment;
import io.tipflow.rulebook.limits.LimitState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A limit as its readers see it, in one language.
 *
 * @param subject the person it concerns; null for the whole tip or case
 * @param article with the name of its law
 * @param start what it counts from: a day, or an instant with its offset
 * @param end its last day, or an instant; null where a circumstance is not known
 * @param nominalEnd the end before it was moved off a day off, where the two differ
 * @param state RUNNING, SUSPENDED, MET, OVERDUE, REPLACED, LAPSED, or UNKNOWN: it has ended and
 *     nobody tells the platform whether it was met
 * @param followed whether the platform is told when it is met
 * @param closedAt when it was met, suspended or replaced
 * @param late whether that was after the end
 * @param daysLeft days to the last day, negative when overdue; only while it waits
 * @param askBy the latest moment to ask for more time that has not passed
 * @param because the working, step by step
 * @param warnings what is not sure or not allowed
 * @param verified false where anything in the answer was not verified
 */
public record LimitView(
        String id,
        @Nullable String subject,
        String title,
        String article,
        String start,
        @Nullable String end,
        @Nullable String nominalEnd,
        String state,
        boolean followed,
        @Nullable Instant closedAt,
        boolean late,
        @Nullable Long daysLeft,
        @Nullable String askBy,
        List<ExtensionView> extensions,
        List<String> because,
        List<String> warnings,
        boolean verified) {

    public LimitView {
        extensions = List.copyOf(extensions);
        because = List.copyOf(because);
        warnings = List.copyOf(warnings);
    }

    /**
     * More time that may still be granted.
     *
     * @param title the decision it takes
     * @param length how long; null where another limit takes its place
     * @param askBy the latest moment to ask, where the law names one
     * @param inTime whether that has not passed
     * @param grantedBy who may grant it, in words
     */
    public record ExtensionView(
            String title,
            @Nullable String length,
            @Nullable String askBy,
            boolean inTime,
            List<String> grantedBy,
            String article,
            boolean verified) {

        public ExtensionView {
            grantedBy = List.copyOf(grantedBy);
        }
    }

    /**
     * What is due first, as lists show it.
     *
     * @param limit the id of the limit
     * @param end its last day, or an instant
     * @param askBy the latest moment to ask for more time, while it has not passed
     * @param actBy the instant by which somebody has to act
     */
    public record DueView(
            String limit,
            String title,
            String article,
            String end,
            @Nullable String askBy,
            Instant actBy,
            long daysLeft,
            boolean overdue,
            boolean verified) {

        /** What is due, in a language. */
        public static DueView of(Due due, String language) {
            return new DueView(
                    due.limit().id(),
                    due.limit().title().in(language),
                    due.limit().article().written().in(language),
                    due.end().toString(),
                    due.askBy().map(Moment::toString).orElse(null),
                    due.actBy(),
                    due.limit().daysLeft().orElse(0),
                    due.limit().state() == LimitState.OVERDUE,
                    due.limit().verified());
        }
    }
}
