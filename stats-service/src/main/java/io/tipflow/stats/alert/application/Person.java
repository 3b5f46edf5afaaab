package io.tipflow.stats.alert.application;

import java.util.Set;

/**
 * Who looks at alerts.
 *
 * @param subject the stable id
 * @param name how the person is called, shown to the others when he takes an alert
 */
public record Person(String subject, String name, Set<String> roles, String unit) {
    public Person {
        roles = Set.copyOf(roles);
    }
}
