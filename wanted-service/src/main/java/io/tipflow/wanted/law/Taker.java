package io.tipflow.wanted.law;

import java.util.Set;

/** Who takes a step: the unit and roles of the person or machine. */
public record Taker(String unit, Set<String> roles) {

    public Taker {
        roles = Set.copyOf(roles);
    }
}
