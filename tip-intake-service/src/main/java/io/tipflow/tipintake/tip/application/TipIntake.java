package io.tipflow.tipintake.tip.application;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.aggregate.Decision;
import io.tipflow.kit.aggregate.Outcome;
import io.tipflow.kit.numbers.NumberRegister;
import io.tipflow.tipintake.receipt.application.Receipts;
import io.tipflow.tipintake.reporter.application.Identity;
import io.tipflow.tipintake.reporter.application.IdentityVault;
import io.tipflow.tipintake.tip.domain.Intake;
import io.tipflow.tipintake.tip.domain.Reporter;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipCommand;
import io.tipflow.tipintake.tip.domain.TipCommand.LogTip;
import io.tipflow.tipintake.tip.domain.TipDecider;
import io.tipflow.tipintake.tip.domain.TipEvent;
import io.tipflow.tipintake.tip.domain.TipRefusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * Enters tips in the register: number, receipt and sealed reporter, then the tip itself.
 *
 * <p>A retry finds the tip of the first try and takes neither a second number nor a second key. The
 * reporter's key is written before the tip, so there is never a tip whose reporter cannot be
 * opened; a key whose tip was never written opens nothing.
 */
public final class TipIntake {

    private final Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips;
    private final NumberRegister numbers;
    private final Receipts receipts;
    private final IdentityVault vault;
    private final ZoneId zone;
    private final TipDecider rules = new TipDecider();

    public TipIntake(
            Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips,
            NumberRegister numbers,
            Receipts receipts,
            IdentityVault vault,
            ZoneId zone) {
        this.tips = tips;
        this.numbers = numbers;
        this.receipts = receipts;
        this.vault = vault;
        this.zone = zone;
    }

    /**
     * Enters a tip.
     *
     * @param id the same on every retry
     * @param context whose fingerprint leaves the reporter out: a digest of a telephone number is
     *     soon guessed, also after the key was destroyed
     * @param mayBeRepeat whether the giver named a key to recognise a retry by
     */
    public Outcome<Tip, TipRefusal> log(
            String id, CommandContext context, NewTip tip, boolean mayBeRepeat) {
        LocalDate receivedOn = LocalDate.ofInstant(tip.receivedAt(), zone);
        LogTip draft = command(id, context, tip, receivedOn, 0, new Reporter.Anonymous());
        if (mayBeRepeat && tips.find(id, Optional.empty()).isPresent()) {
            return repeated(id, tips.create(id, context, draft), tip.reporter());
        }
        if (rules.decide(rules.initial(), draft)
                instanceof Decision.Rejected<TipEvent, TipRefusal>(TipRefusal reason)) {
            return new Outcome.Refused<>(id, 0, rules.initial(), reason);
        }
        Reporter reporter =
                tip.reporter()
                        .<Reporter>map(who -> new Reporter.Sealed(vault.seal(id, who)))
                        .orElseGet(Reporter.Anonymous::new);
        int year = receivedOn.getYear();
        long number = numbers.next(year);
        Outcome<Tip, TipRefusal> outcome =
                tips.create(id, context, command(id, context, tip, receivedOn, number, reporter));
        if (outcome instanceof Outcome.Done<Tip, TipRefusal> done && !done.repeated()) {
            return outcome;
        }
        numbers.giveBack(year, number);
        return repeated(id, outcome, tip.reporter());
    }

    private LogTip command(
            String id,
            CommandContext context,
            NewTip tip,
            LocalDate receivedOn,
            long number,
            Reporter reporter) {
        String printed = String.format(Locale.ROOT, "TB-%d-%06d", receivedOn.getYear(), number);
        return new LogTip(
                new Intake(
                        printed,
                        receipts.lookupHash(receipts.receiptOf(id)),
                        tip.unit(),
                        tip.narrative(),
                        tip.channel(),
                        tip.kind(),
                        tip.receivedAt(),
                        receivedOn,
                        tip.area(),
                        tip.place(),
                        tip.happened(),
                        tip.whoWhat(),
                        tip.offence(),
                        tip.urgent(),
                        tip.wantedOrder()),
                reporter,
                context.at(),
                tip.proposed());
    }

    /** A retry must name the same reporter; what was destroyed cannot be compared any more. */
    private Outcome<Tip, TipRefusal> repeated(
            String id, Outcome<Tip, TipRefusal> outcome, Optional<Identity> asked) {
        if (outcome instanceof Outcome.Done<Tip, TipRefusal> done
                && done.state() instanceof Tip.Logged tip
                && differs(id, tip.reporter(), asked)) {
            return new Outcome.Reused<>(id);
        }
        return outcome;
    }

    private boolean differs(String id, Reporter reporter, Optional<Identity> asked) {
        return switch (reporter) {
            case Reporter.Anonymous anonymous -> asked.isPresent();
            case Reporter.Destroyed destroyed -> asked.isEmpty();
            case Reporter.Sealed(String ciphertext) ->
                    asked.isEmpty()
                            || vault.open(id, ciphertext)
                                    .filter(sealed -> !sealed.equals(asked.get()))
                                    .isPresent();
        };
    }
}
