package io.tipflow.rulebook.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One text in the languages of a rulebook.
 *
 * @param byLanguage language code to text; the first language is the country's own
 */
public record Words(Map<String, String> byLanguage) {
    public Words {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected a text in at least one language, but got none");
        }
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** The text in the country's own language. */
    public String local() {
        return byLanguage.values().iterator().next();
    }

    /** The text in that language, or in the country's own where there is none. */
    public String in(String language) {
        return byLanguage.getOrDefault(language, local());
    }
}
