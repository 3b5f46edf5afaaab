package io.tipflow.rulebook.cli;

import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.limits.CaseFacts;
import java.time.Instant;

/** Answers a document of facts with the limits as JSON, as {@code tipflow limits --json} does. */
public final class LimitsAnswer {

    private LimitsAnswer() {}

    /**
     * The limits of the case that a document describes.
     *
     * @param document facts in YAML or JSON
     * @param now the instant of the answer where the document names none
     * @throws io.tipflow.rulebook.format.InvalidRulebook with the line where the document cannot be
     *     read
     * @throws io.tipflow.rulebook.limits.InvalidFacts where the rulebook knows no such fact
     */
    public static String json(Rulebook rulebook, String document, Instant now) {
        CaseFacts facts = new FactsDocument(rulebook.zone()).read(document, now);
        return new LimitsAsJson(rulebook.languages(), rulebook.zone())
                .write(rulebook.timeLimits().limitsOf(facts), facts.asOf());
    }
}
