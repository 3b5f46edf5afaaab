package io.tipflow.stats.cube.adapter.messaging;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Tells on which day of the law's zone an instant lies. Not safe for concurrent use: it remembers
 * the offset that held last, because it nearly always holds for the next instant too.
 */
final class LegalDays {

    private static final long DAY = 86_400_000L;

    private final ZoneRules rules;
    private long from = Long.MAX_VALUE;
    private long until = Long.MIN_VALUE;
    private long offset;

    LegalDays(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** The day as days since 1970. */
    int of(long epochMillis) {
        if (epochMillis < from || epochMillis >= until) {
            remember(Instant.ofEpochMilli(epochMillis));
        }
        return (int) Math.floorDiv(epochMillis + offset, DAY);
    }

    private void remember(Instant instant) {
        offset = rules.getOffset(instant).getTotalSeconds() * 1000L;
        ZoneOffsetTransition before = rules.previousTransition(instant.plusMillis(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        from = before == null ? Long.MIN_VALUE : before.getInstant().toEpochMilli();
        until = after == null ? Long.MAX_VALUE : after.getInstant().toEpochMilli();
    }
}
