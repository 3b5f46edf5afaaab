package io.tipflow.kit.mongo;

import java.util.List;

/**
 * The index of one list: within what a unit may read, listing fields that are asked for by
 * equality, then the field it is sorted by, newest first; ties by id.
 */
public record ListIndex(List<String> equal, String sortField) {

    public ListIndex {
        equal = List.copyOf(equal);
    }

    /** The index of the unfiltered list. */
    public static ListIndex sortedBy(String sortField) {
        return new ListIndex(List.of(), sortField);
    }
}
