package io.tipflow.rulebook.limits;

import io.tipflow.rulebook.format.Citation;
import io.tipflow.rulebook.format.Validity;
import io.tipflow.rulebook.format.Words;
import java.util.Set;

/**
 * A rule without a limit of its own that changes the length of others begun in its period.
 *
 * @param over above the line of the fraction
 * @param under below it
 */
record Modifier(
        String id,
        Words title,
        Citation article,
        Validity validity,
        boolean verified,
        Condition when,
        Set<String> appliesTo,
        int over,
        int under) {}
