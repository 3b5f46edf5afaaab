package io.tipflow.tipintake.proposal.domain;

import io.tipflow.kit.text.FoldedText;
import io.tipflow.kit.text.Said;
import io.tipflow.kit.text.SearchWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How like two tips are: by the words both hold, rare ones weighing more, by place and by time.
 * Compares one tip with a few hundred.
 */
public final class Likeness {

    private static final double ENOUGH = 4.0;
    private static final Duration SAME_HOUR = Duration.ofMinutes(90);
    private static final int SHOWN_WORDS = 2;
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

    private final Lexicon lexicon;

    public Likeness(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * A tip as it is compared.
     *
     * @param id its id, or something of the one being written
     * @param text everything that was told
     * @param place where, in words or as a code; empty if it was not told
     * @param at when it came in
     */
    public record Told(String id, String text, String place, Optional<String> area, Instant at) {

        /** Without the words. */
        @Override
        public String toString() {
            return "Told[id=" + id + "]";
        }
    }

    /** A tip that is like, and why. */
    public record Like(String id, double score, List<Said> reasons) {
        public Like {
            reasons = List.copyOf(reasons);
        }
    }

    /** Those that are like the asked one, the likest first. */
    public List<Like> of(Told asked, List<Told> candidates, int most) {
        Map<String, Integer> frequency = new HashMap<>();
        List<Set<String>> words = new ArrayList<>(candidates.size());
        for (Told candidate : candidates) {
            Set<String> its = words(candidate.text());
            words.add(its);
            its.forEach(word -> frequency.merge(word, 1, Integer::sum));
        }
        Set<String> mine = words(asked.text());
        Map<String, String> asWritten = asWritten(asked.text());
        Set<String> myPlace = placeWords(asked.place());
        List<Like> like = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            like(
                            asked,
                            mine,
                            myPlace,
                            candidates.get(i),
                            words.get(i),
                            frequency,
                            asWritten,
                            candidates.size())
                    .ifPresent(like::add);
        }
        return like.stream()
                .sorted(Comparator.comparingDouble(Like::score).reversed())
                .limit(most)
                .toList();
    }

    private Optional<Like> like(
            Told asked,
            Set<String> mine,
            Set<String> myPlace,
            Told candidate,
            Set<String> its,
            Map<String, Integer> frequency,
            Map<String, String> asWritten,
            int all) {
        List<Said> reasons = new ArrayList<>();
        double score = 0;
        boolean sameArea = asked.area().isPresent() && asked.area().equals(candidate.area());
        Set<String> places = placeWords(candidate.place());
        places.retainAll(myPlace);
        if (sameArea || (places.size() >= 2 || (places.size() == 1 && myPlace.size() == 1))) {
            score += 2;
            reasons.add(new Said("cùng nơi", "same place"));
        }
        if (Duration.between(candidate.at(), asked.at()).abs().compareTo(SAME_HOUR) <= 0) {
            score += 1;
            reasons.add(new Said("cùng giờ", "same time"));
        }
        Set<String> shared = new HashSet<>(mine);
        shared.retainAll(its);
        double inCommon = 0;
        List<String> shown = new ArrayList<>();
        for (String word :
                shared.stream()
                        .sorted(
                                Comparator.comparingInt((String w) -> frequency.getOrDefault(w, 1))
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList()) {
            inCommon += Math.log(1.0 + (double) all / frequency.getOrDefault(word, 1)) / 2;
            if (shown.size() < SHOWN_WORDS) {
                shown.add(word);
            }
        }
        double share = (double) shared.size() / Math.max(1, Math.min(mine.size(), its.size()));
        score += inCommon * (0.4 + share);
        for (String word : shown) {
            String written = asWritten.getOrDefault(word, word);
            reasons.add(new Said("«" + written + "»", "“" + written + "”"));
        }
        return score >= ENOUGH && (shared.size() >= 2 || sameArea)
                ? Optional.of(new Like(candidate.id(), score, reasons))
                : Optional.empty();
    }

    /** The words of a text as they were written, by how they are searched. */
    private static Map<String, String> asWritten(String text) {
        FoldedText folded = FoldedText.of(text);
        Map<String, String> written = new HashMap<>();
        Matcher word = WORD.matcher(folded.text());
        while (word.find()) {
            written.putIfAbsent(word.group(), folded.written(word.start(), word.end()));
        }
        return written;
    }

    private Set<String> words(String text) {
        Set<String> words = new HashSet<>(SearchWords.of(text));
        words.removeAll(lexicon.common());
        words.removeIf(word -> word.length() < 2 || isShortNumber(word));
        return words;
    }

    /** In a place every number counts. */
    private Set<String> placeWords(String place) {
        Set<String> words = new HashSet<>(SearchWords.of(place));
        words.removeAll(lexicon.common());
        return words;
    }

    /** A house number, an age, an amount: two matters have it in common by chance. */
    private static boolean isShortNumber(String word) {
        return word.length() < 4 && word.chars().allMatch(Character::isDigit);
    }
}
