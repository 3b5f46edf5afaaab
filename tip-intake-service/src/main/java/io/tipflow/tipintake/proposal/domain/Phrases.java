package io.tipflow.tipintake.proposal.domain;

import io.tipflow.kit.text.FoldedText;
import java.util.List;
import java.util.Optional;

/** Finds phrases of the lexicon in a text and shows them as they were written. */
final class Phrases {

    /** How far before a phrase a negation may stand. */
    private static final int REACH = 12;

    private final List<String> negations;

    Phrases(List<String> negations) {
        this.negations = List.copyOf(negations);
    }

    /** The phrase as it was written, where it stands and nothing before it takes it back. */
    Optional<String> find(FoldedText text, String phrase) {
        for (int at = text.find(phrase, 0); at >= 0; at = text.find(phrase, at + 1)) {
            if (!isNegated(text, at)) {
                return Optional.of(text.written(at, at + phrase.length()));
            }
        }
        return Optional.empty();
    }

    private boolean isNegated(FoldedText text, int at) {
        String before = text.text().substring(Math.max(0, at - REACH), at).stripTrailing();
        return negations.stream()
                .anyMatch(negation -> before.equals(negation) || before.endsWith(" " + negation));
    }
}
