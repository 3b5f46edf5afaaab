package io.tipflow.wanted.order.domain;

import io.tipflow.kit.text.SearchWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys under which a person is found in words that were heard: the last two words of the name,
 * as they are searched, and once more as they sound in the South, where hỏi and ngã, final n and
 * ng, t and c, and tr/ch, s/x, v/d/gi, r/g are hard to tell apart.
 */
public final class NameKeys {

    /** Marks a key by sound. */
    private static final String SOUND = "~";

    /** So many words of a text are looked at. */
    private static final int MOST_WORDS = 600;

    private NameKeys() {}

    /** The keys of a name. */
    public static List<String> of(String name) {
        List<String> words = words(name);
        if (words.size() < 2) {
            return List.of();
        }
        String first = words.get(words.size() - 2);
        String last = words.getLast();
        return List.of(pair(first, last), heard(first, last));
    }

    /** Every key that a text may hold. */
    public static Set<String> in(String text) {
        List<String> words = words(text);
        Set<String> keys = new LinkedHashSet<>();
        for (int at = 0; at + 1 < words.size(); at++) {
            keys.add(pair(words.get(at), words.get(at + 1)));
            keys.add(heard(words.get(at), words.get(at + 1)));
        }
        return keys;
    }

    /** How a whole name sounds. */
    public static String sound(String name) {
        return String.join(" ", words(name).stream().map(NameKeys::sounded).toList());
    }

    /** A text without marks, word by word. */
    public static String plain(String text) {
        return String.join(" ", words(text));
    }

    private static String pair(String first, String last) {
        return first + " " + last;
    }

    private static String heard(String first, String last) {
        return SOUND + sounded(first) + " " + sounded(last);
    }

    /** A searched word as it is heard, under the mark of sounds; a number is heard as it is. */
    public static String heard(String word) {
        return Character.isDigit(word.charAt(0)) ? word : SOUND + sounded(word);
    }

    /** The words one by one, also repeated ones. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String part : text.split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
            if (words.size() == MOST_WORDS) {
                break;
            }
            words.addAll(SearchWords.of(part));
        }
        return words;
    }

    private static String sounded(String word) {
        String start = word;
        for (String[] pair :
                new String[][] {
                    {"tr", "ch"}, {"gi", "d"}, {"s", "x"}, {"v", "d"}, {"gh", "g"}, {"r", "g"}
                }) {
            if (start.startsWith(pair[0]) && start.length() > pair[0].length()) {
                start = pair[1] + start.substring(pair[0].length());
                break;
            }
        }
        if (start.endsWith("ng")) {
            return start.substring(0, start.length() - 1);
        }
        if (start.endsWith("ch") && start.length() > 3) {
            return start.substring(0, start.length() - 2) + "t";
        }
        if (start.endsWith("nh")) {
            return start.substring(0, start.length() - 1);
        }
        return start.endsWith("c") && start.length() > 1
                ? start.substring(0, start.length() - 1) + "t"
                : start;
    }
}
