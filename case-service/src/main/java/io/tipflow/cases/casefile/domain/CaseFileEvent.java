package io.tipflow.cases.casefile.domain;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened to a case file, in the order it happens in life; never leaves the service. */
public sealed interface CaseFileEvent {

    /** The constant names in the history. */
    Map<String, Class<? extends CaseFileEvent>> NAMES =
            Map.ofEntries(
                    Map.entry("opened", Opened.class),
                    Map.entry("accused-charged", AccusedCharged.class),
                    Map.entry("file-sent", FileSent.class),
                    Map.entry("accepted-by-procuracy", AcceptedByProcuracy.class),
                    Map.entry("indictment-filed", IndictmentFiled.class),
                    Map.entry("accepted-by-court", AcceptedByCourt.class),
                    Map.entry("judgment-given", JudgmentGiven.class),
                    Map.entry("step-overdue", StepOverdue.class),
                    Map.entry("accused-at-large", AccusedAtLarge.class),
                    Map.entry("accused-in-custody", AccusedInCustody.class),
                    Map.entry("accused-cleared", AccusedCleared.class));

    /** The case was initiated. */
    record Opened(Initiation initiation) implements CaseFileEvent {}

    /** An accused was charged. */
    record AccusedCharged(Accused accused) implements CaseFileEvent {}

    /** The investigation was concluded and the file sent. */
    record FileSent(LocalDate on, String procuracy) implements CaseFileEvent {}

    /** The procuracy took the file. */
    record AcceptedByProcuracy(LocalDate on) implements CaseFileEvent {}

    /** The indictment was filed. */
    record IndictmentFiled(LocalDate on, String court) implements CaseFileEvent {}

    /** The court took the case. */
    record AcceptedByCourt(LocalDate on) implements CaseFileEvent {}

    /** Judgment was given on every accused. */
    record JudgmentGiven(LocalDate on, Map<String, Verdict> verdicts) implements CaseFileEvent {
        public JudgmentGiven {
            verdicts = Map.copyOf(verdicts);
        }
    }

    /** The last day of a step passed without it; where the case stands does not change. */
    record StepOverdue(String limit, LocalDate lastDay) implements CaseFileEvent {}

    /** A wanted order says that an accused is at large. */
    record AccusedAtLarge(String order, String person, @Nullable String accused, LocalDate on)
            implements CaseFileEvent {}

    /** A wanted order ended as its person was arrested or surrendered. */
    record AccusedInCustody(
            String order,
            String person,
            @Nullable String accused,
            LocalDate on,
            boolean surrendered)
            implements CaseFileEvent {}

    /** A wanted order ended for another reason. */
    record AccusedCleared(
            String order, String person, @Nullable String accused, LocalDate on, String reason)
            implements CaseFileEvent {}
}
