package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.counting.Length;
import io.tipflow.rulebook.counting.Moment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One occurrence of a limit while it is worked out. */
final class Run {
    LimitRule rule;
    final LimitRule.Start startRule;
    final String subject;

    /** The subject as a number of the timeline, 0 for the whole case. */
    final int who;

    /** The fact that opened it, or opened what it depends on. */
    final Event event;

    /** The instant from which facts can close it. */
    final long opened;

    /** The limit whose end it counts from, if it does. */
    final @Nullable Run base;

    /** What it counts from; replaced when the limit starts anew. */
    Moment start;

    int occurrence = 1;

    /** When the occurrence before it for the same subject began. */
    long previous = Long.MIN_VALUE;

    @Nullable Event closedBy;
    @Nullable LimitState closedAs;
    boolean closedByNext;
    long closedSecond;

    @Nullable Length length;
    @Nullable Moment nominal;
    @Nullable Moment end;
    boolean waiting;
    LimitState state = LimitState.RUNNING;
    boolean late;
    boolean verified;

    final List<Reason> because = new ArrayList<>(8);
    List<Warning> warnings = List.of();
    List<OpenExtension> extensions = List.of();

    Run(
            LimitRule rule,
            LimitRule.Start startRule,
            String subject,
            int who,
            Event event,
            long opened,
            @Nullable Run base,
            Moment start) {
        this.rule = rule;
        this.startRule = startRule;
        this.subject = subject;
        this.who = who;
        this.event = event;
        this.opened = opened;
        this.base = base;
        this.start = start;
        this.verified = rule.verified() && rule.count().verified();
    }

    void close(Event by, LimitState as) {
        closedBy = by;
        closedAs = as;
        closedSecond = by.second;
    }

    boolean isClosed() {
        return closedAs != null;
    }

    /** What was known when it was closed, or is known now. */
    Scene scene(Timeline timeline) {
        return isClosed()
                ? new Scene(timeline, subject, who, event, closedSecond, false)
                : new Scene(timeline, subject, who, event, timeline.asOf, true);
    }

    long until(Timeline timeline) {
        return isClosed() ? closedSecond : timeline.asOf;
    }
}
