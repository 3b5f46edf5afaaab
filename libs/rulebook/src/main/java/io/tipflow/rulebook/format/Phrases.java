package io.tipflow.rulebook.format;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sentences of the reasons and how dates are written in them, in every language of a rulebook.
 */
public final class Phrases {
    private final Map<String, Words> sentences;
    private final Map<String, Dates> dates;

    private record Dates(List<String> weekdays, List<String> months, String day, String minute) {}

    private Phrases(Map<String, Words> sentences, Map<String, Dates> dates) {
        this.sentences = sentences;
        this.dates = dates;
    }

    /** Reads sentences and date patterns; every sentence the program asks for must be there. */
    public static Phrases read(
            RulebookFiles files, String file, List<String> required, List<String> languages) {
        YamlNode root = YamlNode.read(files, file).only("dates", "sentences");
        Map<String, Dates> dates = new HashMap<>();
        for (String language : languages) {
            YamlNode node =
                    root.get("dates").get(language).only("weekdays", "months", "day", "minute");
            Dates found =
                    new Dates(
                            node.texts("weekdays"),
                            node.texts("months"),
                            node.text("day"),
                            node.text("minute"));
            if (found.weekdays().size() != 7 || found.months().size() != 12) {
                throw node.wrong("expected 7 weekdays from Monday and 12 months");
            }
            dates.put(language, found);
        }
        Map<String, Words> sentences = new LinkedHashMap<>();
        root.get("sentences")
                .entries()
                .forEach((id, node) -> {
                    if (!required.contains(id)) {
                        throw node.wrong(
                                "unknown sentence "
                                        + id
                                        + "; known are "
                                        + String.join(", ", required));
                    }
                    sentences.put(id, node.words(languages));
                });
        for (String id : required) {
            if (!sentences.containsKey(id)) {
                throw root.get("sentences").wrong("the sentence " + id + " is missing");
            }
        }
        return new Phrases(sentences, dates);
    }

    /** The sentence with its places filled, in that language. */
    public String say(String id, String language, List<?> values) {
        Words words =
                Optional.ofNullable(sentences.get(id))
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "Expected a known sentence, but got " + id));
        String pattern = words.in(language);
        StringBuilder text = new StringBuilder(pattern.length() + 40);
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == '{' && at + 2 < pattern.length() && pattern.charAt(at + 2) == '}') {
                int index = pattern.charAt(at + 1) - '0';
                text.append(index < values.size() ? write(values.get(index), language) : "?");
                at += 3;
            } else {
                text.append(c);
                at++;
            }
        }
        return text.toString();
    }

    private String write(Object value, String language) {
        return switch (value) {
            case Words words -> words.in(language);
            case Citation citation -> citation.written().in(language);
            case LocalDate day -> date(day, language);
            case LocalDateTime minute -> minute(minute, language);
            case Spoken spoken -> spoken.in(language);
            case null, default -> String.valueOf(value);
        };
    }

    /** A value that has a text in every language. */
    public interface Spoken {
        String in(String language);
    }

    private String date(LocalDate day, String language) {
        Dates known = dates(language);
        return fill(known.day(), day, known);
    }

    private String minute(LocalDateTime minute, String language) {
        Dates known = dates(language);
        return fill(known.minute(), minute.toLocalDate(), known)
                .replace("{H}", two(minute.getHour()))
                .replace("{M}", two(minute.getMinute()));
    }

    private Dates dates(String language) {
        Dates known = dates.get(language);
        return known != null ? known : dates.values().iterator().next();
    }

    private static String fill(String pattern, LocalDate day, Dates known) {
        return pattern.replace("{weekday}", known.weekdays().get(day.getDayOfWeek().getValue() - 1))
                .replace("{month}", known.months().get(day.getMonthValue() - 1))
                .replace("{dd}", two(day.getDayOfMonth()))
                .replace("{d}", Integer.toString(day.getDayOfMonth()))
                .replace("{mm}", two(day.getMonthValue()))
                .replace("{y}", Integer.toString(day.getYear()));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
