package io.tipflow.rulebook.authorities;

import io.tipflow.rulebook.format.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether somebody may decide, by which article, and who else may.
 *
 * @param allowed the answer
 * @param article the article that allows or forbids it, as cited in the data; empty where no rule
 *     was in force that day
 * @param written the same, written out in every language
 * @param authorities everybody who may, in the circumstances that are known
 * @param onlyWhen circumstances the permission is limited to and that were not told, such as the
 *     gravity
 * @param verified whether every rule behind the answer was read in a source
 */
public record Decision(
        boolean allowed,
        String article,
        Words written,
        List<Authority> authorities,
        Map<String, Set<String>> onlyWhen,
        boolean verified) {
    public Decision {
        authorities = List.copyOf(authorities);
        onlyWhen = Map.copyOf(onlyWhen);
    }
}
