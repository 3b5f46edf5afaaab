package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.counting.Counting;
import io.tipflow.rulebook.counting.Length;
import io.tipflow.rulebook.counting.Moment;
import io.tipflow.rulebook.format.Citation;

/**
 * Time that does not count: pauses after which a limit goes on, and facts after which it starts
 * anew.
 */
final class Interruptions {
    private final Timeline timeline;
    private final Counting counting;
    private final Working working;

    Interruptions(Timeline timeline, Counting counting, Working working) {
        this.timeline = timeline;
        this.counting = counting;
        this.working = working;
    }

    void pause(Run run) {
        for (LimitRule.Pause pause : run.rule.pauses()) {
            long from = run.opened;
            long until = run.until(timeline);
            Event begun = Match.earliest(pause.from(), timeline, run.who, from);
            while (begun != null
                    && begun.second < until
                    && run.nominal != null
                    && !run.nominal.passedAt(begun.second)) {
                Event ended = Match.earliest(pause.to(), timeline, run.who, begun.second);
                if (ended == null || ended.second > until) {
                    run.waiting = true;
                    working.say(run, Sentence.PAUSED_OPEN, begun.moment.asDay(), pause.article());
                    break;
                }
                Moment nominal = run.nominal;
                run.nominal =
                        nominal.wholeDay()
                                ? counting.zone()
                                        .endOf(
                                                nominal.epochDay()
                                                        + ended.moment.epochDay()
                                                        - begun.moment.epochDay())
                                : counting.zone()
                                        .at(nominal.second() + ended.second - begun.second);
                working.say(
                        run,
                        Sentence.PAUSED,
                        begun.moment.asDay(),
                        ended.moment.asDay(),
                        pause.article(),
                        run.nominal);
                begun = Match.earliest(pause.from(), timeline, run.who, ended.second + 1);
            }
        }
    }

    void restart(Run run, Scene scene, Length length) {
        if (run.rule.anew().isEmpty() && run.rule.anewAfter().isEmpty()) {
            return;
        }
        long at = run.opened + 1;
        while (true) {
            long until = run.until(timeline);
            Moment nominal = run.nominal;
            Event next = null;
            Citation article = null;
            boolean stops = false;
            for (LimitRule.Anew anew : run.rule.anew()) {
                Event event = Match.earliest(anew.on(), timeline, run.who, at);
                if (event != null && (next == null || event.second < next.second)) {
                    next = event;
                    article = anew.article();
                    stops = false;
                }
            }
            LimitRule.AnewAfter after = null;
            for (LimitRule.AnewAfter rule : run.rule.anewAfter()) {
                Event event = Match.earliest(rule.from(), timeline, run.who, at);
                if (event != null && (next == null || event.second < next.second)) {
                    next = event;
                    article = rule.article();
                    after = rule;
                    stops = true;
                }
            }
            if (next == null
                    || article == null
                    || next.second > until
                    || nominal == null
                    || nominal.passedAt(next.second)) {
                return;
            }
            Event from = next;
            if (stops && after != null) {
                Event caught = Match.earliest(after.to(), timeline, run.who, next.second);
                if (caught == null || caught.second > until) {
                    run.waiting = true;
                    working.say(run, Sentence.PAUSED_OPEN, next.moment.asDay(), article);
                    return;
                }
                from = caught;
            }
            working.say(run, Sentence.ANEW, from.moment.asDay(), from.type.meaning(), article);
            run.start = from.moment;
            working.countOnward(run, scene, length, run.start);
            at = from.second + 1;
        }
    }
}
