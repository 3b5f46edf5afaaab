package io.tipflow.rulebook.counting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/** Days and instants of the rulebook's time zone. */
public final class Zone {
    private static final int SECONDS_A_DAY = 86_400;

    private final ZoneId id;
    private final ZoneRules rules;

    /** From this second on the offset is always {@link #lastOffset}. */
    private final long settled;

    private final int lastOffset;

    public Zone(ZoneId id) {
        this.id = id;
        this.rules = id.getRules();
        List<ZoneOffsetTransition> transitions = rules.getTransitions();
        if (!rules.getTransitionRules().isEmpty()) {
            settled = Long.MAX_VALUE;
            lastOffset = 0;
        } else if (transitions.isEmpty()) {
            settled = Long.MIN_VALUE;
            lastOffset = rules.getOffset(Instant.EPOCH).getTotalSeconds();
        } else {
            settled = transitions.getLast().toEpochSecond() + 2L * SECONDS_A_DAY;
            lastOffset = transitions.getLast().getOffsetAfter().getTotalSeconds();
        }
    }

    public ZoneId id() {
        return id;
    }

    private int offsetAt(long second) {
        return second >= settled
                ? lastOffset
                : rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    }

    /** That instant. */
    public Moment at(long second) {
        int offset = offsetAt(second);
        return new Moment(Math.floorDiv(second + offset, SECONDS_A_DAY), second, false, offset);
    }

    /** The end of that day, 24:00. */
    public Moment endOf(LocalDate day) {
        return endOf(day.toEpochDay());
    }

    /** The end of the day so many days after 1970-01-01. */
    public Moment endOf(long epochDay) {
        long local = (epochDay + 1) * SECONDS_A_DAY;
        int offset;
        if (settled != Long.MAX_VALUE && local - lastOffset >= settled) {
            offset = lastOffset;
        } else {
            offset =
                    rules.getOffset(LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC))
                            .getTotalSeconds();
        }
        return new Moment(epochDay, local - offset, true, offset);
    }
}
