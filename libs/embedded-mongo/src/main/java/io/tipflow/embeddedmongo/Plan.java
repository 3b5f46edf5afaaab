package io.tipflow.embeddedmongo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one query reads: which keys of which index, in which direction, and what is left to do.
 *
 * @param index the secondary index; null for the documents in the order of their {@code _id}
 * @param ranges whole keys to read, in the order of the keys
 * @param backwards whether the ranges are read from their end
 * @param bounded whether the ranges leave anything out
 * @param sorted whether the documents come in the order the query asks for
 * @param merged whether the ranges are to be read side by side to keep that order
 * @param orderedFrom per range, the bytes at the beginning of its keys that do not count in that
 *     order
 * @param exact whether every document found matches the query
 * @param repeats whether a document may be found more than once
 * @param multikeyFields the index's array fields when this was planned
 */
record Plan(
        @Nullable StoredIndex index,
        List<KeyRange> ranges,
        List<Integer> orderedFrom,
        boolean backwards,
        boolean bounded,
        boolean sorted,
        boolean merged,
        boolean exact,
        boolean repeats,
        long multikeyFields) {

    boolean isScan() {
        return index == null && !bounded;
    }

    /** Whether the index is still what it was when this was planned. */
    boolean isCurrent(List<StoredIndex> indexes) {
        return index == null
                || (indexes.contains(index) && index.multikeyFields() == multikeyFields);
    }
}
