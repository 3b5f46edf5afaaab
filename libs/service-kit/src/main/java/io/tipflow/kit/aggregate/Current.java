package io.tipflow.kit.aggregate;

import java.util.List;
import java.util.Set;

/**
 * An aggregate as it is now.
 *
 * @param readers the units that may read it; in a list, empty, as the list is the reader's
 * @param history what led here; in a list, empty
 */
public record Current<S>(
        String id, long version, S state, Set<String> readers, List<HistoryEntry> history) {

    public Current {
        readers = Set.copyOf(readers);
        history = List.copyOf(history);
    }
}
