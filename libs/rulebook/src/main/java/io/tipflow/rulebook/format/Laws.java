package io.tipflow.rulebook.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of law a rulebook cites, and how an article of each is written out. */
public final class Laws {
    private final Map<String, Law> laws;
    private final Law code;
    private final Map<String, Citation> cited = new ConcurrentHashMap<>();

    private record Law(String id, Words name, Words article) {}

    private Laws(Map<String, Law> laws, Law code) {
        this.laws = laws;
        this.code = code;
    }

    /** Reads the texts; an article without a law is one of {@code code}. */
    public static Laws read(RulebookFiles files, String file, String code, List<String> languages) {
        Map<String, Law> laws = new LinkedHashMap<>();
        String[] keys = new String[languages.size() + 1];
        for (int i = 0; i < languages.size(); i++) {
            keys[i] = languages.get(i);
        }
        keys[languages.size()] = "article";
        YamlNode root = YamlNode.read(files, file).only("laws");
        root.get("laws")
                .entries()
                .forEach((id, node) -> {
                    node.only(keys);
                    Map<String, String> name = new LinkedHashMap<>();
                    languages.forEach(language -> name.put(language, node.text(language)));
                    laws.put(
                            id, new Law(id, new Words(name), node.get("article").words(languages)));
                });
        Law found = laws.get(code);
        if (found == null) {
            throw root.wrong(
                    "the law of the articles without a law, " + code + ", is not in the list");
        }
        return new Laws(laws, found);
    }

    /**
     * Reads the article under a key: parts between semicolons, each of the code or of the law whose
     * id it begins with.
     */
    public Citation citation(YamlNode node) {
        String text = node.text();
        Citation known = cited.get(text);
        if (known == null) {
            known = new Citation(text, written(node));
            cited.put(text, known);
        }
        return known;
    }

    private Words written(YamlNode node) {
        Map<String, String> joined = new LinkedHashMap<>();
        for (String one : node.text().split(";", -1)) {
            String part = one.trim();
            Law law = lawOf(part, node);
            String article =
                    part.startsWith(law.id()) ? part.substring(law.id().length()).trim() : part;
            for (String language : code.name().byLanguage().keySet()) {
                String written =
                        article.isEmpty()
                                ? law.name().in(language)
                                : law.article().in(language).replace("{0}", article);
                String before = joined.get(language);
                joined.put(language, before == null ? written : before + "; " + written);
            }
        }
        return new Words(joined);
    }

    private Law lawOf(String part, YamlNode node) {
        Law found = null;
        for (Law law : laws.values()) {
            if (part.startsWith(law.id())
                    && (found == null || law.id().length() > found.id().length())) {
                found = law;
            }
        }
        if (found != null) {
            return found;
        }
        if (part.isEmpty() || !Character.isDigit(part.charAt(0))) {
            throw node.wrong(
                    "the article " + part + " is of a law that is not in the list of laws");
        }
        return code;
    }
}
