package io.tipflow.wanted.law;

import java.time.LocalDate;
import java.util.Optional;

/** What can be wrong with the legal day of a step. */
public sealed interface DayFault {

    /** An older legal day is a slip of the pen. */
    int YEARS_BACK = 100;

    /** The day has not come yet. */
    record InTheFuture(LocalDate on, LocalDate today) implements DayFault {}

    /** The day lies more than {@value #YEARS_BACK} years back. */
    record TooLongAgo(LocalDate on, LocalDate earliest) implements DayFault {}

    /** The day precedes the step it follows. */
    record BeforePreviousStep(LocalDate on, LocalDate previous) implements DayFault {}

    /** What is wrong with the day of a first step. */
    static Optional<DayFault> of(LegalAct act) {
        if (act.on().isAfter(act.today())) {
            return Optional.of(new InTheFuture(act.on(), act.today()));
        }
        LocalDate earliest = act.today().minusYears(YEARS_BACK);
        if (act.on().isBefore(earliest)) {
            return Optional.of(new TooLongAgo(act.on(), earliest));
        }
        return Optional.empty();
    }

    /** What is wrong with the day of a step after another. */
    static Optional<DayFault> of(LegalAct act, LocalDate previous) {
        return of(act).or(() ->
                act.on().isBefore(previous)
                        ? Optional.of(new BeforePreviousStep(act.on(), previous))
                        : Optional.empty());
    }
}
