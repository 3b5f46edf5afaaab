package io.tipflow.tipintake.tip.domain;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened to a tip, as its own history tells it; stays in this service. */
public sealed interface TipEvent {

    /** It was entered in the register. */
    record TipLogged(Intake intake, Reporter reporter) implements TipEvent {}

    /** What was proposed when it was entered and nobody took stays beside it. */
    record ProposalsKept(Map<String, String> proposed) implements TipEvent {
        public ProposalsKept {
            proposed = Map.copyOf(proposed);
        }

        /** Without the words. */
        @Override
        public String toString() {
            return "ProposalsKept[" + proposed.size() + "]";
        }
    }

    /** More was learned. */
    record InformationAdded(Addition addition) implements TipEvent {}

    /** What was learned made it urgent. */
    record MadeUrgent(LocalDate on) implements TipEvent {}

    /** It was marked a duplicate of another tip. */
    record MarkedDuplicate(DuplicateMark mark) implements TipEvent {}

    /** Its outcome was decided. */
    record TipDecided(DecidedOutcome outcome, LocalDate decidedOn, String reason)
            implements TipEvent {}

    /** A case was opened that names it. */
    record TipLedToCase(String caseFile, LocalDate openedOn) implements TipEvent {}

    /** A case was opened that names it, after it had its outcome. */
    record TipLedToFurtherCase(String caseFile, LocalDate openedOn) implements TipEvent {}

    /** A question waits for the reporter, who finds it by his receipt. */
    record ReporterAsked(String question) implements TipEvent {}

    /**
     * The reporter added something, or answered.
     *
     * @param on the day; absent in what older programs wrote
     */
    record ReporterWrote(String text, @Nullable LocalDate on) implements TipEvent {}

    /** Somebody was allowed to read the reporter's identity. */
    record ReporterOpened(String reason) implements TipEvent {}

    /** The key of the reporter's identity was given up to be destroyed. */
    record ReporterDestroyed(String reason, LocalDate on) implements TipEvent {}
}
