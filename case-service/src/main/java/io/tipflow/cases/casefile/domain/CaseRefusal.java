package io.tipflow.cases.casefile.domain;

import java.time.LocalDate;
import java.util.Set;

/** Why a case file does not take a step; a closed list. */
public sealed interface CaseRefusal {

    /** The law gives the step to somebody else. */
    record NotCompetent(Step step, Mandate mandate) implements CaseRefusal {}

    /** The case does not stand where the step begins. */
    record OutOfOrder(Step step, CaseStatus status, Mandate mandate) implements CaseRefusal {}

    /** A file without accused is not sent (Art 233 proposes to prosecute somebody). */
    record NobodyCharged(Mandate mandate) implements CaseRefusal {}

    /** The legal day has not come yet. */
    record InTheFuture(LocalDate on, LocalDate today) implements CaseRefusal {}

    /** The legal day lies more than a hundred years back. */
    record TooLongAgo(LocalDate on, LocalDate earliest) implements CaseRefusal {}

    /** The legal day precedes the step it follows. */
    record BeforePreviousStep(Step step, LocalDate on, LocalDate previous) implements CaseRefusal {}

    /** The accused would be born after the charge. */
    record BornAfterCharge(int birthYear, LocalDate chargedOn) implements CaseRefusal {}

    /** The verdicts are not one for each accused. */
    record VerdictsDoNotFit(Set<String> missing, Set<String> unknown) implements CaseRefusal {
        public VerdictsDoNotFit {
            missing = Set.copyOf(missing);
            unknown = Set.copyOf(unknown);
        }
    }
}
