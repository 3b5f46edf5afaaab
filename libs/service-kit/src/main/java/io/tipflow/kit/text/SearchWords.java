package io.tipflow.kit.text;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text as they are searched for: lower case, without diacritics, {@code đ} as {@code
 * d}, so that it does not matter how they were typed or composed.
 */
public final class SearchWords {

    /**
     * How many different words of one text are found again; a text of 20,000 characters may have
     * some more.
     */
    static final int MOST = 1_000;

    /** Longer ones are cut. */
    static final int LONGEST = 32;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private SearchWords() {}

    /** The different words of a text, in the order they first stand in it. */
    public static List<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher found = WORD.matcher(fold(text));
        while (words.size() < MOST && found.find()) {
            words.add(cut(found.group()));
        }
        return List.copyOf(words);
    }

    private static String fold(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
    }

    private static String cut(String word) {
        if (word.length() <= LONGEST) {
            return word;
        }
        boolean splitsPair = Character.isHighSurrogate(word.charAt(LONGEST - 1));
        return word.substring(0, splitsPair ? LONGEST - 1 : LONGEST);
    }
}
