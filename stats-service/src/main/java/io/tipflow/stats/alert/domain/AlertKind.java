package io.tipflow.stats.alert.domain;

import io.tipflow.kit.text.Title;
import java.time.Duration;

/** What an alert is about, whom it reaches first and how soon it climbs. */
public enum AlertKind {
    /** A tip that has to be acted on at once: the operators and the shift lead know it at once. */
    @Title(vi = "Tin khẩn", en = "Urgent tip")
    URGENT_TIP(AlertLevel.SHIFT_LEAD, Duration.ofSeconds(20), Duration.ofMinutes(2)),
    /** The last day of a step has passed without it. */
    @Title(vi = "Quá hạn", en = "Overdue")
    STEP_OVERDUE(AlertLevel.DESK, Duration.ofHours(8), Duration.ofHours(8)),
    /** The holder of a receipt wrote to the unit. */
    @Title(vi = "Người báo tin trả lời", en = "The reporter wrote")
    REPORTER_WROTE(AlertLevel.DESK, Duration.ofHours(8), Duration.ofHours(8));

    private final AlertLevel first;
    private final Duration unseen;
    private final Duration untaken;

    AlertKind(AlertLevel first, Duration unseen, Duration untaken) {
        this.first = first;
        this.unseen = unseen;
        this.untaken = untaken;
    }

    /** Where it begins. */
    public AlertLevel first() {
        return first;
    }

    /** After how long on a level it climbs if no screen showed it there. */
    public Duration unseen() {
        return unseen;
    }

    /** After how long on a level it climbs if nobody took it. */
    public Duration untaken() {
        return untaken;
    }
}
