package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.counting.CountingRule.Direction;
import io.tipflow.rulebook.counting.Moment;
import io.tipflow.rulebook.counting.Zone;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the occurrences of one limit on a timeline, and what closed each of them. */
final class Runs {
    private final Timeline timeline;
    private final Zone zone;
    private final Map<String, List<Run>> done;

    Runs(Timeline timeline, Zone zone, Map<String, List<Run>> done) {
        this.timeline = timeline;
        this.zone = zone;
        this.done = done;
    }

    /** The occurrences of a limit, in the order they start; empty where nothing started it. */
    List<Run> of(LimitGroup group) {
        List<Run> runs = List.of();
        for (LimitRule rule : group.versions()) {
            for (LimitRule.Start start : rule.starts()) {
                List<Run> found =
                        switch (start) {
                            case LimitRule.Start.OfFact fact -> fromFacts(rule, fact);
                            case LimitRule.Start.OfEnd end -> fromEnds(rule, end);
                            case LimitRule.Start.OfLatestEnd ends -> fromLatestEnd(rule, ends);
                        };
                if (!found.isEmpty()) {
                    if (runs.isEmpty()) {
                        runs = found;
                    } else {
                        runs.addAll(found);
                    }
                }
            }
        }
        if (runs.isEmpty()) {
            return runs;
        }
        for (Run run : runs) {
            close(run);
            follow(run, group);
        }
        for (int i = runs.size() - 1; i >= 0; i--) {
            Run run = runs.get(i);
            if (!run.startRule.when().alternatives().isEmpty()
                    && !run.startRule.when().holds(run.event, run.scene(timeline))) {
                runs.remove(i);
            }
        }
        if (runs.size() > 1) {
            runs.sort(
                    Comparator.<Run>comparingLong(run -> run.start.second())
                            .thenComparing(run -> run.event, Event::order));
            repeat(runs);
        }
        return runs;
    }

    private List<Run> fromFacts(LimitRule rule, LimitRule.Start.OfFact start) {
        List<Run> runs = List.of();
        for (Event event = timeline.first(start.type()); event != null; event = event.next) {
            Moment from =
                    start.attribute().isEmpty() ? event.moment : date(event, start.attribute());
            if (from == null
                    || !rule.validity().contains(event.moment.epochDay())
                    || !start.when().mayHold(event)) {
                continue;
            }
            long opened = opened(start, event.who, event.second);
            if (opened >= 0) {
                runs =
                        add(
                                runs,
                                new Run(
                                        rule,
                                        start,
                                        event.subject(),
                                        event.who,
                                        event,
                                        opened,
                                        null,
                                        from));
            }
        }
        return runs;
    }

    private @Nullable Moment date(Event event, String attribute) {
        String value = event.fact.attributes().get(attribute);
        if (value == null) {
            return null;
        }
        try {
            return zone.endOf(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            throw new InvalidFacts(
                    event.type.id()
                            + ": "
                            + attribute
                            + " must be a date like 2024-02-29, but is "
                            + value);
        }
    }

    private List<Run> fromEnds(LimitRule rule, LimitRule.Start.OfEnd start) {
        List<Run> runs = List.of();
        boolean backward = rule.count().direction() == Direction.BACKWARD;
        for (Run base : done.getOrDefault(start.limit(), List.of())) {
            Moment edge = start.edge() == LimitRule.Edge.NOMINAL ? base.nominal : base.end;
            if (edge == null || !rule.validity().contains(edge.epochDay())) {
                continue;
            }
            long opened = opened(start, base.who, base.opened);
            boolean begun = backward || !start.once().isEmpty() || isReached(base, edge);
            boolean nextDay = !backward && rule.count().countsFirstDay() && edge.wholeDay();
            Moment from = nextDay ? zone.endOf(edge.epochDay() + 1) : edge;
            if (opened >= 0 && begun) {
                runs =
                        add(
                                runs,
                                new Run(
                                        rule,
                                        start,
                                        base.subject,
                                        base.who,
                                        base.event,
                                        opened,
                                        base,
                                        from));
            }
        }
        return runs;
    }

    private boolean isReached(Run base, Moment edge) {
        return edge.passedAt(timeline.asOf)
                && base.state != LimitState.REPLACED
                && base.state != LimitState.SUSPENDED;
    }

    private List<Run> fromLatestEnd(LimitRule rule, LimitRule.Start.OfLatestEnd start) {
        Map<Integer, String> subjects = new LinkedHashMap<>();
        for (String limit : start.limits()) {
            done.getOrDefault(limit, List.of())
                    .forEach(base -> subjects.put(base.who, base.subject));
        }
        List<Run> runs = List.of();
        for (Map.Entry<Integer, String> subject : subjects.entrySet()) {
            int who = subject.getKey();
            Latest latest = latest(start.limits(), who);
            if (latest != null && rule.validity().contains(latest.end().epochDay())) {
                long opened = opened(start, who, latest.since());
                if (opened >= 0) {
                    runs =
                            add(
                                    runs,
                                    new Run(
                                            rule,
                                            start,
                                            subject.getValue(),
                                            who,
                                            latest.run().event,
                                            opened,
                                            latest.run(),
                                            latest.end()));
                }
            }
        }
        return runs;
    }

    /**
     * The last of several ends.
     *
     * @param run the occurrence that ends then
     * @param since when the first of the limits began: a fact may close what hangs on all of them
     *     before the last one begins
     */
    private record Latest(Run run, Moment end, long since) {}

    /**
     * The one that ends last: for a person of his own and the whole case, for the case of
     * everybody; null while one of the limits has not begun.
     */
    private @Nullable Latest latest(List<String> limits, int who) {
        Latest latest = null;
        long since = Long.MAX_VALUE;
        for (String limit : limits) {
            long newest = Long.MIN_VALUE;
            for (Run base : done.getOrDefault(limit, List.of())) {
                Moment end = base.end;
                boolean concerns = who == 0 || base.who == 0 || base.who == who;
                if (concerns && end != null && base.state != LimitState.REPLACED) {
                    newest = Math.max(newest, base.opened);
                    if (latest == null || end.second() > latest.end().second()) {
                        latest = new Latest(base, end, base.opened);
                    }
                }
            }
            if (newest == Long.MIN_VALUE) {
                return null;
            }
            since = Math.min(since, newest);
        }
        return latest == null ? null : new Latest(latest.run(), latest.end(), since);
    }

    private long opened(LimitRule.Start start, int who, long since) {
        if (start.once().isEmpty()) {
            return since;
        }
        Event once = Match.earliest(start.once(), timeline, who, since);
        return once == null ? -1 : once.second;
    }

    private static List<Run> add(List<Run> runs, Run run) {
        List<Run> all = runs.isEmpty() ? new ArrayList<>(4) : runs;
        all.add(run);
        return all;
    }

    private void close(Run run) {
        LimitRule rule = run.rule;
        Event met = Match.earliest(rule.met(), timeline, run.who, run.opened);
        Event replaced = Match.earliest(rule.replaced(), timeline, run.who, run.opened);
        Event suspended = Match.earliest(rule.suspended(), timeline, run.who, run.opened);
        run.closedAs = null;
        if (met != null && (replaced == null || met.second <= replaced.second)) {
            run.close(met, LimitState.MET);
        } else if (replaced != null) {
            run.close(replaced, LimitState.REPLACED);
        } else if (suspended != null) {
            run.close(suspended, LimitState.SUSPENDED);
        }
        Run base = run.base;
        if (base != null
                && rule.count().direction() == Direction.BACKWARD
                && base.closedBy != null
                && base.closedAs != null
                && (!run.isClosed() || base.closedSecond < run.closedSecond)) {
            run.close(base.closedBy, base.closedAs);
        }
    }

    /** A newer version that says so takes over what began under an older one. */
    @SuppressWarnings("ReferenceEquality")
    private void follow(Run run, LimitGroup group) {
        if (!group.follows()) {
            return;
        }
        long until = run.until(timeline);
        long day = zone.at(until).epochDay();
        for (LimitRule version : group.versions()) {
            if (version.follow()
                    && version != run.rule
                    && version.validity().contains(day)
                    && version.validity().from().isAfter(run.rule.validity().from())) {
                run.rule = version;
                run.verified = version.verified() && version.count().verified();
                close(run);
            }
        }
    }

    private void repeat(List<Run> runs) {
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            Run next = null;
            int before = 0;
            for (int j = 0; j < runs.size(); j++) {
                Run other = runs.get(j);
                if (j != i && other.who == run.who) {
                    if (j < i) {
                        before++;
                        run.previous = other.event.second;
                    } else if (next == null) {
                        next = other;
                    }
                }
            }
            run.occurrence = before + 1;
            if (run.rule.repeats() == LimitRule.Repeats.LATEST
                    && next != null
                    && (!run.isClosed() || next.event.second < run.closedSecond)) {
                run.close(next.event, LimitState.REPLACED);
                run.closedByNext = true;
            }
        }
        runs.removeIf(run -> run.rule.repeats() == LimitRule.Repeats.FIRST && run.occurrence > 1);
    }
}
