package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.authorities.Authorities;
import io.tipflow.rulebook.counting.Counting;
import io.tipflow.rulebook.counting.CountingRule;
import io.tipflow.rulebook.counting.Moment;
import io.tipflow.rulebook.format.Phrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The statutory time limits of a rulebook: which of them a set of facts gives, and why. */
public final class TimeLimits {
    private final List<LimitGroup> groups;
    private final Map<String, List<Modifier>> modifiers;
    private final FactTypes facts;
    private final List<Circumstance> circumstances;
    private final Counting counting;
    private final Phrases phrases;
    private final Authorities authorities;

    TimeLimits(
            List<LimitGroup> groups,
            List<Modifier> modifiers,
            FactTypes facts,
            Counting counting,
            Phrases phrases,
            Authorities authorities) {
        this.groups = groups;
        this.modifiers = new HashMap<>();
        for (Modifier modifier : modifiers) {
            for (String limit : modifier.appliesTo()) {
                this.modifiers.computeIfAbsent(limit, id -> new ArrayList<>()).add(modifier);
            }
        }
        this.facts = facts;
        this.circumstances = facts.circumstances();
        this.counting = counting;
        this.phrases = phrases;
        this.authorities = authorities;
    }

    /**
     * Every limit the facts give at an instant, in the order of the rulebook's files and then of
     * their starts.
     *
     * @throws InvalidFacts where a type, an attribute or a value is not known
     */
    public List<Limit> limitsOf(CaseFacts given) {
        Timeline timeline = new Timeline(facts, circumstances, counting.zone(), given);
        Map<String, List<Run>> done = new HashMap<>(64);
        Runs runs = new Runs(timeline, counting.zone(), done);
        Working working = new Working(timeline, counting, phrases, modifiers, done);
        Extending extending = new Extending(timeline, counting, working);
        List<List<Run>> inOrder = new ArrayList<>(Collections.nCopies(groups.size(), List.of()));
        int number = 0;
        for (LimitGroup group : groups) {
            if (!group.mayBegin(timeline, inOrder)) {
                continue;
            }
            List<Run> found = runs.of(group);
            if (found.isEmpty()) {
                continue;
            }
            for (Run run : found) {
                working.workOut(run);
                run.extensions = extending.open(run, authorities, circumstances);
            }
            number += found.size();
            inOrder.set(group.place(), found);
            done.put(group.id(), found);
        }
        List<Limit> limits = new ArrayList<>(number);
        for (List<Run> found : inOrder) {
            for (Run run : found) {
                limits.add(limit(run, timeline));
            }
        }
        return limits;
    }

    private static Limit limit(Run run, Timeline timeline) {
        Moment end = run.end;
        boolean open = run.state == LimitState.RUNNING || run.state == LimitState.OVERDUE;
        OptionalLong daysLeft =
                !open || end == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(end.epochDay() - timeline.now.epochDay());
        CountingRule rule = run.rule.count();
        Moment start = run.start;
        boolean minute =
                rule.precision() == CountingRule.Precision.INSTANT
                        || rule.direction() == CountingRule.Direction.BACKWARD;
        return new Limit(
                run.rule.id(),
                run.subject,
                run.occurrence,
                run.rule.title(),
                run.rule.article(),
                minute ? start : start.asDay(),
                Optional.ofNullable(run.nominal),
                Optional.ofNullable(end),
                run.state,
                run.isClosed()
                        ? Optional.of(Instant.ofEpochSecond(run.closedSecond))
                        : Optional.empty(),
                run.late,
                daysLeft,
                run.extensions,
                run.because,
                run.warnings,
                run.verified);
    }

    /** The vocabulary of facts and circumstances. */
    public FactTypes factTypes() {
        return facts;
    }

    /** The rules behind the limits, for lists and documentation. */
    public List<LimitDescription> describe() {
        return groups.stream()
                .sorted(Comparator.comparingInt(LimitGroup::place))
                .flatMap(group -> group.versions().stream())
                .map(LimitDescription::of)
                .toList();
    }
}
