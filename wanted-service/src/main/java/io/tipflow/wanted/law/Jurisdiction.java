package io.tipflow.wanted.law;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What the law says about units and offences; answers from memory, the same for the same day. */
public interface Jurisdiction {

    /** Whether the unit is an investigation body (cơ quan điều tra), which keeps a wanted list. */
    boolean isInvestigationBody(String unit);

    /** The units that see what a unit owns: itself, those above it, and its successors. */
    Set<String> scopeUp(String unit);

    /** The official name of a unit in the country's own language. */
    Optional<String> nameOf(String unit);

    /** Whether the penal law knows this article, written {@code 174} or {@code 174.2}. */
    boolean knowsOffence(String offence);

    /** The article that gives a step to an authority. */
    String articleOf(LegalStep step, LocalDate on);
}
