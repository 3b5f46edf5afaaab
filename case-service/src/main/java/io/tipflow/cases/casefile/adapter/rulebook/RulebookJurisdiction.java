package io.tipflow.cases.casefile.adapter.rulebook;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.tipflow.cases.casefile.application.Jurisdiction;
import io.tipflow.cases.casefile.domain.Authority;
import io.tipflow.cases.casefile.domain.Step;
import io.tipflow.rulebook.Rulebook;
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
        return switch (step) {
            case OPEN -> "153, 154";
            case CHARGE_ACCUSED -> "179";
            case SEND_FILE -> "232, 233";
            case ACCEPT_AT_PROCURACY -> "238";
            case FILE_INDICTMENT -> "243";
            case ACCEPT_AT_COURT -> "276";
            case GIVE_JUDGMENT -> "326, 327";
        };
    }

    @Override
    public List<String> authoritiesFor(Step step, LocalDate on) {
        return BODIES.entrySet().stream()
                .filter(body -> body.getValue() == step.authority())
                .map(Map.Entry::getKey)
                .toList();
    }
}
