package io.tipflow.wanted.web;

import io.tipflow.kit.security.Actor;
import io.tipflow.kit.web.Refusal;
import io.tipflow.kit.web.RefusedException;
import io.tipflow.wanted.law.Jurisdiction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the unit on whose wanted list a request writes. */
public final class ListOwners {

    private final Jurisdiction jurisdiction;

    public ListOwners(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /**
     * The named unit, else the actor's own.
     *
     * @throws RefusedException if it is not in the actor's scope, or keeps no wanted list
     */
    public String of(Actor actor, @Nullable String named) {
        String unit = named == null ? actor.unit() : named;
        if (!jurisdiction.scopeUp(unit).contains(actor.unit())) {
            throw new RefusedException(
                    Refusal.forbidden(
                                    "unit-out-of-scope",
                                    "You act for your own unit and those below it.")
                            .allowedTo(List.of(unit))
                            .with("unit", unit));
        }
        // Who belongs to another body and names no unit is told so by the rules, with the article.
        if (named != null && !jurisdiction.isInvestigationBody(unit)) {
            throw new RefusedException(
                    Refusal.invalid(
                                    "unit-of-another-kind",
                                    "Only an investigation body keeps a wanted list.")
                            .with("unit", unit));
        }
        return unit;
    }
}
