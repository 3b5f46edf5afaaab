package io.tipflow.wanted.law;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** A small province: a police with a district, a procuracy, a steering committee. */
public final class FakeJurisdiction implements Jurisdiction {

    @Override
    public boolean isInvestigationBody(String unit) {
        return unit.startsWith("CA-");
    }

    @Override
    public Set<String> scopeUp(String unit) {
        return switch (unit) {
            case "CA-94-941" -> Set.of("CA-94-941", "CA-94", "BCD-94");
            case "CA-94", "VKS-94" -> Set.of(unit, "BCD-94");
            default -> Set.of(unit);
        };
    }

    @Override
    public Optional<String> nameOf(String unit) {
        return Optional.of("Tên " + unit);
    }

    @Override
    public boolean knowsOffence(String offence) {
        return !offence.equals("999");
    }

    @Override
    public String articleOf(LegalStep step, LocalDate on) {
        return "Art of " + step.wireName();
    }
}
