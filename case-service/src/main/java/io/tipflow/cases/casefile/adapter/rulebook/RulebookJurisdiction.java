package io.tipflow.cases.casefile.adapter.rulebook;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.tipflow.cases.casefile.application.Jurisdiction;
import io.tipflow.cases.casefile.domain.Authority;
import io.tipflow.cases.casefile.domain.Step;
import io.tipflow.rulebook.Rulebook;
import io.tipflow.rulebook.authorities.Decision;
import io.tipflow.rulebook.units.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Units, offences and authorities as the rulebook knows them. */
public final class RulebookJurisdiction implements Jurisdiction {

    /** The bodies of the rulebook that conduct proceedings. */
    private static final Map<String, Authority> BODIES =
            Map.of(
                    "POLICE", Authority.INVESTIGATION,
                    "PROCURACY", Authority.PROCURACY,
                    "COURT", Authority.COURT);

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
    public Optional<Authority> authorityOf(String unit) {
        return rulebook.units().find(unit).map(Unit::body).map(BODIES::get);
    }

    @Override
    public Set<String> scopeUp(String unit) {
        return rulebook.units().scopeUp(unit);
    }

    @Override
    public boolean knowsOffence(String offence) {
        return offences.contains(offence);
    }

    @Override
    public String articleOf(Step step, LocalDate on) {
        return whoMay(step, on).article();
    }

    @Override
    public List<String> authoritiesFor(Step step, LocalDate on) {
        return whoMay(step, on).authorities().stream()
                .map(may -> may.body() + "/" + may.role())
                .distinct()
                .toList();
    }

    /** What the law says on that day, and before the code of 2015 what that code says. */
    private Decision whoMay(Step step, LocalDate on) {
        LocalDate day = on.isBefore(CODE_IN_FORCE) ? CODE_IN_FORCE : on;
        return rulebook.authorities().whoMay(transition(step), day, Map.of());
    }

    /** How the rulebook calls a step. */
    private static String transition(Step step) {
        return switch (step) {
            case OPEN -> "case.initiate";
            case CHARGE_ACCUSED -> "charge.decide";
            case SEND_FILE -> "investigation.conclude";
            case ACCEPT_AT_PROCURACY -> "prosecution.accept";
            case FILE_INDICTMENT -> "indictment.decide";
            case ACCEPT_AT_COURT -> "court.register";
            case GIVE_JUDGMENT -> "judgment.pronounce";
        };
    }
}
