package io.tipflow.rulebook.authorities;

import io.tipflow.rulebook.format.Laws;
import io.tipflow.rulebook.format.RulebookFiles;
import io.tipflow.rulebook.format.Validity;
import io.tipflow.rulebook.format.Words;
import io.tipflow.rulebook.format.YamlNode;
import io.tipflow.rulebook.units.Unit;
import io.tipflow.rulebook.units.Units;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads who may decide what, and refuses an authority nobody holds. */
public final class AuthorityFile {
    private final Laws laws;
    private final Bodies bodies;
    private final Map<String, List<Validity>> held = new HashMap<>();
    private final Map<String, List<Authority>> groups = new LinkedHashMap<>();
    private final Map<String, List<String>> circumstances;
    private final List<String> languages;

    private AuthorityFile(
            Laws laws,
            Bodies bodies,
            Units units,
            Map<String, List<String>> circumstances,
            List<String> languages) {
        this.laws = laws;
        this.bodies = bodies;
        for (Unit unit : units.all()) {
            held.computeIfAbsent(unit.body() + "/" + unit.level(), key -> new ArrayList<>())
                    .add(new Validity(unit.validFrom(), unit.validUntil()));
        }
        this.circumstances = circumstances;
        this.languages = languages;
    }

    /**
     * Reads the bodies and the transitions.
     *
     * @param circumstances the values a rule may be limited to, by circumstance
     */
    public static Authorities read(
            RulebookFiles files,
            String bodyFile,
            String file,
            Laws laws,
            Units units,
            Map<String, List<String>> circumstances,
            List<String> languages) {
        Bodies bodies = Bodies.read(files, bodyFile, languages);
        return new AuthorityFile(laws, bodies, units, circumstances, languages)
                .transitions(YamlNode.read(files, file));
    }

    private Authorities transitions(YamlNode root) {
        root.only("nobody", "groups", "transitions");
        if (root.find("groups").isPresent()) {
            for (Map.Entry<String, YamlNode> group : root.get("groups").entries().entrySet()) {
                groups.put(group.getKey(), authorities(group.getValue()));
            }
        }
        Map<String, Transition> transitions = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> entry : root.get("transitions").entries().entrySet()) {
            String id = entry.getKey();
            YamlNode node = entry.getValue().only("title", "rules");
            List<AuthorityRule> rules = new ArrayList<>();
            for (YamlNode rule : node.get("rules").items()) {
                rules.add(rule(rule));
            }
            if (rules.isEmpty()) {
                throw node.wrong("nobody may decide " + id);
            }
            transitions.put(
                    id, new Transition(id, node.get("title").words(languages), List.copyOf(rules)));
        }
        Words nobody = root.get("nobody").words(languages);
        return new Authorities(transitions, bodies, nobody);
    }

    private AuthorityRule rule(YamlNode node) {
        node.only("article", "validFrom", "validUntil", "verified", "source", "when", "may");
        Validity validity = node.validity();
        Map<String, Set<String>> when = new LinkedHashMap<>();
        if (node.find("when").isPresent()) {
            for (Map.Entry<String, YamlNode> one : node.get("when").entries().entrySet()) {
                when.put(one.getKey(), accepted(one.getKey(), one.getValue()));
            }
        }
        List<Authority> may = new ArrayList<>();
        for (YamlNode one : node.get("may").items()) {
            may.addAll(may(one, validity));
        }
        return new AuthorityRule(
                laws.citation(node.get("article")),
                validity,
                node.get("verified").flag(),
                when,
                List.copyOf(may));
    }

    private Set<String> accepted(String name, YamlNode values) {
        List<String> known = circumstances.get(name);
        if (known == null && !name.equals(Authorities.STEP)) {
            throw values.wrong("no circumstance has the name " + name);
        }
        for (YamlNode value : values.items()) {
            if (known == null) {
                value.integer();
            } else if (!known.contains(value.text())) {
                throw value.wrong(name + " has no value " + value.text() + "; it has " + known);
            }
        }
        return new LinkedHashSet<>(values.texts());
    }

    private List<Authority> may(YamlNode node, Validity validity) {
        List<Authority> named = node.isMap() ? authorities(node) : groups.get(node.text());
        if (named == null) {
            throw node.wrong(
                    "no group of authorities has the name "
                            + node.text()
                            + "; known are "
                            + groups.keySet());
        }
        for (Authority one : named) {
            if (!level(one, node).validity().overlaps(validity)) {
                throw node.wrong(
                        "an authority nobody holds: the level "
                                + one.level()
                                + " of "
                                + one.body()
                                + " did not exist then");
            }
            if (!isHeld(one.body() + "/" + one.level(), validity)) {
                throw node.wrong(
                        "an authority nobody holds: no unit of "
                                + one.body()
                                + " has the level "
                                + one.level()
                                + " then");
            }
        }
        return named;
    }

    private List<Authority> authorities(YamlNode node) {
        node.only("body", "level", "role");
        List<Authority> found = new ArrayList<>();
        for (String level : node.texts("level")) {
            for (String role : node.texts("role")) {
                Authority one = new Authority(node.text("body"), level, role);
                level(one, node);
                found.add(one);
            }
        }
        return found;
    }

    private Bodies.Level level(Authority authority, YamlNode node) {
        Bodies.Body body = bodies.byId().get(authority.body());
        if (body == null) {
            throw node.wrong(
                    "unknown body " + authority.body() + "; known are " + bodies.byId().keySet());
        }
        Bodies.Level level = body.levels().get(authority.level());
        if (level == null) {
            throw node.wrong(
                    authority.body()
                            + " has no level "
                            + authority.level()
                            + "; it has "
                            + body.levels().keySet());
        }
        if (!body.roles().containsKey(authority.role())) {
            throw node.wrong(
                    authority.body()
                            + " has no role "
                            + authority.role()
                            + "; it has "
                            + body.roles().keySet());
        }
        return level;
    }

    private boolean isHeld(String bodyAndLevel, Validity validity) {
        for (Validity unit : held.getOrDefault(bodyAndLevel, List.of())) {
            if (unit.overlaps(validity)) {
                return true;
            }
        }
        return false;
    }
}
