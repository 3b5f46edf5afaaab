package io.tipflow.embeddedmongo;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A few names of top-level fields, found in a document's bytes without making strings of them. */
final class FieldNames {

    static final FieldNames ID = new FieldNames("_id");

    private final String[] names;

    private FieldNames(String... names) {
        this.names = names;
    }

    static FieldNames of(Collection<String> names) {
        return new FieldNames(names.toArray(String[]::new));
    }

    /** Returns the names; null, which stands for all fields, stays null. */
    static @Nullable FieldNames ofNullable(@Nullable Collection<String> names) {
        return names == null ? null : of(names);
    }

    int size() {
        return names.length;
    }

    /** Returns the name of the field where it is one of these, else null. */
    @Nullable String nameOf(RawBson.Field field) {
        for (String name : names) {
            if (field.isNamed(name)) {
                return name;
            }
        }
        return null;
    }
}
