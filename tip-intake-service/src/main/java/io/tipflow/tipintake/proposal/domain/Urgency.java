package io.tipflow.tipintake.proposal.domain;

import io.tipflow.kit.text.FoldedText;
import java.util.ArrayList;
import java.util.List;

/** Whether the words of a tip ask for acting at once, and which of them. */
public final class Urgency {

    private static final int ENOUGH = 3;
    private static final int SHOWN = 4;

    private final Lexicon lexicon;
    private final Phrases phrases;

    public Urgency(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.phrases = new Phrases(lexicon.negations());
    }

    /**
     * A proposed priority.
     *
     * @param reasons the words that raised it, as they were written
     */
    public record Priority(boolean urgent, List<String> reasons) {
        public Priority {
            reasons = List.copyOf(reasons);
        }
    }

    /** The priority that a text asks for. */
    public Priority of(FoldedText text) {
        int weight = 0;
        List<String> found = new ArrayList<>();
        for (Lexicon.Weighted word : lexicon.urgent()) {
            if (found.stream().anyMatch(known -> covers(known, word.phrase()))) {
                continue;
            }
            var written = phrases.find(text, word.phrase());
            if (written.isPresent()) {
                weight += word.weight();
                found.add(written.get());
            }
        }
        return weight >= ENOUGH
                ? new Priority(true, found.subList(0, Math.min(SHOWN, found.size())))
                : new Priority(false, List.of());
    }

    private static boolean covers(String known, String phrase) {
        return FoldedText.of(known).find(phrase, 0) >= 0;
    }
}
