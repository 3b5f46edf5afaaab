package io.tipflow.cases.casefile.application;

import io.tipflow.cases.casefile.domain.Authority;
import io.tipflow.cases.casefile.domain.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the law says about units and offences; answers from memory, the same for the same day. */
public interface Jurisdiction {

    /** What kind of authority a unit is; empty for another kind or an unknown unit. */
    Optional<Authority> authorityOf(String unit);

    /** The units that see what a unit owns: itself, those above it, and its successors. */
    Set<String> scopeUp(String unit);

    /** Whether the penal law knows this article, written {@code 174} or {@code 174.2}. */
    boolean knowsOffence(String offence);

    /** The article that gives a step to an authority. */
    String articleOf(Step step, LocalDate on);

    /** What the authority that a step belongs to is called, for who is refused it. */
    List<String> authoritiesFor(Step step, LocalDate on);
}
