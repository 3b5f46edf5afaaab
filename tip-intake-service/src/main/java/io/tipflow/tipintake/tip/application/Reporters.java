package io.tipflow.tipintake.tip.application;

import io.tipflow.kit.aggregate.Aggregates;
import io.tipflow.kit.aggregate.CommandContext;
import io.tipflow.kit.aggregate.Outcome;
import io.tipflow.tipintake.reporter.application.Identity;
import io.tipflow.tipintake.reporter.application.IdentityVault;
import io.tipflow.tipintake.tip.domain.Reporter;
import io.tipflow.tipintake.tip.domain.Tip;
import io.tipflow.tipintake.tip.domain.TipCommand;
import io.tipflow.tipintake.tip.domain.TipCommand.DestroyReporter;
import io.tipflow.tipintake.tip.domain.TipCommand.OpenReporter;
import io.tipflow.tipintake.tip.domain.TipEvent;
import io.tipflow.tipintake.tip.domain.TipRefusal;
import java.util.Optional;

/**
 * Opens and destroys the identity of a tip's reporter. It is recorded first and done then: no
 * identity is read that the history does not tell of.
 */
public final class Reporters {

    private final Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips;
    private final IdentityVault vault;

    public Reporters(Aggregates<Tip, TipCommand, TipEvent, TipRefusal> tips, IdentityVault vault) {
        this.tips = tips;
        this.vault = vault;
    }

    /** Records that the identity is opened, and why. */
    public Outcome<Tip, TipRefusal> recordOpening(
            String id, CommandContext context, OpenReporter command) {
        return tips.act(id, context, command);
    }

    /**
     * The identity, after its opening was recorded; empty where the key is destroyed by now.
     *
     * @param opened how the recording ended
     */
    public Optional<Identity> identity(Outcome.Done<Tip, TipRefusal> opened) {
        return switch (opened.state()) {
            case Tip.Unlogged unlogged -> Optional.empty();
            case Tip.Logged tip ->
                    switch (tip.reporter()) {
                        case Reporter.Anonymous anonymous -> Optional.empty();
                        case Reporter.Destroyed destroyed -> Optional.empty();
                        case Reporter.Sealed(String ciphertext) ->
                                vault.open(opened.id(), ciphertext);
                    };
        };
    }

    /**
     * Destroys the identity: notes the intent, records the fact, deletes the key. What a crash
     * leaves half done is finished by {@link #finish()} or by asking again, which is always
     * allowed.
     */
    public Outcome<Tip, TipRefusal> destroy(
            String id, CommandContext context, DestroyReporter command) {
        if (tips.find(id, context.reader()).isPresent()) {
            vault.condemn(id);
        }
        Outcome<Tip, TipRefusal> outcome = tips.act(id, context, command);
        if (outcome instanceof Outcome.Done<Tip, TipRefusal>) {
            vault.destroy(id);
        }
        return outcome;
    }

    /**
     * Deletes the keys whose destruction was recorded and not carried out.
     *
     * @return how many there were
     */
    public int finish() {
        int finished = 0;
        for (String id : vault.condemned()) {
            boolean recorded =
                    tips.find(id, Optional.empty())
                            .map(current -> current.state())
                            .filter(Tip.Logged.class::isInstance)
                            .map(Tip.Logged.class::cast)
                            .filter(tip -> tip.reporter() instanceof Reporter.Destroyed)
                            .isPresent();
            if (recorded) {
                vault.destroy(id);
                finished++;
            }
        }
        return finished;
    }
}
