package io.tipflow.tipintake.proposal.domain;

import io.tipflow.kit.text.FoldedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which articles of the Penal Code the words of a tip hint at. */
public final class OffenceHints {

    private final Lexicon lexicon;
    private final Phrases phrases;

    public OffenceHints(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.phrases = new Phrases(lexicon.negations());
    }

    /** An article and the words that hint at it, the longest first. */
    public record Hinted(String article, List<String> words) {
        public Hinted {
            words = List.copyOf(words);
        }

        private int strength() {
            return words.stream().mapToInt(String::length).sum();
        }
    }

    /** The best hinted articles. */
    public List<Hinted> of(FoldedText text, int most) {
        List<Hinted> found = new ArrayList<>();
        for (Lexicon.Hint hint : lexicon.offences()) {
            List<String> words =
                    hint.phrases().stream()
                            .map(phrase -> phrases.find(text, phrase))
                            .flatMap(Optional::stream)
                            .toList();
            if (!words.isEmpty()) {
                found.add(new Hinted(hint.article(), words));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Hinted::strength).reversed())
                .limit(most)
                .toList();
    }
}
