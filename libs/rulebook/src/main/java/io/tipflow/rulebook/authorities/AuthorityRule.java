package io.tipflow.rulebook.authorities;

import io.tipflow.rulebook.format.Citation;
import io.tipflow.rulebook.format.Validity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One article that gives a transition to some authorities.
 *
 * @param article the article
 * @param validity its period
 * @param verified whether it was read
 * @param when circumstances it is limited to, such as the gravity; empty for all
 * @param may who may
 */
record AuthorityRule(
        Citation article,
        Validity validity,
        boolean verified,
        Map<String, Set<String>> when,
        List<Authority> may) {
    /**
     * Whether the rule holds in these circumstances; one that is not known does not speak against
     * it.
     */
    boolean holds(Map<String, String> circumstances) {
        for (Map.Entry<String, Set<String>> condition : when.entrySet()) {
            String value = circumstances.get(condition.getKey());
            if (value != null && !condition.getValue().contains(value)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the rule holds and every circumstance it is limited by is known. */
    boolean surelyHolds(Map<String, String> circumstances) {
        return circumstances.keySet().containsAll(when.keySet()) && holds(circumstances);
    }
}
