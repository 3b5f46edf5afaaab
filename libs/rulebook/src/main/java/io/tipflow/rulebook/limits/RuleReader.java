package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.counting.CountingRule;
import io.tipflow.rulebook.counting.Length;
import io.tipflow.rulebook.format.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads one entry of a file of limits. */
final class RuleReader {
    private final LimitFile.Context context;

    RuleReader(LimitFile.Context context) {
        this.context = context;
    }

    LimitRule rule(YamlNode node) {
        node.only(
                "id",
                "title",
                "article",
                "validFrom",
                "validUntil",
                "verified",
                "source",
                "running",
                "nature",
                "count",
                "starts",
                "repeats",
                "length",
                "like",
                "less",
                "met",
                "suspended",
                "replaced",
                "pauses",
                "anew",
                "anewAfter",
                "atMost",
                "extensions");
        CountingRule count = context.counting().rule(node.get("count"));
        List<LimitRule.Start> starts = new ArrayList<>();
        Set<FactType> openers = new LinkedHashSet<>();
        for (YamlNode start : node.get("starts").items()) {
            starts.add(start(start, count, openers));
        }
        LimitRule.Nature nature =
                choice(node, "nature", LimitRule.Nature.class, LimitRule.Nature.DUTY);
        List<LimitRule.LengthCase> lengths =
                node.find("length").isPresent()
                        ? lengths(node.get("length"), count, openers)
                        : List.of();
        if (lengths.isEmpty() && nature != LimitRule.Nature.EVENT && node.find("like").isEmpty()) {
            throw node.wrong("a limit without a length");
        }
        return new LimitRule(
                node.text("id"),
                node.get("title").words(context.languages()),
                context.laws().citation(node.get("article")),
                node.validity(),
                node.get("verified").flag(),
                node.find("running").isPresent() && follows(node.get("running")),
                nature,
                count,
                List.copyOf(starts),
                choice(node, "repeats", LimitRule.Repeats.class, LimitRule.Repeats.EACH),
                lengths,
                matches(node, "met"),
                matches(node, "suspended"),
                matches(node, "replaced"),
                each(node, "pauses", this::pause),
                each(node, "anew", this::anew),
                each(node, "anewAfter", this::anewAfter),
                node.find("less").map(this::less),
                each(node, "atMost", found -> atMost(found, openers)),
                each(node, "extensions", found -> extension(found, count, openers)));
    }

    private static <T> List<T> each(YamlNode node, String key, Function<YamlNode, T> read) {
        List<T> all = new ArrayList<>();
        for (YamlNode item : node.items(key)) {
            all.add(read.apply(item));
        }
        return List.copyOf(all);
    }

    private boolean follows(YamlNode node) {
        return switch (node.text()) {
            case "FOLLOW" -> true;
            case "KEEP" -> false;
            default -> throw node.wrong("expected KEEP or FOLLOW, but found " + node.text());
        };
    }

    private LimitRule.Start start(YamlNode node, CountingRule count, Set<FactType> openers) {
        node.only("fact", "at", "endOf", "latestEndOf", "from", "once", "when");
        List<Match> once = matches(node, "once");
        int kinds =
                (node.find("fact").isPresent() ? 1 : 0)
                        + (node.find("endOf").isPresent() ? 1 : 0)
                        + (node.find("latestEndOf").isPresent() ? 1 : 0);
        if (kinds != 1) {
            throw node.wrong("expected one of fact, endOf and latestEndOf");
        }
        if (node.find("fact").isPresent()) {
            FactType type = context.facts().type(node.get("fact"));
            openers.add(type);
            String attribute = node.find("at").map(YamlNode::text).orElse("");
            if (!attribute.isEmpty() && !type.attributes().containsKey(attribute)) {
                throw node.get("at").wrong(type.id() + " has no attribute " + attribute);
            }
            return new LimitRule.Start.OfFact(type, attribute, condition(node, Set.of(type)), once);
        }
        Condition when = condition(node, Set.of());
        if (node.find("endOf").isPresent()) {
            LimitRule.Edge byDefault =
                    count.direction() == CountingRule.Direction.BACKWARD
                            ? LimitRule.Edge.NOMINAL
                            : LimitRule.Edge.MOVED;
            return new LimitRule.Start.OfEnd(
                    node.text("endOf"),
                    choice(node, "from", LimitRule.Edge.class, byDefault),
                    when,
                    once);
        }
        return new LimitRule.Start.OfLatestEnd(node.texts("latestEndOf"), when, once);
    }

    private List<LimitRule.LengthCase> lengths(
            YamlNode node, CountingRule count, Set<FactType> openers) {
        List<LimitRule.LengthCase> cases = new ArrayList<>();
        if (node.isList()) {
            for (YamlNode one : node.items()) {
                one.only("when", "is", "verified");
                cases.add(
                        new LimitRule.LengthCase(
                                condition(one, openers),
                                context.counting().length(one.get("is"), count),
                                one.find("verified").map(YamlNode::flag).orElse(true)));
            }
        } else if (node.isMap()) {
            for (ByValue one : byValue(node, openers)) {
                cases.add(
                        new LimitRule.LengthCase(
                                one.condition(),
                                context.counting().length(one.value(), count),
                                true));
            }
        } else {
            cases.add(
                    new LimitRule.LengthCase(
                            Condition.NONE, context.counting().length(node, count), true));
        }
        return List.copyOf(cases);
    }

    /** What is written under a value of a circumstance or attribute. */
    private record ByValue(Condition condition, YamlNode value) {}

    private List<ByValue> byValue(YamlNode node, Set<FactType> openers) {
        if (node.entries().size() != 1) {
            throw node.wrong("expected one circumstance or attribute and its values");
        }
        String name = node.entries().keySet().iterator().next();
        List<ByValue> cases = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Map.Entry<String, YamlNode> entry : node.get(name).entries().entrySet()) {
            YamlNode value = entry.getValue();
            Set<String> accepted = new LinkedHashSet<>();
            for (String one : entry.getKey().split(",", -1)) {
                if (!seen.add(one.trim())) {
                    throw value.wrong(name + " has two lengths for " + one.trim());
                }
                accepted.add(one.trim());
            }
            Condition.Demand demand = demand(name, accepted, value, openers);
            cases.add(new ByValue(new Condition(List.of(List.of(demand))), value));
        }
        return cases;
    }

    Condition condition(YamlNode node, Set<FactType> openers) {
        Optional<YamlNode> when = node.find("when");
        if (when.isEmpty()) {
            return Condition.NONE;
        }
        List<List<Condition.Demand>> alternatives = new ArrayList<>();
        for (YamlNode alternative : when.get().items()) {
            List<Condition.Demand> demands = new ArrayList<>();
            for (Map.Entry<String, YamlNode> entry : alternative.entries().entrySet()) {
                YamlNode values = entry.getValue();
                Set<String> accepted = new LinkedHashSet<>(values.texts());
                demands.add(demand(entry.getKey(), accepted, values, openers));
            }
            alternatives.add(List.copyOf(demands));
        }
        return new Condition(List.copyOf(alternatives));
    }

    private Condition.Demand demand(
            String name, Set<String> accepted, YamlNode node, Set<FactType> openers) {
        Optional<Circumstance> circumstance = context.facts().circumstance(name);
        Collection<String> known = new HashSet<>();
        if (circumstance.isPresent()) {
            known = circumstance.get().values();
        } else {
            for (FactType type : openers) {
                FactType.Attribute attribute = type.attributes().get(name);
                if (attribute != null) {
                    known.addAll(attribute.values());
                }
            }
            if (known.isEmpty()) {
                throw node.wrong(
                        "no circumstance, and no attribute of the fact, has the name " + name);
            }
        }
        for (String value : accepted) {
            if (!known.contains(value)) {
                throw node.wrong(name + " has no value " + value + "; it has " + known);
            }
        }
        return new Condition.Demand(
                circumstance.isPresent() ? circumstance.get().index() : -1,
                name,
                Set.copyOf(accepted));
    }

    private List<Match> matches(YamlNode node, String key) {
        return each(node, key, this::match);
    }

    private Match match(YamlNode node) {
        if (!node.isMap()) {
            return new Match(context.facts().type(node), Condition.NONE, false);
        }
        node.only("fact", "when", "ofAnybody");
        FactType type = context.facts().type(node.get("fact"));
        return new Match(type, condition(node, Set.of(type)), node.flag("ofAnybody"));
    }

    private LimitRule.Pause pause(YamlNode node) {
        node.only("from", "to", "article");
        return new LimitRule.Pause(
                matches(node, "from"),
                matches(node, "to"),
                context.laws().citation(node.get("article")));
    }

    private LimitRule.Anew anew(YamlNode node) {
        node.only("fact", "article");
        return new LimitRule.Anew(
                matches(node, "fact"), context.laws().citation(node.get("article")));
    }

    private LimitRule.AnewAfter anewAfter(YamlNode node) {
        node.only("from", "to", "article");
        return new LimitRule.AnewAfter(
                matches(node, "from"),
                matches(node, "to"),
                context.laws().citation(node.get("article")));
    }

    private LimitRule.Less less(YamlNode node) {
        node.only("timeUnder", "article");
        return new LimitRule.Less(
                node.texts("timeUnder"), context.laws().citation(node.get("article")));
    }

    private LimitRule.AtMost atMost(YamlNode node, Set<FactType> openers) {
        node.only("times", "when", "article");
        return new LimitRule.AtMost(
                node.get("times").integer(),
                condition(node, openers),
                context.laws().citation(node.get("article")));
    }

    private LimitRule.Extension extension(
            YamlNode node, CountingRule count, Set<FactType> openers) {
        node.only("granted", "into", "by", "article", "verified", "when", "ask", "steps");
        String transition = node.text("by");
        if (!context.authorities().knows(transition)) {
            throw node.get("by").wrong("nobody grants it: there is no transition " + transition);
        }
        String into = node.find("into").map(YamlNode::text).orElse("");
        List<LimitRule.StepCase> steps =
                node.find("steps").map(found -> steps(found, count, openers)).orElse(List.of());
        if (into.isEmpty() == steps.isEmpty()) {
            throw node.wrong("an extension has either steps or the limit it goes into");
        }
        return new LimitRule.Extension(
                context.facts().type(node.get("granted")),
                into,
                transition,
                context.laws().citation(node.get("article")),
                node.find("verified").map(YamlNode::flag).orElse(true),
                condition(node, openers),
                node.find("ask").map(found -> ask(found, openers)),
                steps);
    }

    private LimitRule.Ask ask(YamlNode node, Set<FactType> openers) {
        node.only("before", "count", "article", "when");
        CountingRule count = context.counting().rule(node.get("count"));
        if (count.direction() != CountingRule.Direction.BACKWARD) {
            throw node.get("count")
                    .wrong(
                            "the latest moment to ask is counted back from the end, but rule "
                                    + count.code()
                                    + " counts forward");
        }
        return new LimitRule.Ask(
                context.counting().length(node.get("before"), count),
                count,
                context.laws().citation(node.get("article")),
                condition(node, openers));
    }

    private List<LimitRule.StepCase> steps(
            YamlNode node, CountingRule count, Set<FactType> openers) {
        if (!node.isMap()) {
            return List.of(new LimitRule.StepCase(Condition.NONE, stepList(node, count)));
        }
        List<LimitRule.StepCase> cases = new ArrayList<>();
        for (ByValue one : byValue(node, openers)) {
            cases.add(new LimitRule.StepCase(one.condition(), stepList(one.value(), count)));
        }
        return List.copyOf(cases);
    }

    private List<LimitRule.Step> stepList(YamlNode node, CountingRule count) {
        List<LimitRule.Step> steps = new ArrayList<>();
        for (YamlNode step : node.items()) {
            boolean inAll = step.isMap();
            YamlNode length = inAll ? step.only("inAll").get("inAll") : step;
            Length found = context.counting().length(length, count);
            steps.add(new LimitRule.Step(found, inAll));
        }
        return List.copyOf(steps);
    }

    private static <E extends Enum<E>> E choice(
            YamlNode node, String key, Class<E> type, E byDefault) {
        Optional<YamlNode> found = node.find(key);
        if (found.isEmpty()) {
            return byDefault;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(found.get().text())) {
                return constant;
            }
        }
        throw found.get()
                .wrong(
                        "expected one of "
                                + List.of(type.getEnumConstants())
                                + ", but found "
                                + found.get().text());
    }
}
