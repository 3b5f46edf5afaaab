package io.tipflow.kit.security;

import java.util.Set;

/**
 * Who gives a command or reads: a person or machine named by its token.
 *
 * @param subject the stable id of the person
 * @param name how the person is called, never logged
 * @param roles what the person is, such as {@code operator}
 * @param unit the unit the person belongs to
 */
public record Actor(String subject, String name, Set<String> roles, String unit) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether the person has one of these roles. */
    public boolean is(String... anyOf) {
        for (String role : anyOf) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
