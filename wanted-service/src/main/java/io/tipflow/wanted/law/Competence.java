package io.tipflow.wanted.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Who may take which step on a unit's list (thẩm quyền): an officer of the unit or of one above it,
 * and a machine of an investigation body.
 */
public final class Competence {

    private static final String MACHINE = "agency";

    private final Jurisdiction jurisdiction;

    public Competence(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /** What the law says about a step on the list of this unit. */
    public Mandate of(LegalStep step, String unit, Taker taker, LocalDate on) {
        boolean held = isOfficer(step, taker) && jurisdiction.scopeUp(unit).contains(taker.unit());
        return new Mandate(held, jurisdiction.articleOf(step, on), List.of(unit));
    }

    private boolean isOfficer(LegalStep step, Taker taker) {
        boolean investigates = jurisdiction.isInvestigationBody(taker.unit());
        return switch (step) {
            case ISSUE_ORDER, RECLASSIFY_ORDER, RECORD_ARREST, RECORD_SURRENDER, REMOVE_ORDER ->
                    investigates
                            && is(taker, Set.of("investigator", "investigation-head", MACHINE));
            case HAND_OVER ->
                    is(taker, Set.of("supervisor"))
                            || (investigates
                                    && is(
                                            taker,
                                            Set.of("investigator", "investigation-head", MACHINE)));
            case DECLARE_COUNT ->
                    is(taker, Set.of("supervisor"))
                            || (investigates && is(taker, Set.of("investigation-head", MACHINE)));
        };
    }

    private static boolean is(Taker taker, Set<String> anyOf) {
        return taker.roles().stream().anyMatch(anyOf::contains);
    }
}
