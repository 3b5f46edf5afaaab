package io.tipflow.cases.casefile.application;

import io.tipflow.cases.casefile.domain.Authority;
import io.tipflow.cases.casefile.domain.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small province: a police with a district, a procuracy, a court, a steering committee. */
public final class FakeJurisdiction implements Jurisdiction {

    private static final Map<String, Authority> KINDS =
            Map.of(
                    "CA-94", Authority.INVESTIGATION,
                    "CA-94-941", Authority.INVESTIGATION,
                    "CA-95", Authority.INVESTIGATION,
                    "VKS-94", Authority.PROCURACY,
                    "VKS-95", Authority.PROCURACY,
                    "TA-94", Authority.COURT);

    @Override
    public Optional<Authority> authorityOf(String unit) {
        return Optional.ofNullable(KINDS.get(unit));
    }

    @Override
    public Set<String> scopeUp(String unit) {
        return switch (unit) {
            case "CA-94-941" -> Set.of("CA-94-941", "CA-94", "BCD-94");
            case "CA-94", "VKS-94", "TA-94" -> Set.of(unit, "BCD-94");
            default -> Set.of(unit);
        };
    }

    @Override
    public boolean knowsOffence(String offence) {
        return !offence.equals("999");
    }

    @Override
    public String articleOf(Step step, LocalDate on) {
        return "Art of " + step.wireName();
    }

    @Override
    public List<String> authoritiesFor(Step step, LocalDate on) {
        return List.of(step.authority().name());
    }
}
