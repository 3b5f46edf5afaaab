package io.tipflow.tipintake.proposal.domain;

import io.tipflow.kit.text.Said;
import java.util.List;
import java.util.Set;

/**
 * The words that callers use, as data: folded phrases and what they hint at.
 *
 * @param urgent phrases that make a tip urgent, by weight; three and more are enough
 * @param negations words before a phrase that take it back
 * @param offences which phrases hint at which article
 * @param questions what should be asked, in the order it is asked
 * @param common words that say nothing about a matter
 */
public record Lexicon(
        List<Weighted> urgent,
        List<String> negations,
        List<Hint> offences,
        List<Asking> questions,
        Set<String> common) {

    public Lexicon {
        urgent = List.copyOf(urgent);
        negations = List.copyOf(negations);
        offences = List.copyOf(offences);
        questions = List.copyOf(questions);
        common = Set.copyOf(common);
    }

    /** A phrase and how much it weighs. */
    public record Weighted(String phrase, int weight) {}

    /** An article of the Penal Code and the phrases that hint at it. */
    public record Hint(String article, List<String> phrases) {
        public Hint {
            phrases = List.copyOf(phrases);
        }
    }

    /**
     * Something to ask.
     *
     * @param id stable, for programs
     * @param text the question
     * @param answeredBy phrases that answer it; {@code place} and {@code when} are also answered by
     *     what was found of those
     */
    public record Asking(String id, Said text, List<String> answeredBy) {
        public Asking {
            answeredBy = List.copyOf(answeredBy);
        }
    }
}
