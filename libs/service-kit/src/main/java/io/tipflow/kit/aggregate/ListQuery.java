package io.tipflow.kit.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A filtered, sorted page of a list.
 *
 * @param reader the unit whose list it is
 * @param criteria what the listing fields have to be, all of them
 * @param sortField the listing field to sort by; ties by id
 * @param cursor the {@code next} of the page before
 * @param limit 1 to {@value #MOST}
 */
public record ListQuery(
        String reader,
        List<Criterion> criteria,
        String sortField,
        boolean descending,
        Optional<String> cursor,
        int limit) {

    /** The longest page. */
    public static final int MOST = 200;

    public ListQuery {
        criteria = List.copyOf(criteria);
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException(
                    "Expected a limit from 1 to " + MOST + ", but got " + limit);
        }
    }

    /** What a listing field has to be. */
    public sealed interface Criterion {

        /** The listing field. */
        String field();

        /** Equal, or for a list field containing. */
        record Is(String field, Object value) implements Criterion {}

        /** Equal to one of these. */
        record AnyOf(String field, Set<String> values) implements Criterion {
            public AnyOf {
                values = Set.copyOf(values);
            }
        }

        /** From the first instant on, before the second. */
        record Between(String field, @Nullable Instant from, @Nullable Instant before)
                implements Criterion {}

        /** Beginning with this prefix, or for a list field containing such a string. */
        record StartsWith(String field, String prefix) implements Criterion {}
    }
}
