package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.authorities.Authorities;
import io.tipflow.rulebook.counting.Counting;
import io.tipflow.rulebook.format.Laws;
import io.tipflow.rulebook.format.Phrases;
import io.tipflow.rulebook.format.RulebookFiles;
import io.tipflow.rulebook.format.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the limits and modifiers of a rulebook, and refuses what overlaps, leaves a gap or refers
 * to nothing.
 */
public final class LimitFile {
    private final List<LimitRule> rules = new ArrayList<>();
    private final IdentityHashMap<LimitRule, YamlNode> nodes = new IdentityHashMap<>();

    private LimitFile() {}

    /** Everything the limits refer to. */
    public record Context(
            FactTypes facts,
            Counting counting,
            Laws laws,
            Authorities authorities,
            Phrases phrases,
            List<String> languages) {}

    /** Reads the files of limits, in this order, and the file of modifiers. */
    public static TimeLimits read(
            RulebookFiles files, List<String> limitFiles, String modifierFile, Context context) {
        LimitFile reader = new LimitFile();
        Map<String, YamlNode> likes = new LinkedHashMap<>();
        for (String file : limitFiles) {
            for (YamlNode node : YamlNode.read(files, file).items()) {
                LimitRule rule = new RuleReader(context).rule(node);
                reader.rules.add(rule);
                reader.nodes.put(rule, node);
                node.find("like").ifPresent(like -> likes.put(rule.id(), like));
            }
        }
        List<LimitGroup> groups = reader.groups(likes);
        Set<String> ids = new LinkedHashSet<>(groups.stream().map(LimitGroup::id).toList());
        reader.references(ids);
        List<Modifier> modifiers = modifiers(YamlNode.read(files, modifierFile), context, ids);
        return new TimeLimits(
                sorted(groups, reader),
                modifiers,
                context.facts(),
                context.counting(),
                context.phrases(),
                context.authorities());
    }

    private YamlNode node(LimitRule rule) {
        return Optional.ofNullable(nodes.get(rule)).orElseThrow();
    }

    private List<LimitGroup> groups(Map<String, YamlNode> likes) {
        Map<String, List<LimitRule>> byId = new LinkedHashMap<>();
        for (LimitRule rule : rules) {
            byId.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(rule);
        }
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String id : byId.keySet()) {
            places.put(id, places.size());
        }
        List<LimitGroup> groups = new ArrayList<>();
        for (Map.Entry<String, List<LimitRule>> entry : byId.entrySet()) {
            List<LimitRule> versions = entry.getValue();
            if (versions.size() > 1) {
                versions.sort(Comparator.comparing(rule -> rule.validity().from()));
            }
            for (int i = 1; i < versions.size(); i++) {
                succeeds(versions.get(i - 1), versions.get(i));
            }
            groups.add(group(groups.size(), entry.getKey(), versions, places));
        }
        for (Map.Entry<String, YamlNode> entry : likes.entrySet()) {
            YamlNode like = entry.getValue();
            List<LimitRule> models = byId.get(like.text());
            if (models == null) {
                throw like.wrong("like an unknown limit, " + like.text());
            }
            byId.getOrDefault(entry.getKey(), List.of())
                    .replaceAll(rule -> rule.lengths().isEmpty() ? like(rule, models, like) : rule);
        }
        return groups;
    }

    private static LimitGroup group(
            int place, String id, List<LimitRule> versions, Map<String, Integer> places) {
        Set<FactType> openers = new LinkedHashSet<>();
        Set<Integer> bases = new LinkedHashSet<>();
        for (LimitRule rule : versions) {
            for (LimitRule.Start start : rule.starts()) {
                if (start instanceof LimitRule.Start.OfFact fact) {
                    openers.add(fact.type());
                }
                for (String base : start.bases()) {
                    bases.add(places.getOrDefault(base, place));
                }
            }
        }
        boolean follows = versions.stream().anyMatch(LimitRule::follow);
        return new LimitGroup(
                place, id, versions, follows, List.copyOf(openers), List.copyOf(bases));
    }

    private LimitRule like(LimitRule rule, List<LimitRule> models, YamlNode like) {
        LimitRule model =
                models.stream()
                        .filter(other -> other.validity().contains(rule.validity().from()))
                        .findFirst()
                        .orElseThrow(() ->
                                like.wrong(
                                        like.text()
                                                + " is not in force on "
                                                + rule.validity().from()));
        LimitRule copied = rule.asLongAs(model);
        nodes.put(copied, node(rule));
        return copied;
    }

    private void succeeds(LimitRule before, LimitRule after) {
        YamlNode node = node(after);
        if (before.validity().overlaps(after.validity())) {
            throw node.wrong(
                    "the periods of "
                            + after.id()
                            + " overlap: the one before begins on "
                            + before.validity().from()
                            + " and ends "
                            + before.validity().until().map(LocalDate::toString).orElse("never"));
        }
        LocalDate next = before.validity().until().orElseThrow().plusDays(1);
        if (!next.equals(after.validity().from())) {
            throw node.wrong(
                    "a gap in succession: "
                            + after.id()
                            + " ends on "
                            + before.validity().until().get()
                            + " and goes on only on "
                            + after.validity().from());
        }
    }

    private void references(Set<String> ids) {
        for (LimitRule rule : rules) {
            for (String needed : rule.needs()) {
                if (!ids.contains(needed)) {
                    throw node(rule).wrong(rule.id() + " depends on an unknown limit, " + needed);
                }
            }
            for (LimitRule.Extension extension : rule.extensions()) {
                if (!extension.into().isEmpty() && !ids.contains(extension.into())) {
                    throw node(rule)
                            .wrong(
                                    rule.id()
                                            + " is extended into an unknown limit, "
                                            + extension.into());
                }
            }
        }
    }

    private static List<LimitGroup> sorted(List<LimitGroup> groups, LimitFile reader) {
        Set<String> waiting = new LinkedHashSet<>();
        for (LimitGroup group : groups) {
            waiting.add(group.id());
        }
        List<LimitGroup> left = new ArrayList<>(groups);
        List<LimitGroup> sorted = new ArrayList<>();
        while (!left.isEmpty()) {
            List<LimitGroup> later = new ArrayList<>();
            for (LimitGroup group : left) {
                if (needs(group, waiting)) {
                    later.add(group);
                } else {
                    sorted.add(group);
                    waiting.remove(group.id());
                }
            }
            if (later.size() == left.size()) {
                throw reader.node(later.getFirst().versions().getFirst())
                        .wrong("limits that depend on each other in a ring: " + waiting);
            }
            left = later;
        }
        return List.copyOf(sorted);
    }

    private static boolean needs(LimitGroup group, Set<String> waiting) {
        for (LimitRule rule : group.versions()) {
            for (String need : rule.needs()) {
                if (waiting.contains(need)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Modifier> modifiers(YamlNode root, Context context, Set<String> ids) {
        List<Modifier> modifiers = new ArrayList<>();
        for (YamlNode node : root.items()) {
            node.only(
                    "id",
                    "title",
                    "article",
                    "validFrom",
                    "validUntil",
                    "verified",
                    "source",
                    "when",
                    "appliesTo",
                    "factor");
            String[] factor = node.text("factor").split("/", -1);
            if (factor.length != 2
                    || !factor[0].matches("[1-9]\\d?")
                    || !factor[1].matches("[1-9]\\d?")) {
                throw node.get("factor")
                        .wrong("expected a fraction like 2/3, but found " + node.text("factor"));
            }
            Set<String> appliesTo = new LinkedHashSet<>();
            for (YamlNode limit : node.get("appliesTo").items()) {
                if (!ids.contains(limit.text())) {
                    throw limit.wrong("applies to an unknown limit, " + limit.text());
                }
                appliesTo.add(limit.text());
            }
            Modifier modifier =
                    new Modifier(
                            node.text("id"),
                            node.get("title").words(context.languages()),
                            context.laws().citation(node.get("article")),
                            node.validity(),
                            node.get("verified").flag(),
                            new RuleReader(context).condition(node, Set.of()),
                            appliesTo,
                            Integer.parseInt(factor[0]),
                            Integer.parseInt(factor[1]));
            for (Modifier other : modifiers) {
                if (other.id().equals(modifier.id())
                        && other.validity().overlaps(modifier.validity())) {
                    throw node.wrong("the periods of " + modifier.id() + " overlap");
                }
            }
            modifiers.add(modifier);
        }
        return List.copyOf(modifiers);
    }
}
