package io.tipflow.rulebook.authorities;

import io.tipflow.rulebook.format.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may decide which transition, by body, level and role, on which day. */
public final class Authorities {
    /** The condition that is no circumstance: the how manieth extension it is. */
    public static final String STEP = "step";

    private final Map<String, Transition> transitions;
    private final Bodies bodies;
    private final Words nobody;
    private final Map<String, Set<String>> conditions = new HashMap<>();

    Authorities(Map<String, Transition> transitions, Bodies bodies, Words nobody) {
        this.transitions = transitions;
        this.bodies = bodies;
        this.nobody = nobody;
        transitions.forEach((id, transition) -> {
            Set<String> names = new LinkedHashSet<>();
            transition.rules().forEach(rule -> names.addAll(rule.when().keySet()));
            conditions.put(id, names);
        });
    }

    /** The ids of all transitions, with their names. */
    public Map<String, Words> transitions() {
        Map<String, Words> titles = new LinkedHashMap<>();
        transitions.forEach((id, transition) -> titles.put(id, transition.title()));
        return titles;
    }

    /** The bodies with their levels and roles. */
    public Bodies bodies() {
        return bodies;
    }

    /**
     * Whether that body, level and role may decide the transition on that day, in whatever
     * circumstances.
     */
    public Decision mayDecide(
            String transition, String body, String level, String role, LocalDate at) {
        return mayDecide(transition, body, level, role, at, Map.of());
    }

    /**
     * Whether that body, level and role may decide the transition on that day.
     *
     * @param circumstances what is known of the case, such as {@code gravity}, {@code level} of the
     *     investigating body and the {@code step} of an extension
     * @throws IllegalArgumentException where the rulebook has no such transition
     */
    public Decision mayDecide(
            String transition,
            String body,
            String level,
            String role,
            LocalDate at,
            Map<String, String> circumstances) {
        Authority asked = new Authority(body, level, role);
        List<AuthorityRule> inForce = inForce(transition, at, circumstances);
        List<AuthorityRule> allowing =
                exists(asked, at)
                        ? inForce.stream().filter(rule -> rule.may().contains(asked)).toList()
                        : List.of();
        List<AuthorityRule> cited = allowing.isEmpty() ? inForce : List.of(allowing.getFirst());
        Map<String, Set<String>> onlyWhen = new HashMap<>();
        if (allowing.size() == 1) {
            allowing.getFirst()
                    .when()
                    .forEach((name, values) -> {
                        if (!circumstances.containsKey(name)) {
                            onlyWhen.put(name, values);
                        }
                    });
        }
        return new Decision(
                !allowing.isEmpty(),
                String.join(
                        "; ",
                        cited.stream().map(rule -> rule.article().text()).distinct().toList()),
                written(cited),
                authorities(inForce, at),
                onlyWhen,
                cited.stream().allMatch(AuthorityRule::verified));
    }

    /** Everybody who may decide the transition on that day in these circumstances. */
    public Decision whoMay(String transition, LocalDate at, Map<String, String> circumstances) {
        List<AuthorityRule> inForce = inForce(transition, at, circumstances);
        return new Decision(
                false,
                String.join(
                        "; ",
                        inForce.stream().map(rule -> rule.article().text()).distinct().toList()),
                written(inForce),
                authorities(inForce, at),
                Map.of(),
                inForce.stream().allMatch(AuthorityRule::verified));
    }

    /** The circumstances the rules of a transition are limited by. */
    public Set<String> conditionsOf(String transition) {
        return conditions.getOrDefault(transition, Set.of());
    }

    /** Whether a rule that surely holds in these circumstances is one nobody has read. */
    public boolean isUnverified(
            String transition, long epochDay, Map<String, String> circumstances) {
        Transition found = transitions.get(transition);
        if (found == null) {
            return true;
        }
        for (AuthorityRule rule : found.rules()) {
            if (!rule.verified()
                    && rule.validity().contains(epochDay)
                    && rule.surelyHolds(circumstances)) {
                return true;
            }
        }
        return false;
    }

    /** The name of a transition. */
    public Words title(String transition) {
        Transition found = transitions.get(transition);
        return found == null ? nobody : found.title();
    }

    /** Whether there is such a transition. */
    public boolean knows(String transition) {
        return transitions.containsKey(transition);
    }

    private List<AuthorityRule> inForce(
            String transition, LocalDate at, Map<String, String> circumstances) {
        Transition found =
                Optional.ofNullable(transitions.get(transition))
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "Expected one of the transitions "
                                                + transitions.keySet()
                                                + ", but got "
                                                + transition));
        return found.rules().stream()
                .filter(rule -> rule.validity().contains(at) && rule.holds(circumstances))
                .toList();
    }

    private List<Authority> authorities(List<AuthorityRule> rules, LocalDate at) {
        Set<Authority> all = new LinkedHashSet<>();
        rules.forEach(rule -> rule.may().stream().filter(one -> exists(one, at)).forEach(all::add));
        return new ArrayList<>(all);
    }

    /**
     * Whether the level of that body existed on that day: nobody decides for one that has ended.
     */
    private boolean exists(Authority authority, LocalDate at) {
        return bodies.find(authority.body())
                .map(body -> body.levels().get(authority.level()))
                .filter(level -> level.validity().contains(at))
                .isPresent();
    }

    private Words written(List<AuthorityRule> rules) {
        if (rules.isEmpty()) {
            return nobody;
        }
        Map<String, String> joined = new LinkedHashMap<>();
        for (String language : nobody.byLanguage().keySet()) {
            joined.put(
                    language,
                    String.join(
                            "; ",
                            rules.stream()
                                    .map(rule -> rule.article().written().in(language))
                                    .distinct()
                                    .toList()));
        }
        return new Words(joined);
    }
}
