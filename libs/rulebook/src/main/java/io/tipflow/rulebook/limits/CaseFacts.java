package io.tipflow.rulebook.limits;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is known of one tip or case at an instant.
 *
 * @param facts what happened, in any order; what is later than {@code asOf} has not happened
 * @param circumstances circumstances of the whole case from the beginning, such as {@code gravity}
 * @param subjects circumstances of single persons
 * @param asOf the instant of the answer
 */
public record CaseFacts(
        List<Fact> facts,
        Map<String, String> circumstances,
        Map<String, Map<String, String>> subjects,
        Instant asOf) {
    public CaseFacts {
        facts = List.copyOf(facts);
        circumstances = Map.copyOf(circumstances);
        subjects = Map.copyOf(subjects);
    }

    public static CaseFacts of(List<Fact> facts, Map<String, String> circumstances, Instant asOf) {
        return new CaseFacts(facts, circumstances, Map.of(), asOf);
    }
}
