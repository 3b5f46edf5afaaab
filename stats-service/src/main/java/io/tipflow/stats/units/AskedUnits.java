package io.tipflow.stats.units;

import io.tipflow.kit.security.Actor;
import io.tipflow.kit.web.Refusal;
import io.tipflow.kit.web.RefusedException;
import org.jspecify.annotations.Nullable;

/** Decides whose figures a person may ask for: the own unit's, and those of the units below it. */
public final class AskedUnits {

    private final UnitDirectory units;

    public AskedUnits(UnitDirectory units) {
        this.units = units;
    }

    /**
     * The unit asked for, the actor's own if none is named.
     *
     * @throws RefusedException if there is no such unit or it is not within the actor's scope
     */
    public String of(@Nullable String asked, Actor actor) {
        if (asked == null) {
            return actor.unit();
        }
        if (!units.knows(asked)) {
            throw new RefusedException(
                    Refusal.invalid(
                                    "unknown-unit",
                                    "There is no unit with this id in the rulebook: leave it out"
                                            + " for your own unit, or name one such as "
                                            + actor.unit()
                                            + ".")
                            .with("unit", asked));
        }
        if (!units.scopeOf(actor.unit()).contains(asked)) {
            throw new RefusedException(
                    Refusal.forbidden(
                                    "unit-out-of-scope",
                                    "You may ask for the figures of "
                                            + actor.unit()
                                            + " and of the units below it; for others ask them, or"
                                            + " a unit above both.")
                            .with("unit", asked));
        }
        return asked;
    }
}
