package io.tipflow.stats.report.application;

import io.tipflow.stats.cube.application.Figures.Scoped;
import io.tipflow.stats.measure.Pair;
import io.tipflow.stats.report.domain.Figure;
import io.tipflow.stats.report.domain.Identity;
import io.tipflow.stats.report.domain.Identity.Term;
import io.tipflow.stats.report.domain.Stage;
import java.util.List;
import java.util.Optional;

/**
 * The register of a stage in a period, once by the sums of what came and went, and once aggregate
 * by aggregate; where the two differ, the figure says so.
 *
 * @param opening on file before the period (cũ): inflows less outflows
 * @param added taken on file in it (thụ lý mới)
 * @param resolved gone from the register in it (giải quyết)
 * @param countedOnFile those on file at any time in it, counted one by one
 * @param countedRemaining those left at its end (còn lại), counted one by one
 */
record StageRegister(
        Pair opening, Pair added, Pair resolved, Pair countedOnFile, Pair countedRemaining) {

    /** The register of a scope; empty if nothing ever came on it until the period's end. */
    static Optional<StageRegister> of(Stage stage, Scoped figures, Question asked) {
        if (!figures.any(stage.in(), asked.untilEnd())) {
            return Optional.empty();
        }
        Pair opening =
                figures.sum(stage.in(), asked.before())
                        .minus(figures.sum(stage.out(), asked.before()));
        return Optional.of(
                new StageRegister(
                        opening,
                        figures.sum(stage.in(), asked.within()),
                        figures.sum(stage.out(), asked.within()),
                        figures.onRegister(
                                stage.in(), asked.untilEnd(), stage.out(), asked.before()),
                        figures.onRegister(
                                stage.in(), asked.untilEnd(), stage.out(), asked.untilEnd())));
    }

    /** Taken on file, old and new (thụ lý). */
    Pair onFile() {
        return opening.plus(added);
    }

    Identity identityOfOnFile(String stage) {
        return new Identity(
                List.of(
                        Term.plus(stage + ".opening", Figure.of(opening)),
                        Term.plus(stage + ".new", Figure.of(added))),
                Figure.of(onFile().minus(countedOnFile)));
    }

    Identity identityOfNew(String stage) {
        return new Identity(
                List.of(
                        Term.plus(stage + ".on-file", Figure.of(onFile())),
                        Term.minus(stage + ".opening", Figure.of(opening))),
                Figure.of(Pair.NONE));
    }

    Identity identityOfResolved(String stage) {
        return new Identity(
                List.of(
                        Term.plus(stage + ".on-file", Figure.of(onFile())),
                        Term.minus(stage + ".remaining", Figure.of(countedRemaining))),
                Figure.of(onFile().minus(countedRemaining).minus(resolved)));
    }
}
