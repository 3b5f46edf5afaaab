package io.tipflow.tipintake.tip.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/**
 * How far the cases are that came of tips, as the events about them tell it: the first day of each
 * step. Every call may be repeated and is durable when it returns.
 *
 * <p>Throws {@link io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable} where the store cannot
 * be reached.
 */
public interface CaseSteps {

    /** From now on the steps of this case are kept: a tip led to it. */
    void begin(String caseFile);

    /** Keeps the earliest day of a step; nothing happens for a case that was never begun. */
    void note(String caseFile, Progress.Stage step, LocalDate on);

    /** The steps of these cases with the first day of each. */
    Map<Progress.Stage, LocalDate> of(Collection<String> caseFiles);

    /** Keeps nothing: for measuring without a store. */
    static CaseSteps keepingNothing() {
        return new CaseSteps() {
            @Override
            public void begin(String caseFile) {}

            @Override
            public void note(String caseFile, Progress.Stage step, LocalDate on) {}

            @Override
            public Map<Progress.Stage, LocalDate> of(Collection<String> caseFiles) {
                return Map.of();
            }
        };
    }
}
