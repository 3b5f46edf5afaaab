package io.tipflow.wanted.law.rulebook;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.units.Unit;
import io.tipflow.wanted.law.Jurisdiction;
import io.tipflow.wanted.law.LegalStep;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Units, offences and authorities as the rulebook knows them. */
public final class RulebookJurisdiction implements Jurisdiction {

    private static final String POLICE = "POLICE";

    private final Rulebook rulebook;
    private final Set<String> offences;

    public RulebookJurisdiction(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.offences =
                rulebook.offences().all().stream()
                        .flatMap(o -> Stream.of(o.id().article(), o.id().toString()))
                        .collect(toUnmodifiableSet());
    }

    @Override
    public boolean isInvestigationBody(String unit) {
        return rulebook.units().find(unit).filter(u -> u.body().equals(POLICE)).isPresent();
    }

    @Override
    public Set<String> scopeUp(String unit) {
        return rulebook.units().scopeUp(unit);
    }

    @Override
    public Optional<String> nameOf(String unit) {
        return rulebook.units().find(unit).map(Unit::nameVi);
    }

    @Override
    public boolean knowsOffence(String offence) {
        return offences.contains(offence);
    }

    @Override
    public String articleOf(LegalStep step, LocalDate on) {
        return switch (step) {
            case ISSUE_ORDER, RECLASSIFY_ORDER -> "231";
            case RECORD_ARREST -> "112, 114";
            case RECORD_SURRENDER -> "TTLT 13/2012 16";
            case REMOVE_ORDER -> "231.3";
            case HAND_OVER -> "114.2";
            case DECLARE_COUNT -> "TTLT 05/2018";
        };
    }
}
