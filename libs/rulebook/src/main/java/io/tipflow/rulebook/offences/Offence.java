package io.tipflow.rulebook.offences;

import io.tipflow.rulebook.format.Validity;
import io.tipflow.rulebook.format.Words;
import java.util.Optional;

/**
 * One clause of an offence in one wording: its title, group, frame and gravity.
 *
 * @param id article and clause
 * @param title official title
 * @param group code of the chapter or section it stands in
 * @param chapter number of the chapter
 * @param maxPenalty heaviest main penalty of the clause
 * @param minPrisonYears least fixed-term imprisonment, where the clause has one
 * @param maxPrisonYears longest fixed-term imprisonment, where the clause has one
 * @param gravity class of the top of the frame
 * @param validity days on which this wording is in force
 * @param verified whether the frame was read in the text of the law
 * @param source the text
 * @param kind {@code FRAME}, or {@code PREPARATION} for a clause that punishes preparing the
 *     offence
 */
public record Offence(
        OffenceId id,
        Words title,
        String group,
        String chapter,
        Penalty maxPenalty,
        Optional<Double> minPrisonYears,
        Optional<Double> maxPrisonYears,
        String gravity,
        Validity validity,
        boolean verified,
        String source,
        String kind) {}
