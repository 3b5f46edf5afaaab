package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.counting.CountingRule;
import io.tipflow.rulebook.counting.Length;
import io.tipflow.rulebook.format.Citation;
import io.tipflow.rulebook.format.Validity;
import io.tipflow.rulebook.format.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One limit in one period of the law: what starts it, how long it is, what extends and closes it.
 */
record LimitRule(
        String id,
        Words title,
        Citation article,
        Validity validity,
        boolean verified,
        boolean follow,
        Nature nature,
        CountingRule count,
        List<Start> starts,
        Repeats repeats,
        List<LengthCase> lengths,
        List<Match> met,
        List<Match> suspended,
        List<Match> replaced,
        List<Pause> pauses,
        List<Anew> anew,
        List<AnewAfter> anewAfter,
        Optional<Less> less,
        List<AtMost> atMost,
        List<Extension> extensions) {

    /**
     * What it means when its end passes: somebody is late, a right is gone, or something takes
     * place.
     */
    enum Nature {
        DUTY,
        RIGHT,
        EVENT
    }

    /**
     * What a second start means: the first goes on, each stands alone, or the latest replaces the
     * one before.
     */
    enum Repeats {
        FIRST,
        EACH,
        LATEST
    }

    /** Which end of another limit is meant. */
    enum Edge {
        NOMINAL,
        MOVED
    }

    /** What it counts from. */
    sealed interface Start {
        Condition when();

        List<Match> once();

        /** The limits that have to be worked out before it. */
        List<String> bases();

        /**
         * A fact, or the date in one of its attributes.
         *
         * @param attribute name of that attribute, empty for the fact's own day
         */
        record OfFact(FactType type, String attribute, Condition when, List<Match> once)
                implements Start {
            @Override
            public List<String> bases() {
                return List.of();
            }
        }

        /** The end of each occurrence of another limit. */
        record OfEnd(String limit, Edge edge, Condition when, List<Match> once) implements Start {
            @Override
            public List<String> bases() {
                return List.of(limit);
            }
        }

        /** The last of the ends of several limits. */
        record OfLatestEnd(List<String> limits, Condition when, List<Match> once) implements Start {
            @Override
            public List<String> bases() {
                return limits;
            }
        }
    }

    /** A length and when it is the one. */
    record LengthCase(Condition when, Length length, boolean verified) {}

    /** Time that does not count. */
    record Pause(List<Match> from, List<Match> to, Citation article) {}

    /** A fact that starts it anew while it runs. */
    record Anew(List<Match> on, Citation article) {}

    /** A fact that stops it while it runs, and one that then starts it anew. */
    record AnewAfter(List<Match> from, List<Match> to, Citation article) {}

    /** Time spent under other limits that comes off. */
    record Less(List<String> timeUnder, Citation article) {}

    /** How often it may begin. */
    record AtMost(int times, Condition when, Citation article) {}

    /**
     * A group of extensions.
     *
     * @param into the limit it opens instead of a length, empty for none
     * @param transition who grants it
     */
    record Extension(
            FactType granted,
            String into,
            String transition,
            Citation article,
            boolean verified,
            Condition when,
            Optional<Ask> ask,
            List<StepCase> steps) {}

    /** How long before the end it has to be asked for. */
    record Ask(Length before, CountingRule count, Citation article, Condition when) {}

    /** The lengths of the extensions, one after the other, and when they are the ones. */
    record StepCase(Condition when, List<Step> steps) {}

    /** The length of one extension, from the end or, in all, from the start. */
    record Step(Length length, boolean inAll) {}

    /** The same limit with the lengths and extensions of another. */
    LimitRule asLongAs(LimitRule model) {
        return new LimitRule(
                id,
                title,
                article,
                validity,
                verified,
                follow,
                nature,
                count,
                starts,
                repeats,
                model.lengths,
                met,
                suspended,
                replaced,
                pauses,
                anew,
                anewAfter,
                less,
                atMost,
                model.extensions);
    }

    /** The limits that have to be worked out before this one. */
    List<String> needs() {
        List<String> needs = new ArrayList<>();
        for (Start start : starts) {
            needs.addAll(start.bases());
        }
        if (less.isPresent()) {
            needs.addAll(less.get().timeUnder());
        }
        return needs;
    }
}
