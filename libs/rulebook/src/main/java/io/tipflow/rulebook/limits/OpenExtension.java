package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.authorities.Authorities;
import io.tipflow.rulebook.authorities.Decision;
import io.tipflow.rulebook.counting.Length;
import io.tipflow.rulebook.counting.Moment;
import io.tipflow.rulebook.format.Citation;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * An extension that may still be granted.
 *
 * @param granted the fact type that grants it
 * @param length how long it may be; empty where it opens another limit
 * @param inAll whether that length counts from the start, not from the end
 * @param into the limit it opens, where it opens another
 * @param step the how manieth extension it would be, from 1
 * @param latestAsk the latest moment to ask, where the law names one
 * @param inTime whether that moment has not passed
 * @param transition the decision it takes
 * @param article where it comes from
 * @param verified whether that was read
 * @param authorities asked for who may grant it
 * @param at the day for which that is asked
 * @param circumstances what is known of the case
 */
public record OpenExtension(
        String granted,
        Optional<Length> length,
        boolean inAll,
        Optional<String> into,
        int step,
        Optional<Moment> latestAsk,
        boolean inTime,
        String transition,
        Citation article,
        boolean verified,
        Authorities authorities,
        LocalDate at,
        Map<String, String> circumstances) {

    /** Who may grant it on the day of the answer. */
    public Decision grantor() {
        return authorities.whoMay(transition, at, circumstances);
    }
}
