package io.tipflow.rulebook.offences;

import io.tipflow.rulebook.format.RulebookFiles;
import io.tipflow.rulebook.format.Words;
import io.tipflow.rulebook.format.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the general part of the penal law says about frames: kinds of penalties and gravity classes,
 * the mildest first, and the rule on the reach of a milder wording.
 */
record PenalLaw(
        List<String> kinds,
        List<GravityClass> classes,
        String article,
        Words ofTheAct,
        Words reachesBack,
        Words unclear,
        Map<String, String> reportLines) {

    static PenalLaw read(RulebookFiles files, String file, List<String> languages) {
        YamlNode root =
                YamlNode.read(files, file)
                        .only("penalties", "classes", "milderRule", "reportLines");
        List<String> kinds = root.texts("penalties");
        List<GravityClass> classes = new ArrayList<>();
        for (YamlNode node : root.get("classes").items()) {
            node.only("id", "name", "upTo");
            Penalty upTo =
                    Penalty.parse(node.text("upTo"), kinds)
                            .orElseThrow(() ->
                                    node.wrong(
                                            "expected a penalty like \"prison 7y\", but found "
                                                    + node.text("upTo")));
            if (!classes.isEmpty() && classes.getLast().upTo().compareTo(upTo, kinds) >= 0) {
                throw node.wrong("the classes must rise, the mildest first");
            }
            classes.add(new GravityClass(node.text("id"), node.get("name").words(languages), upTo));
        }
        Map<String, String> lines = new HashMap<>();
        for (YamlNode node : root.items("reportLines")) {
            node.only("articles", "line", "source").text("source");
            node.texts("articles").forEach(article -> lines.put(article, node.text("line")));
        }
        YamlNode rule =
                root.get("milderRule").only("article", "ofTheAct", "reachesBack", "unclear");
        return new PenalLaw(
                kinds,
                List.copyOf(classes),
                rule.text("article"),
                rule.get("ofTheAct").words(languages),
                rule.get("reachesBack").words(languages),
                rule.get("unclear").words(languages),
                Map.copyOf(lines));
    }

    Optional<String> gravity(Penalty penalty) {
        for (GravityClass one : classes) {
            if (penalty.compareTo(one.upTo(), kinds) <= 0) {
                return Optional.of(one.id());
            }
        }
        return Optional.empty();
    }

    /**
     * Which of two frames is milder, by top and bottom; empty where the two point in different
     * directions.
     */
    Optional<Integer> compare(Offence one, Offence other) {
        int top = one.maxPenalty().compareTo(other.maxPenalty(), kinds);
        int bottom =
                Double.compare(
                        one.minPrisonYears().orElse(0.0), other.minPrisonYears().orElse(0.0));
        if (top != 0 && bottom != 0 && Integer.signum(top) != Integer.signum(bottom)) {
            return Optional.empty();
        }
        return Optional.of(top != 0 ? top : bottom);
    }
}
