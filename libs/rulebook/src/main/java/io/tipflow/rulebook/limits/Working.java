package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.calendar.Calendar;
import io.tipflow.rulebook.counting.Counting;
import io.tipflow.rulebook.counting.CountingRule;
import io.tipflow.rulebook.counting.CountingRule.Direction;
import io.tipflow.rulebook.counting.CountingRule.WhenOff;
import io.tipflow.rulebook.counting.Length;
import io.tipflow.rulebook.counting.Moment;
import io.tipflow.rulebook.counting.TimeUnit;
import io.tipflow.rulebook.format.Phrases;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out the end and the state of one occurrence of a limit, writing down every step. */
final class Working {
    private static final int SECONDS_A_DAY = 86_400;

    private final Timeline timeline;
    private final Counting counting;
    private final Phrases phrases;
    private final Map<String, List<Modifier>> modifiers;
    private final Map<String, List<Run>> done;
    private final Interruptions interruptions;

    Working(
            Timeline timeline,
            Counting counting,
            Phrases phrases,
            Map<String, List<Modifier>> modifiers,
            Map<String, List<Run>> done) {
        this.timeline = timeline;
        this.counting = counting;
        this.phrases = phrases;
        this.modifiers = modifiers;
        this.done = done;
        this.interruptions = new Interruptions(timeline, counting, this);
    }

    void workOut(Run run) {
        Scene scene = run.scene(timeline);
        if (run.rule.lengths().isEmpty()) {
            run.nominal = run.start;
            run.end = run.start;
            say(run, Sentence.REACHED, run.start);
        } else {
            LimitRule.LengthCase found = lengthOf(run, scene);
            if (found != null) {
                count(run, scene, found);
            }
        }
        conclude(run);
        if (!run.verified) {
            unverifiedRule(run);
        }
        tooOften(run);
    }

    private void unverifiedRule(Run run) {
        if (!run.rule.verified()) {
            warn(run, Sentence.UNVERIFIED, run.rule.title(), run.rule.article());
        } else if (!run.rule.count().verified()) {
            warn(run, Sentence.UNVERIFIED, run.rule.count().name(), run.rule.count().article());
        }
    }

    private LimitRule.@Nullable LengthCase lengthOf(Run run, Scene scene) {
        for (LimitRule.LengthCase length : run.rule.lengths()) {
            if (length.when().holds(run.event, scene)) {
                return length;
            }
        }
        for (LimitRule.LengthCase length : run.rule.lengths()) {
            Optional<String> missing = length.when().missing(scene);
            if (missing.isPresent()) {
                warn(run, Sentence.MISSING, missing.get());
                run.verified = false;
                return null;
            }
        }
        warn(run, Sentence.MISSING, run.rule.id());
        run.verified = false;
        return null;
    }

    private void count(Run run, Scene scene, LimitRule.LengthCase found) {
        CountingRule rule = run.rule.count();
        Length length = modified(run, scene, found.length());
        run.length = length;
        if (!found.verified()) {
            run.verified = false;
            warn(run, Sentence.UNVERIFIED, run.rule.title(), run.rule.article());
        }
        if (rule.direction() == Direction.BACKWARD) {
            say(run, Sentence.COUNTS_BACK, length, run.start, run.rule.article());
            run.nominal = counting.back(run.start, length);
            run.end = run.nominal;
            say(run, Sentence.ENDS, run.end);
            return;
        }
        Length shorter = ordered(run, length);
        countOnward(run, scene, shorter, run.start);
        interruptions.restart(run, scene, shorter);
        order(run);
        move(run);
    }

    void countOnward(Run run, Scene scene, Length length, Moment start) {
        CountingRule rule = run.rule.count();
        boolean minute = rule.precision() == CountingRule.Precision.INSTANT;
        say(run, Sentence.STARTS, length, minute ? start : start.asDay(), run.rule.article());
        if (!start.wholeDay()
                && rule.precision() == CountingRule.Precision.DAY
                && length.unit().base() != TimeUnit.Base.WORKING_DAYS) {
            say(
                    run,
                    Sentence.FIRST_DAY,
                    counting.zone().endOf(start.epochDay() + (rule.countsFirstDay() ? 0 : 1)));
        }
        Moment nominal = counting.first(start, length, rule);
        nominal = lessHeld(run, length, nominal);
        run.nominal = nominal;
        say(run, Sentence.ENDS, nominal);
        if (!run.rule.extensions().isEmpty()) {
            new Extending(timeline, counting, this).extend(run, scene, start);
        }
        interruptions.pause(run);
    }

    Length modified(Run run, Scene scene, Length length) {
        Length result = length;
        for (Modifier modifier : modifiers.getOrDefault(run.rule.id(), List.of())) {
            if (modifier.validity().contains(run.start.epochDay())
                    && modifier.when().holds(run.event, scene)) {
                result = result.times(modifier.over(), modifier.under());
                say(
                        run,
                        Sentence.MODIFIED,
                        modifier.over() + "/" + modifier.under(),
                        modifier.title(),
                        modifier.article(),
                        result);
                if (!modifier.verified()) {
                    run.verified = false;
                    warn(run, Sentence.UNVERIFIED, modifier.title(), modifier.article());
                }
                boolean part = counting.isPart(result, run.rule.count());
                if (part && !counting.partOfMonth().verified()) {
                    run.verified = false;
                    warn(run, Sentence.UNVERIFIED, result, counting.partOfMonth().article());
                }
            }
        }
        return result;
    }

    private Length ordered(Run run, Length longest) {
        String said =
                run.rule.count().asOrdered() ? run.event.fact.attributes().get("length") : null;
        return said == null ? longest : shorter(run, said, longest);
    }

    /** The length an order names, unless it is longer than the law allows. */
    Length shorter(Run run, String said, Length longest) {
        Length length =
                counting.parse(said)
                        .orElseThrow(() ->
                                new InvalidFacts(
                                        "a length must be written like \"2 months\", but is "
                                                + said));
        Moment probe = counting.zone().endOf(0L);
        CountingRule rule = run.rule.count();
        long asked = counting.onward(probe, length, rule).second();
        if (asked > counting.onward(probe, longest, rule).second()) {
            warn(run, Sentence.CAPPED, length, longest);
            return longest;
        }
        say(run, Sentence.ORDERED, length, longest);
        return length;
    }

    private Moment lessHeld(Run run, Length length, Moment nominal) {
        if (run.rule.less().isEmpty()) {
            return nominal;
        }
        LimitRule.Less less = run.rule.less().get();
        int held = 0;
        for (String limit : less.timeUnder()) {
            for (Run other : done.getOrDefault(limit, List.of())) {
                if (other.who == run.who
                        && other.start.second() >= run.previous
                        && other.start.second() < run.event.second) {
                    long until =
                            other.isClosed()
                                    ? Math.min(other.closedSecond, run.event.second)
                                    : run.event.second;
                    held += (int) Math.ceilDiv(until - other.start.second(), SECONDS_A_DAY);
                }
            }
        }
        if (held == 0) {
            return nominal;
        }
        int all = counting.days(length, run.rule.count()).orElse(0);
        say(run, Sentence.LESS_HELD, held, less.article(), Math.max(0, all - held));
        return counting.zone().endOf(nominal.epochDay() - Math.min(held, all));
    }

    private void order(Run run) {
        Moment nominal = run.nominal;
        String until =
                run.rule.count().asOrdered() ? run.event.fact.attributes().get("until") : null;
        if (until != null
                && nominal != null
                && run.because.stream().noneMatch(Working::isExtension)) {
            run.nominal = orderedUntil(run, until, nominal);
        }
    }

    private static boolean isExtension(Reason reason) {
        return reason.sentence() == Sentence.EXTENDED
                || reason.sentence() == Sentence.EXTENDED_IN_ALL;
    }

    /** The end an order names, unless it is later than the law allows. */
    Moment orderedUntil(Run run, String until, Moment latest) {
        try {
            Moment end = counting.zone().endOf(LocalDate.parse(until));
            if (end.second() > latest.second()) {
                warn(run, Sentence.CAPPED, end, latest);
                return latest;
            }
            say(run, Sentence.ORDERED, end, latest);
            return end;
        } catch (DateTimeParseException e) {
            throw new InvalidFacts("\"until\" must be a date like 2024-02-29, but is " + until);
        }
    }

    private void move(Run run) {
        Moment nominal = run.nominal;
        if (nominal == null) {
            return;
        }
        CountingRule rule = run.rule.count();
        Moment end = counting.moved(nominal, rule);
        run.end = end;
        Calendar calendar = counting.calendar();
        if (rule.whenOff() == WhenOff.NEXT_WORKING_DAY && nominal.wholeDay()) {
            if (end.epochDay() != nominal.epochDay()) {
                moved(run, nominal, end, rule, calendar);
            }
            announced(run, nominal, end);
        } else if (run.length != null && run.length.unit().base() == TimeUnit.Base.WORKING_DAYS) {
            announced(run, run.start, end);
        }
    }

    private void moved(Run run, Moment nominal, Moment end, CountingRule rule, Calendar calendar) {
        var day = calendar.day(nominal.day());
        if (day.name().isPresent()) {
            say(
                    run,
                    Sentence.MOVED,
                    nominal.day(),
                    day.name().get(),
                    end.day(),
                    rule.shiftArticle());
        } else {
            say(run, Sentence.MOVED_WEEKEND, nominal.day(), end.day(), rule.shiftArticle());
        }
    }

    private void announced(Run run, Moment from, Moment to) {
        if (counting.calendar().allAnnounced(from.epochDay(), to.epochDay())) {
            return;
        }
        for (int year = from.day().getYear(); year <= to.day().getYear(); year++) {
            if (!counting.calendar().announced(year)) {
                run.verified = false;
                warn(run, Sentence.NOT_ANNOUNCED, year);
            }
        }
    }

    private void conclude(Run run) {
        Moment end = run.end;
        if (run.closedBy != null && run.closedAs != null) {
            run.state = run.closedAs;
            run.late = end != null && end.passedAt(run.closedSecond);
            Object when = run.closedBy.moment;
            if (run.closedByNext) {
                say(run, Sentence.REPLACED_BY_NEXT, when);
            } else {
                Sentence sentence =
                        switch (run.closedAs) {
                            case MET -> run.late ? Sentence.MET_LATE : Sentence.MET;
                            case SUSPENDED -> Sentence.SUSPENDED;
                            case REPLACED, RUNNING, OVERDUE, LAPSED -> Sentence.REPLACED;
                        };
                say(run, sentence, when, run.closedBy.type.meaning());
            }
        } else if (run.waiting) {
            run.state = LimitState.SUSPENDED;
        } else if (end != null && end.passedAt(timeline.asOf)) {
            run.state =
                    switch (run.rule.nature()) {
                        case DUTY -> LimitState.OVERDUE;
                        case RIGHT -> LimitState.LAPSED;
                        case EVENT -> LimitState.MET;
                    };
        }
    }

    private void tooOften(Run run) {
        for (LimitRule.AtMost atMost : run.rule.atMost()) {
            if (!atMost.when().mayHold(run.event)) {
                continue;
            }
            int times = 0;
            for (Event event = timeline.first(run.event.type); event != null; event = event.next) {
                if (event.who == run.who
                        && atMost.when().mayHold(event)
                        && event.second <= run.event.second) {
                    times++;
                }
            }
            if (times > atMost.times()) {
                warn(run, Sentence.TOO_MANY, atMost.times(), atMost.article());
            }
        }
    }

    void say(Run run, Sentence sentence, Object... values) {
        run.because.add(new Reason(phrases, sentence, values));
    }

    void warn(Run run, Sentence sentence, Object... values) {
        if (run.warnings.isEmpty()) {
            run.warnings = new ArrayList<>(2);
        }
        run.warnings.add(new Warning(sentence.name(), new Reason(phrases, sentence, values)));
    }
}
