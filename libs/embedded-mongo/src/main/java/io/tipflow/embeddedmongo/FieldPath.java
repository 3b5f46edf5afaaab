package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dotted path into documents that looks into every element of the arrays it meets. */
final class FieldPath {

    private final String path;
    private final String[] parts;

    FieldPath(String path) {
        this.path = path;
        this.parts = path.split("\\.", -1);
    }

    static String topLevelOf(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    String path() {
        return path;
    }

    String topLevel() {
        return parts[0];
    }

    boolean hasPositions() {
        return Arrays.stream(parts)
                .anyMatch(part -> !part.isEmpty() && part.chars().allMatch(Character::isDigit));
    }

    /**
     * Returns the value at this path: {@link Missing} where there is none, a list of what each
     * element holds where the path goes through an array.
     */
    @Nullable Object valueIn(Document document) {
        return valueIn(document, 0);
    }

    private @Nullable Object valueIn(Document document, int depth) {
        Object value = document.getOrMissing(parts[depth]);
        if (depth == parts.length - 1) {
            return value;
        } else if (value instanceof Document inner) {
            return valueIn(inner, depth + 1);
        } else if (value instanceof Collection<?> elements) {
            return valuesIn(elements, depth + 1);
        } else {
            return Missing.getInstance();
        }
    }

    private List<@Nullable Object> valuesIn(Collection<?> elements, int depth) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Object element : elements) {
            Object value =
                    element instanceof Document document
                            ? valueIn(document, depth)
                            : Missing.getInstance();
            if (value instanceof Collection<?> several) {
                values.addAll(several);
            } else {
                values.add(value);
            }
        }
        return values;
    }

    /** Returns the path of the first array on the way, or null where the way has none. */
    @Nullable String firstArrayIn(Document document) {
        Object value = document;
        for (int depth = 0; depth < parts.length; depth++) {
            value = value instanceof Document inner ? inner.get(parts[depth]) : null;
            if (value instanceof Collection) {
                return String.join(".", Arrays.copyOf(parts, depth + 1));
            }
        }
        return null;
    }
}
