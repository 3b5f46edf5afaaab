package io.tipflow.tipintake.tip.application;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.aggregate.Outcome;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipCommand;
import io.tipflow.tipintake.tip.domain.TipCommand.NoteCaseInitiated;
import io.tipflow.tipintake.tip.domain.TipEvent;
import io.tipflow.tipintake.tip.domain.TipRefusal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * When a case was opened, then the tips it names are resolved as "case initiated" (khởi tố vụ án,
 * Art 153). Doing it again changes nothing.
 */
public final class WhenCaseOpenedThenTipsAreResolved {

    private final Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips;
    private final UnknownTips unknown;

    public WhenCaseOpenedThenTipsAreResolved(
            Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips, UnknownTips unknown) {
        this.tips = tips;
        this.unknown = unknown;
    }

    /** Is told of tips that a case names and this service does not know. */
    @FunctionalInterface
    public interface UnknownTips {
        void named(String caseFile, String tip);
    }

    /**
     * Resolves the tips.
     *
     * @param context the reaction to the event; its command id is the event's id
     */
    public void react(
            CommandContext context, String caseFile, LocalDate openedOn, List<String> named) {
        for (String tip : new LinkedHashSet<>(named)) {
            Outcome<Tip, TipRefusal> outcome =
                    tips.act(tip, context, new NoteCaseInitiated(caseFile, openedOn));
            switch (outcome) {
                case Outcome.Done<Tip, TipRefusal> done -> {}
                case Outcome.Absent<Tip, TipRefusal> absent -> unknown.named(caseFile, tip);
                case Outcome.Refused<Tip, TipRefusal> impossible -> throw unexpected(impossible);
                case Outcome.Stale<Tip, TipRefusal> impossible -> throw unexpected(impossible);
                case Outcome.Reused<Tip, TipRefusal> impossible -> throw unexpected(impossible);
            }
        }
    }

    private static IllegalStateException unexpected(Outcome<Tip, TipRefusal> outcome) {
        return new IllegalStateException(
                "Expected to note a case on its tip, but the outcome was "
                        + outcome.getClass().getSimpleName());
    }
}
