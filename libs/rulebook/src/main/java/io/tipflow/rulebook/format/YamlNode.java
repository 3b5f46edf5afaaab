package io.tipflow.rulebook.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** A value of a YAML file that knows its line and refuses what it cannot read. */
public final class YamlNode {
    /** Every scalar is a text: what it means is asked later, with a line for what is wrong. */
    private static final Resolver PLAIN =
            new Resolver() {
                @Override
                protected void addImplicitResolvers() {}

                @Override
                public Tag resolve(NodeId kind, String value, boolean implicit) {
                    return switch (kind) {
                        case sequence -> Tag.SEQ;
                        case mapping -> Tag.MAP;
                        case scalar, anchor -> Tag.STR;
                    };
                }
            };

    private final String file;
    private final Node node;
    private @Nullable Map<String, YamlNode> entries;

    private YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** Reads a file of a rulebook. */
    public static YamlNode read(RulebookFiles files, String file) {
        return parse(file, files.read(file));
    }

    /** Parses a text; JSON is read as the YAML it is. */
    public static YamlNode parse(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(30);
        try {
            Node root =
                    new Composer(new ParserImpl(new StreamReader(text), options), PLAIN, options)
                            .getSingleNode();
            if (root == null) {
                throw new InvalidRulebook(file, 1, "the file is empty");
            }
            return new YamlNode(file, root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new InvalidRulebook(file, line, "not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new InvalidRulebook(file, 0, "not YAML: " + e.getMessage());
        }
    }

    public String file() {
        return file;
    }

    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The entries in their order; a key twice is refused. */
    public Map<String, YamlNode> entries() {
        if (entries != null) {
            return entries;
        }
        if (!(node instanceof MappingNode map)) {
            throw wrong("expected keys and values");
        }
        Map<String, YamlNode> found = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new InvalidRulebook(
                        file,
                        tuple.getKeyNode().getStartMark().getLine() + 1,
                        "expected a plain key");
            }
            if (found.put(key.getValue(), new YamlNode(file, tuple.getValueNode())) != null) {
                throw new InvalidRulebook(
                        file,
                        key.getStartMark().getLine() + 1,
                        "the key " + key.getValue() + " is there twice");
            }
        }
        entries = Collections.unmodifiableMap(found);
        return entries;
    }

    /** Refuses every key but these. */
    public YamlNode only(String... keys) {
        List<String> known = Arrays.asList(keys);
        for (Map.Entry<String, YamlNode> entry : entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw entry.getValue()
                        .wrong(
                                "unknown key "
                                        + entry.getKey()
                                        + "; known are "
                                        + String.join(", ", keys));
            }
        }
        return this;
    }

    public Optional<YamlNode> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    /** The value of a key, refused where it is missing. */
    public YamlNode get(String key) {
        YamlNode found = entries().get(key);
        if (found == null) {
            throw wrong("the key " + key + " is missing");
        }
        return found;
    }

    /** The items of a list; a single value counts as a list of one. */
    public List<YamlNode> items() {
        if (!(node instanceof SequenceNode list)) {
            return List.of(this);
        }
        List<YamlNode> found = new ArrayList<>(list.getValue().size());
        for (Node item : list.getValue()) {
            found.add(new YamlNode(file, item));
        }
        return Collections.unmodifiableList(found);
    }

    /** The items under a key, none where it is missing. */
    public List<YamlNode> items(String key) {
        YamlNode found = entries().get(key);
        return found == null ? List.of() : found.items();
    }

    public String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw wrong("expected a text");
        }
        return scalar.getValue().trim();
    }

    public String text(String key) {
        return get(key).text();
    }

    /** The texts of a list; a single value counts as a list of one. */
    public List<String> texts() {
        List<String> found = new ArrayList<>();
        for (YamlNode item : items()) {
            found.add(item.text());
        }
        return Collections.unmodifiableList(found);
    }

    /** The texts under a key, none where it is missing. */
    public List<String> texts(String key) {
        YamlNode found = entries().get(key);
        return found == null ? List.of() : found.texts();
    }

    public boolean flag() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("expected true or false, but found " + text());
        };
    }

    /** The flag under a key, false where it is missing. */
    public boolean flag(String key) {
        return find(key).map(YamlNode::flag).orElse(false);
    }

    public int integer() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw wrong("expected a whole number, but found " + text());
        }
    }

    public LocalDate date() {
        try {
            return IsoDate.parse(text());
        } catch (DateTimeException e) {
            throw wrong("expected a date like 2024-02-29, but found " + text());
        }
    }

    /** The validity in the keys {@code validFrom} and {@code validUntil}. */
    public Validity validity() {
        LocalDate from = get("validFrom").date();
        Optional<LocalDate> until = find("validUntil").map(YamlNode::date);
        if (until.isPresent() && until.get().isBefore(from)) {
            throw get("validUntil")
                    .wrong("validUntil " + until.get() + " is before validFrom " + from);
        }
        return new Validity(from, until);
    }

    /** A text in each of these languages and no other. */
    public Words words(List<String> languages) {
        only(languages.toArray(String[]::new));
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (String language : languages) {
            byLanguage.put(language, text(language));
        }
        return new Words(byLanguage);
    }

    public InvalidRulebook wrong(String reason) {
        return new InvalidRulebook(file, line(), reason);
    }
}
