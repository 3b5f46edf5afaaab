package io.tipflow.rulebook.cli;

import io.tipflow.rulebook.format.YamlNode;
import io.tipflow.rulebook.limits.CaseFacts;
import io.tipflow.rulebook.limits.Fact;
import io.tipflow.rulebook.limits.InvalidFacts;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts of a case as somebody writes them down, in YAML or JSON. */
final class FactsDocument {
    private static final String NAME = "facts";

    private final ZoneId zone;

    FactsDocument(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * Reads the document.
     *
     * @param now the instant of the answer where the document names none
     * @throws InvalidFacts where there is none
     * @throws io.tipflow.rulebook.format.InvalidRulebook with the line where it cannot be read
     */
    CaseFacts read(String text, Instant now) {
        if (text.isBlank()) {
            throw new InvalidFacts(
                    "no facts on standard input; expected YAML or JSON such as"
                            + " {\"facts\": [{\"type\": TYPE, \"at\": \"2024-02-05T09:30\"}]}");
        }
        YamlNode root = YamlNode.parse(NAME, text.replace('\t', ' '));
        List<Fact> facts = new ArrayList<>();
        for (YamlNode node : root.get("facts").items()) {
            facts.add(fact(node));
        }
        Map<String, String> circumstances = new HashMap<>();
        root.entries()
                .forEach((key, value) -> {
                    if (!List.of("facts", "asOf", "subjects").contains(key)) {
                        circumstances.put(key, value.text());
                    }
                });
        Map<String, Map<String, String>> subjects = new HashMap<>();
        root.find("subjects")
                .ifPresent(found ->
                        found.entries()
                                .forEach((subject, own) -> {
                                    Map<String, String> values = new HashMap<>();
                                    own.entries()
                                            .forEach((key, value) -> values.put(key, value.text()));
                                    subjects.put(subject, values);
                                }));
        Instant asOf = root.find("asOf").map(node -> instant(node, true)).orElse(now);
        return new CaseFacts(facts, circumstances, subjects, asOf);
    }

    private Fact fact(YamlNode node) {
        Map<String, String> attributes = new HashMap<>();
        node.entries()
                .forEach((key, value) -> {
                    if (!List.of("type", "at", "subject").contains(key)) {
                        attributes.put(key, value.text());
                    }
                });
        Optional<String> subject = node.find("subject").map(YamlNode::text);
        return new Fact(
                node.text("type"), instant(node.get("at"), false), subject.orElse(""), attributes);
    }

    private Instant instant(YamlNode node, boolean endOfDay) {
        String text = node.text();
        try {
            if (!text.contains("T")) {
                LocalDate day = LocalDate.parse(text);
                return endOfDay
                        ? day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1)
                        : day.atStartOfDay(zone).toInstant();
            }
            boolean local =
                    !text.endsWith("Z")
                            && text.lastIndexOf('+') < 0
                            && text.lastIndexOf('-') < text.indexOf('T');
            return local
                    ? LocalDateTime.parse(text).atZone(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw node.wrong(
                    "expected a time like 2024-02-05T09:30:00+07:00 or a date, but found " + text);
        }
    }
}
