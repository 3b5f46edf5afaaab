package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.format.RulebookFiles;
import io.tipflow.rulebook.format.Words;
import io.tipflow.rulebook.format.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vocabulary of facts and circumstances of a rulebook. */
public final class FactTypes {
    private final Map<String, FactType> types;
    private final Map<String, Circumstance> circumstances;

    private FactTypes(Map<String, FactType> types, Map<String, Circumstance> circumstances) {
        this.types = types;
        this.circumstances = circumstances;
    }

    /** Reads the vocabulary. */
    public static FactTypes read(RulebookFiles files, String file, List<String> languages) {
        YamlNode root = YamlNode.read(files, file).only("circumstances", "facts");
        Map<String, Circumstance> circumstances = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> entry : root.get("circumstances").entries().entrySet()) {
            String id = entry.getKey();
            YamlNode node = entry.getValue();
            String byDefault = node.find("default").isPresent() ? node.text("default") : null;
            List<String> values = node.texts("values");
            if (byDefault != null && !values.contains(byDefault)) {
                throw node.wrong(
                        "the default " + byDefault + " is not one of the values " + values);
            }
            Words meaning = words(node, languages, "values", "default");
            circumstances.put(
                    id, new Circumstance(circumstances.size(), id, meaning, values, byDefault));
        }
        Map<String, FactType> types = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> entry : root.get("facts").entries().entrySet()) {
            String id = entry.getKey();
            YamlNode node = entry.getValue();
            types.put(
                    id,
                    new FactType(
                            types.size(),
                            id,
                            words(node, languages, "attributes", "sets"),
                            attributes(node, circumstances),
                            sets(node, circumstances)));
        }
        return new FactTypes(types, circumstances);
    }

    private static Map<String, FactType.Attribute> attributes(
            YamlNode node, Map<String, Circumstance> circumstances) {
        if (node.find("attributes").isEmpty()) {
            return Map.of();
        }
        Map<String, FactType.Attribute> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> one : node.get("attributes").entries().entrySet()) {
            if (circumstances.containsKey(one.getKey())) {
                throw one.getValue()
                        .wrong(
                                one.getKey()
                                        + " is a circumstance; an attribute needs another name");
            }
            attributes.put(one.getKey(), attribute(one.getValue()));
        }
        return attributes;
    }

    private static Map<String, String> sets(
            YamlNode node, Map<String, Circumstance> circumstances) {
        if (node.find("sets").isEmpty()) {
            return Map.of();
        }
        Map<String, String> sets = new LinkedHashMap<>();
        for (Map.Entry<String, YamlNode> one : node.get("sets").entries().entrySet()) {
            Circumstance known = circumstances.get(one.getKey());
            String value = one.getValue().text();
            if (known == null || !known.values().contains(value)) {
                throw one.getValue()
                        .wrong("no circumstance " + one.getKey() + " with the value " + value);
            }
            sets.put(one.getKey(), value);
        }
        return sets;
    }

    private static FactType.Attribute attribute(YamlNode node) {
        node.only("values", "default");
        List<String> values = node.texts("values");
        String byDefault = node.find("default").map(YamlNode::text).orElse("");
        if (!byDefault.isEmpty() && !values.contains(byDefault)) {
            throw node.wrong("the default " + byDefault + " is not one of the values " + values);
        }
        return new FactType.Attribute(values, byDefault);
    }

    private static Words words(YamlNode node, List<String> languages, String... others) {
        String[] keys = new String[languages.size() + others.length];
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (int i = 0; i < languages.size(); i++) {
            keys[i] = languages.get(i);
            byLanguage.put(languages.get(i), node.text(languages.get(i)));
        }
        System.arraycopy(others, 0, keys, languages.size(), others.length);
        node.only(keys);
        return new Words(byLanguage);
    }

    public List<FactType> types() {
        return List.copyOf(types.values());
    }

    public List<Circumstance> circumstances() {
        return List.copyOf(circumstances.values());
    }

    /** What each circumstance can be. */
    public Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Circumstance one : circumstances.values()) {
            values.put(one.id(), one.values());
        }
        return values;
    }

    int typeCount() {
        return types.size();
    }

    Optional<Circumstance> circumstance(String id) {
        return Optional.ofNullable(circumstances.get(id));
    }

    /** The type a key names. */
    FactType type(YamlNode node) {
        FactType type = types.get(node.text());
        if (type == null) {
            throw node.wrong("unknown fact type " + node.text());
        }
        return type;
    }

    /** The type of a fact, whose attributes are checked. */
    FactType typeOf(Fact fact) {
        FactType type = types.get(fact.type());
        if (type == null) {
            throw new InvalidFacts("unknown fact type " + fact.type());
        }
        if (!fact.attributes().isEmpty()) {
            fact.attributes().forEach((name, value) -> check(type, name, value));
        }
        return type;
    }

    private void check(FactType type, String name, String value) {
        FactType.Attribute attribute = type.attributes().get(name);
        if (attribute == null) {
            Circumstance circumstance = circumstances.get(name);
            if (circumstance == null) {
                throw new InvalidFacts(
                        type.id()
                                + " has no attribute "
                                + name
                                + ", and no circumstance has that name");
            }
            check(circumstance, value);
        } else if (!attribute.values().isEmpty() && !attribute.values().contains(value)) {
            throw new InvalidFacts(
                    type.id()
                            + ": "
                            + name
                            + " must be one of "
                            + attribute.values()
                            + ", but is "
                            + value);
        }
    }

    /** Refuses a circumstance nobody knows, and a value it cannot have. */
    void check(String circumstance, String value) {
        Circumstance known = circumstances.get(circumstance);
        if (known == null) {
            throw new InvalidFacts(
                    "unknown circumstance "
                            + circumstance
                            + "; known are "
                            + String.join(", ", circumstances.keySet()));
        }
        check(known, value);
    }

    private static void check(Circumstance known, String value) {
        if (!known.values().contains(value)) {
            throw new InvalidFacts(
                    known.id() + " must be one of " + known.values() + ", but is " + value);
        }
    }
}
