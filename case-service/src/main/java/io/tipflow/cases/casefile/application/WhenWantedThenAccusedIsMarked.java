package io.tipflow.cases.casefile.application;

import io.tipflow.cases.casefile.domain.CaseFile;
import io.tipflow.cases.casefile.domain.CaseFileCommand;
import io.tipflow.cases.casefile.domain.CaseRefusal;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.aggregate.Outcome;

/**
 * When a wanted order of a case was issued or ended, then the case says that the accused is at
 * large, in custody or cleared. Doing it again changes nothing.
 */
public final class WhenWantedThenAccusedIsMarked {

    private final CaseFiles cases;
    private final UnknownCases unknown;

    public WhenWantedThenAccusedIsMarked(CaseFiles cases, UnknownCases unknown) {
        this.cases = cases;
        this.unknown = unknown;
    }

    /** Is told of cases that a wanted order names and this service does not know. */
    @FunctionalInterface
    public interface UnknownCases {
        void named(String caseFile);
    }

    /**
     * Notes in the case what the order says.
     *
     * @param context the reaction to the event; its command id is the event's id
     */
    public void react(CommandContext context, String caseFile, CaseFileCommand note) {
        Outcome<CaseFile, CaseRefusal> outcome = cases.note(caseFile, context, note);
        switch (outcome) {
            case Outcome.Done<CaseFile, CaseRefusal> done -> {}
            case Outcome.Absent<CaseFile, CaseRefusal> absent -> unknown.named(caseFile);
            case Outcome.Refused<CaseFile, CaseRefusal> impossible -> throw unexpected(impossible);
            case Outcome.Stale<CaseFile, CaseRefusal> impossible -> throw unexpected(impossible);
            case Outcome.Reused<CaseFile, CaseRefusal> impossible -> throw unexpected(impossible);
        }
    }

    private static IllegalStateException unexpected(Outcome<CaseFile, CaseRefusal> outcome) {
        return new IllegalStateException(
                "Expected to note a wanted order in its case, but the outcome was "
                        + outcome.getClass().getSimpleName());
    }
}
