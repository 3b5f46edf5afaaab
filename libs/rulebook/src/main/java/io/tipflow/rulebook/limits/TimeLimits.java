package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.authorities.Authorities;
import io.tipflow.rulebook.counting.Counting;
import io.tipflow.rulebook.counting.CountingRule;
import io.tipflow.rulebook.counting.Moment;
import io.tipflow.rulebook.format.Phrases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
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

    /** By index of a fact type, the groups it can start. */
    private final List<BitSet> opens = new ArrayList<>();

    /** By index of a group, the groups that count from its end; they come later in the order. */
    private final List<BitSet> dependents = new ArrayList<>();

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
        for (int i = 0; i < facts.typeCount(); i++) {
            opens.add(new BitSet());
        }
        int[] orderOfPlace = new int[groups.size()];
        for (int i = 0; i < groups.size(); i++) {
            LimitGroup group = groups.get(i);
            dependents.add(new BitSet());
            orderOfPlace[group.place()] = i;
            for (FactType opener : group.openers()) {
                opens.get(opener.index()).set(i);
            }
            for (int base : group.bases()) {
                dependents.get(orderOfPlace[base]).set(i);
            }
        }
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
        BitSet pending = new BitSet(groups.size());
        List<FactType> present = timeline.types();
        for (int i = 0; i < present.size(); i++) {
            pending.or(opens.get(present.get(i).index()));
        }
        for (int i = pending.nextSetBit(0); i >= 0; i = pending.nextSetBit(i + 1)) {
            LimitGroup group = groups.get(i);
            List<Run> found = runs.of(group);
            if (found.isEmpty()) {
                continue;
            }
            BitSet later = dependents.get(i);
            if (!later.isEmpty()) {
                pending.or(later);
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
