package io.tipflow.cases.casefile.adapter.web;

import io.tipflow.cases.casefile.application.Jurisdiction;
import io.tipflow.cases.casefile.domain.Authority;
import io.tipflow.kit.security.Actor;
import io.tipflow.kit.web.Refusal;
import io.tipflow.kit.web.RefusedException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks the units and offences that a request names. */
final class CaseUnits {

    private final Jurisdiction jurisdiction;

    CaseUnits(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /**
     * The unit whose register a new case goes on: the named one, else the actor's own.
     *
     * @throws RefusedException if it is not in the actor's scope, or no investigation body
     */
    String owner(Actor actor, @Nullable String named) {
        if (named == null) {
            return actor.unit();
        }
        if (!jurisdiction.scopeUp(named).contains(actor.unit())) {
            throw new RefusedException(
                    Refusal.forbidden(
                                    "unit-out-of-scope",
                                    "You act for your own unit and those below it.")
                            .allowedTo(List.of(named))
                            .with("unit", named));
        }
        return of(named, Authority.INVESTIGATION);
    }

    /**
     * A unit of that kind.
     *
     * @throws RefusedException if it is unknown or of another kind
     */
    String of(String unit, Authority kind) {
        if (!jurisdiction.authorityOf(unit).equals(Optional.of(kind))) {
            throw new RefusedException(
                    Refusal.invalid(
                                    "unit-of-another-kind",
                                    "This must be a unit of the kind " + kind + ".")
                            .with("unit", unit)
                            .with("kind", kind.name()));
        }
        return unit;
    }

    /**
     * An offence that the penal law knows.
     *
     * @throws RefusedException if it knows no such article
     */
    String offence(String article) {
        if (!jurisdiction.knowsOffence(article)) {
            throw new RefusedException(
                    Refusal.invalid(
                                    "unknown-offence",
                                    "The Penal Code has no such article: write 174 or 174.2.")
                            .with("offence", article));
        }
        return article;
    }
}
