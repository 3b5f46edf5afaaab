package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes bytes of a document whose unsigned order is the order of a sort: the same bytes as in an
 * index, so that a sorted result does not depend on whether an index gave it. An array sorts by its
 * least element upwards and by its greatest downwards.
 *
 * <p>The library's comparator is not used: with empty arrays among numbers it is no order at all,
 * and the JDK's sort then refuses to go on.
 */
final class SortKey {

    private final List<Part> parts = new ArrayList<>();

    private record Part(FieldPath path, boolean ascending) {}

    SortKey(Document orderBy) {
        orderBy.forEach((path, direction) ->
                parts.add(new Part(new FieldPath(path), ((Number) direction).intValue() >= 0)));
    }

    /** The key of a document that has at least the fields of the sort. */
    byte[] of(Document document) {
        KeyWriter key = new KeyWriter(64);
        for (Part part : parts) {
            int start = key.length();
            byte[] ascending = extreme(part.path().valueIn(document), part.ascending());
            key.raw(ascending);
            if (!part.ascending()) {
                key.invertFrom(start);
            }
        }
        return key.toBytes();
    }

    private static byte[] extreme(@Nullable Object value, boolean least) {
        if (!(value instanceof Collection<?> elements) || elements.isEmpty()) {
            return KeyWriter.encode(value);
        }
        byte[] extreme = null;
        for (Object element : elements) {
            byte[] key = KeyWriter.encode(element);
            if (extreme == null || Arrays.compareUnsigned(key, extreme) < 0 == least) {
                extreme = key;
            }
        }
        return extreme == null ? KeyWriter.encode(null) : extreme;
    }
}
