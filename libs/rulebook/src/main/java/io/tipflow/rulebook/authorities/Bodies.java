package io.tipflow.rulebook.authorities;

import io.tipflow.rulebook.format.RulebookFiles;
import io.tipflow.rulebook.format.Validity;
import io.tipflow.rulebook.format.Words;
import io.tipflow.rulebook.format.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bodies of a country with their levels and the roles inside them.
 *
 * @param byId body code to body
 */
public record Bodies(Map<String, Body> byId) {

    /**
     * A body.
     *
     * @param name its name
     * @param levels level code to level
     * @param roles role code to name
     */
    public record Body(Words name, Map<String, Level> levels, Map<String, Words> roles) {}

    /**
     * A level of a body.
     *
     * @param name its name
     * @param validity when the level existed
     */
    public record Level(Words name, Validity validity) {}

    /** Reads the bodies. */
    public static Bodies read(RulebookFiles files, String file, List<String> languages) {
        Map<String, Body> bodies = new LinkedHashMap<>();
        YamlNode.read(files, file)
                .only("bodies")
                .get("bodies")
                .entries()
                .forEach((id, node) -> {
                    node.only("name", "levels", "roles");
                    Map<String, Level> levels = new LinkedHashMap<>();
                    node.get("levels")
                            .entries()
                            .forEach((level, levelNode) ->
                                    levels.put(
                                            level,
                                            new Level(
                                                    levelNode
                                                            .only("name", "validFrom", "validUntil")
                                                            .get("name")
                                                            .words(languages),
                                                    levelNode.validity())));
                    Map<String, Words> roles = new LinkedHashMap<>();
                    node.find("roles")
                            .ifPresent(found ->
                                    found.entries()
                                            .forEach((role, words) ->
                                                    roles.put(role, words.words(languages))));
                    bodies.put(id, new Body(node.get("name").words(languages), levels, roles));
                });
        return new Bodies(bodies);
    }

    Optional<Body> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
