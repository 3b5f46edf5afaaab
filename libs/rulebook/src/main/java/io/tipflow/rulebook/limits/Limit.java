package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.counting.Moment;
import io.tipflow.rulebook.format.Citation;
import io.tipflow.rulebook.format.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A statutory time limit of a tip, a case or a person at an instant, with the working behind it.
 *
 * @param id id of the limit, such as {@code tip.verification}
 * @param subject the person it concerns, empty for the whole tip or case
 * @param occurrence the how manieth of its kind for the subject, from 1
 * @param title its name
 * @param article the article
 * @param start what it counts from
 * @param nominalEnd the end before it was moved off a day off; empty where a circumstance is not
 *     known
 * @param end the end
 * @param state where it stands
 * @param closedAt when it was met, suspended or replaced
 * @param late whether that was after the end
 * @param daysLeft days to the last day, negative when overdue; only while it runs or is overdue
 * @param extensions what may still be asked for
 * @param because the working, step by step
 * @param warnings what is not sure or not allowed
 * @param verified false when anything in the answer is not verified
 */
public record Limit(
        String id,
        String subject,
        int occurrence,
        Words title,
        Citation article,
        Moment start,
        Optional<Moment> nominalEnd,
        Optional<Moment> end,
        LimitState state,
        Optional<Instant> closedAt,
        boolean late,
        OptionalLong daysLeft,
        List<OpenExtension> extensions,
        List<Reason> because,
        List<Warning> warnings,
        boolean verified) {

    /** The first instant after its end, when a timer has to look at it. */
    public Optional<Instant> endsAt() {
        return end.map(Moment::instant);
    }

    /** Whether it still waits for something: running or overdue. */
    public boolean isOpen() {
        return state == LimitState.RUNNING || state == LimitState.OVERDUE;
    }
}
