package io.tipflow.tipintake.tip.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** What may be asked of a tip, in the order it happens in life. */
public sealed interface TipCommand {

    /**
     * Enter the tip in the register (tiếp nhận, Art 145).
     *
     * @param at when it is entered
     * @param proposed what the platform proposed and nobody took, by field
     */
    record LogTip(Intake intake, Reporter reporter, Instant at, Map<String, String> proposed)
            implements TipCommand {
        public LogTip {
            proposed = Map.copyOf(proposed);
        }

        /** With nothing proposed. */
        public LogTip(Intake intake, Reporter reporter, Instant at) {
            this(intake, reporter, at, Map.of());
        }
    }

    /**
     * Add what was learned since (bổ sung thông tin).
     *
     * @param urgent whether it makes the tip urgent; nothing makes it less so
     * @param today the day it is added
     */
    record AddInformation(Addition addition, boolean urgent, LocalDate today)
            implements TipCommand {}

    /**
     * Mark it a duplicate of another tip, for the investigator to confirm.
     *
     * @param self the tip itself, which is no duplicate of itself
     */
    record MarkDuplicate(String self, DuplicateMark mark) implements TipCommand {}

    /**
     * Give the tip the outcome that was decided (Art 147, 158).
     *
     * @param today the day it is entered
     */
    record ResolveTip(DecidedOutcome outcome, LocalDate decidedOn, String reason, LocalDate today)
            implements TipCommand {}

    /** Take note that a case was opened that names the tip (Art 153). */
    record NoteCaseInitiated(String caseFile, LocalDate openedOn) implements TipCommand {}

    /** Ask the reporter something, whom only his receipt leads to (lấy lời khai bổ sung). */
    record AskReporter(String question) implements TipCommand {}

    /**
     * Take down what the reporter adds, or answers.
     *
     * @param today the day he wrote
     */
    record TakeReportersWords(String text, LocalDate today) implements TipCommand {}

    /** Open the reporter's identity, for a reason that stays in the history. */
    record OpenReporter(String reason) implements TipCommand {}

    /** Destroy the reporter's identity for good. */
    record DestroyReporter(String reason, LocalDate today) implements TipCommand {}
}
