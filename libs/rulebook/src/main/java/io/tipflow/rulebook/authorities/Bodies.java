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
        YamlNode root = YamlNode.read(files, file).only("bodies").get("bodies");
        for (Map.Entry<String, YamlNode> entry : root.entries().entrySet()) {
            YamlNode node = entry.getValue().only("name", "levels", "roles");
            Map<String, Level> levels = new LinkedHashMap<>();
            for (Map.Entry<String, YamlNode> level : node.get("levels").entries().entrySet()) {
                YamlNode known = level.getValue().only("name", "validFrom", "validUntil");
                levels.put(
                        level.getKey(),
                        new Level(known.get("name").words(languages), known.validity()));
            }
            Map<String, Words> roles = new LinkedHashMap<>();
            if (node.find("roles").isPresent()) {
                for (Map.Entry<String, YamlNode> role : node.get("roles").entries().entrySet()) {
                    roles.put(role.getKey(), role.getValue().words(languages));
                }
            }
            bodies.put(entry.getKey(), new Body(node.get("name").words(languages), levels, roles));
        }
        return new Bodies(bodies);
    }

    Optional<Body> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
