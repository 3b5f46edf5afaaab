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
     * Destroys the identity. A crash between the record and the key is made good by asking again,
     * which is always allowed.
     */
    public Outcome<Tip, TipRefusal> destroy(
            String id, CommandContext context, DestroyReporter command) {
        Outcome<Tip, TipRefusal> outcome = tips.act(id, context, command);
        if (outcome instanceof Outcome.Done<Tip, TipRefusal>) {
            vault.destroy(id);
        }
        return outcome;
    }
}
