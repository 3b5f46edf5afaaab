package io.tipflow.wanted.law.rulebook;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.units.Unit;
import io.tipflow.wanted.law.Jurisdiction;
import io.tipflow.wanted.law.LegalStep;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Units, offences and authorities as the rulebook knows them. */
public final class RulebookJurisdiction implements Jurisdiction {

    private static final String POLICE = "POLICE";

    /** The circular on criminal statistics. */
    private static final String STATISTICS = "TTLT 05/2018";

    /** The first day the rulebook has rules for. */
    private static final LocalDate CODE_IN_FORCE = LocalDate.of(2018, 1, 1);

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
        LocalDate day = on.isBefore(CODE_IN_FORCE) ? CODE_IN_FORCE : on;
        return transition(step)
                .map(id -> rulebook.authorities().whoMay(id, day, Map.of()).article())
                .orElse(STATISTICS);
    }

    /** How the rulebook calls a step; a count that is declared is no step of a procedure. */
    private static Optional<String> transition(LegalStep step) {
        return switch (step) {
            case ISSUE_ORDER -> Optional.of("wanted.issue");
            case RECLASSIFY_ORDER -> Optional.of("wanted.change-kind");
            case RECORD_ARREST, RECORD_SURRENDER, HAND_OVER -> Optional.of("wanted.receive-caught");
            case REMOVE_ORDER -> Optional.of("wanted.remove");
            case DECLARE_COUNT -> Optional.empty();
        };
    }
}
