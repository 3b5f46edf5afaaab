package io.tipflow.rulebook.limits;

import java.util.List;

/**
 * A limit in all its versions, the oldest first.
 *
 * @param id id of the limit
 * @param versions its versions
 * @param follows whether a newer one takes over what began under an older one
 */
record LimitGroup(String id, List<LimitRule> versions, boolean follows) {}
