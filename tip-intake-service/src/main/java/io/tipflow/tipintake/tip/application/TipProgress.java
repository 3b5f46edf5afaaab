package io.tipflow.tipintake.tip.application;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.Current;
import io.tipflow.tipintake.receipt.application.Receipts;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipCommand;
import io.tipflow.tipintake.tip.domain.TipEvent;
import io.tipflow.tipintake.tip.domain.TipRefusal;
import java.time.ZoneId;
import java.util.Optional;

/** Lets the holder of a receipt follow his tip. */
public final class TipProgress {

    private final Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips;
    private final TipsByReceipt byReceipt;
    private final Receipts receipts;
    private final CaseSteps steps;
    private final ZoneId zone;

    public TipProgress(
            Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips,
            TipsByReceipt byReceipt,
            Receipts receipts,
            CaseSteps steps,
            ZoneId zone) {
        this.tips = tips;
        this.byReceipt = byReceipt;
        this.receipts = receipts;
        this.steps = steps;
        this.zone = zone;
    }

    /** How far the tip of that receipt is; empty for an unknown receipt and for what is none. */
    public Optional<Progress> of(String receipt) {
        return byReceipt
                .find(receipts.lookupHash(receipt))
                .flatMap(id -> tips.find(id, Optional.empty()))
                .flatMap(current ->
                        switch (current.state()) {
                            case Tip.Unlogged unlogged -> Optional.empty();
                            case Tip.Logged logged -> Optional.of(progress(current, logged));
                        });
    }

    private Progress progress(Current<Tip> current, Tip.Logged tip) {
        return new Progress(
                Progress.steps(tip, steps.of(Progress.caseFiles(tip))),
                ReporterTalk.messages(current.history(), zone));
    }
}
