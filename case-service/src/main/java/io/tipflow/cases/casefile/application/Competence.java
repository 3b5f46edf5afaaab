package io.tipflow.cases.casefile.application;

import io.tipflow.cases.casefile.domain.Authority;
import io.tipflow.cases.casefile.domain.CaseFile;
import io.tipflow.cases.casefile.domain.Mandate;
import io.tipflow.cases.casefile.domain.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may take which step (thẩm quyền): an officer of the authority it belongs to, in the unit that
 * has the case or one above it. A machine may do what its unit's authority may.
 */
final class Competence {

    private static final String MACHINE = "agency";

    private final Jurisdiction jurisdiction;

    Competence(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    Mandate of(Step step, CaseFile state, Taker taker, LocalDate on) {
        return of(step, state.unitOf(step.authority()), taker, on);
    }

    Mandate of(Step step, Optional<String> owner, Taker taker, LocalDate on) {
        boolean held =
                isOfficer(step.authority(), taker)
                        && owner.map(unit -> jurisdiction.scopeUp(unit).contains(taker.unit()))
                                .orElse(true);
        List<String> authorities =
                owner.filter(unit -> isOf(step.authority(), unit))
                        .map(List::of)
                        .orElseGet(() -> jurisdiction.authoritiesFor(step, on));
        return new Mandate(held, jurisdiction.articleOf(step, on), authorities);
    }

    private boolean isOfficer(Authority authority, Taker taker) {
        if (!isOf(authority, taker.unit())) {
            return false;
        }
        return taker.roles().contains(MACHINE)
                || taker.roles().stream().anyMatch(officers(authority)::contains);
    }

    private boolean isOf(Authority authority, String unit) {
        return jurisdiction.authorityOf(unit).equals(Optional.of(authority));
    }

    private static Set<String> officers(Authority authority) {
        return switch (authority) {
            case INVESTIGATION -> Set.of("investigator", "investigation-head");
            case PROCURACY -> Set.of("procurator");
            case COURT -> Set.of("judge");
        };
    }
}
