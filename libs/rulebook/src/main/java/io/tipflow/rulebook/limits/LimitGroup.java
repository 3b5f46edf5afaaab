package io.tipflow.rulebook.limits;

import java.util.List;

/**
 * A limit in all its versions, the oldest first.
 *
 * @param place its place in the files, the order of the answers
 * @param id id of the limit
 * @param versions its versions
 * @param openers the fact types that start it
 * @param bases the places of the limits whose ends start it
 * @param follows whether a newer one takes over what began under an older one
 */
record LimitGroup(
        int place,
        String id,
        List<LimitRule> versions,
        boolean follows,
        List<FactType> openers,
        List<Integer> bases) {}
