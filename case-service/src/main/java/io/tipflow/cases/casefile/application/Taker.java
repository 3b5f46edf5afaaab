package io.tipflow.cases.casefile.application;

import java.util.Set;

/** Who takes a step: the unit and roles of the person or machine. */
public record Taker(String unit, Set<String> roles) {

    public Taker {
        roles = Set.copyOf(roles);
    }
}
