package io.tipflow.rulebook.counting;

import io.tipflow.rulebook.format.Citation;
import io.tipflow.rulebook.format.Words;
import java.util.Optional;

/**
 * How a period is counted.
 *
 * @param code short code, such as {@code D}
 * @param name what it counts
 * @param article where it comes from
 * @param verified whether that was read
 * @param direction forward from the start, or backward from the end of something
 * @param precision whether the end is the end of a day or an instant
 * @param countsFirstDay whether the day of the event is the first day of the period
 * @param whenOff what happens to an end on a day off
 * @param shiftArticle where the move of the end comes from
 * @param daysPerMonth a month as a fixed number of days, where the rule has one; calendar months
 *     otherwise
 * @param asOrdered whether an order that names its own length or end prevails, up to the limit
 */
public record CountingRule(
        String code,
        Words name,
        Citation article,
        boolean verified,
        Direction direction,
        Precision precision,
        boolean countsFirstDay,
        WhenOff whenOff,
        Citation shiftArticle,
        Optional<Integer> daysPerMonth,
        boolean asOrdered) {

    /** Which way a period runs. */
    public enum Direction {
        FORWARD,
        BACKWARD
    }

    /** What a period ends with. */
    public enum Precision {
        DAY,
        INSTANT
    }

    /** What happens to an end on a day off. */
    public enum WhenOff {
        STAYS,
        NEXT_WORKING_DAY
    }
}
