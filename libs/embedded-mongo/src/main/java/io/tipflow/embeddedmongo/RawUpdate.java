package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.NumericUtils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An update of whole top-level fields, applied to a document's bytes: what it does not name is
 * copied, never decoded. Paths, array filters and rarer operators are left to the library.
 */
final class RawUpdate {

    private static final Set<String> OPERATORS =
            Set.of("$set", "$unset", "$pull", "$push", "$inc", "$max", "$min", "$setOnInsert");

    private final Map<String, Change> changes = new LinkedHashMap<>();
    private final DefaultQueryMatcher matcher = new DefaultQueryMatcher();

    private RawUpdate() {}

    /** Returns the update in this form, or null where it needs the library. */
    static @Nullable RawUpdate of(Document update) {
        RawUpdate raw = new RawUpdate();
        for (Map.Entry<String, @Nullable Object> entry : update.entrySet()) {
            String operator = entry.getKey();
            if (!OPERATORS.contains(operator) || !(entry.getValue() instanceof Document fields)) {
                return null;
            }
            for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
                if (!raw.add(operator, field.getKey(), field.getValue())) {
                    return null;
                }
            }
        }
        return raw.changes.isEmpty() ? null : raw;
    }

    private boolean add(String operator, String name, @Nullable Object operand) {
        if (name.isEmpty() || name.equals("_id") || name.contains(".") || name.startsWith("$")) {
            return false;
        }
        Change change = change(operator, operand);
        return change != null && changes.put(name, change) == null;
    }

    private @Nullable Change change(String operator, @Nullable Object operand) {
        return switch (operator) {
            case "$set" -> new SetTo(operand);
            case "$unset" -> new Unset();
            case "$pull" -> new Pull(operand);
            case "$push" -> operand == null || isModified(operand) ? null : new Push(operand);
            case "$inc" -> operand instanceof Number number ? new Add(number) : null;
            case "$max" -> new Extreme(operand, 1);
            case "$min" -> new Extreme(operand, -1);
            default -> new OnInsert(operand);
        };
    }

    private static boolean isModified(@Nullable Object pushed) {
        return pushed instanceof Document document && document.containsKey("$each");
    }

    Set<String> fields() {
        return changes.keySet();
    }

    /** Returns the document that an upsert of a new key inserts. */
    byte @Nullable [] insertedWith(Object id) {
        return apply(new BsonWriter(64).field("_id", id).finish(), true);
    }

    /** Returns the changed document, or null where only the library can tell the error. */
    byte @Nullable [] apply(byte[] document) {
        return apply(document, false);
    }

    private byte @Nullable [] apply(byte[] document, boolean inserting) {
        BsonWriter writer = new BsonWriter(document.length + 64);
        Set<String> left = new HashSet<>(changes.keySet());
        for (RawBson.Field field = RawBson.first(document); field != null; field = field.next()) {
            String name = changedName(field);
            if (name == null) {
                writer.copy(field);
            } else {
                left.remove(name);
                if (!applyTo(changes.get(name), name, field, writer)) {
                    return null;
                }
            }
        }
        for (Map.Entry<String, Change> change : changes.entrySet()) {
            if (left.contains(change.getKey())) {
                append(change.getValue(), change.getKey(), writer, inserting);
            }
        }
        return writer.finish();
    }

    private @Nullable String changedName(RawBson.Field field) {
        for (String name : changes.keySet()) {
            if (field.isNamed(name)) {
                return name;
            }
        }
        return null;
    }

    private boolean applyTo(
            @Nullable Change change, String name, RawBson.Field field, BsonWriter writer) {
        switch (change) {
            case SetTo set -> writer.field(name, set.value());
            case Unset _ -> {}
            case OnInsert _ -> writer.copy(field);
            case null -> writer.copy(field);
            case Pull pull -> {
                return pull(pull.condition(), field, writer);
            }
            case Push push -> {
                if (field.type() != BsonConstants.TYPE_ARRAY) {
                    return false;
                }
                writer.array(field, element -> true, push.element());
            }
            case Add add -> {
                if (!(field.decode() instanceof Number number)) {
                    return false;
                }
                writer.field(name, NumericUtils.addNumbers(number, add.number()));
            }
            case Extreme extreme -> {
                int order =
                        ValueComparator.ascWithoutListHandling()
                                .compare(extreme.value(), field.decode());
                if (order * extreme.sign() > 0) {
                    writer.field(name, extreme.value());
                } else {
                    writer.copy(field);
                }
            }
        }
        return true;
    }

    private boolean pull(@Nullable Object condition, RawBson.Field field, BsonWriter writer) {
        if (field.type() != BsonConstants.TYPE_ARRAY) {
            return false;
        }
        FieldNames fields =
                condition instanceof Document document
                        ? FieldNames.ofNullable(QueryFields.ofFilter(document))
                        : null;
        writer.array(
                field, element -> !matcher.matchesValue(condition, value(element, fields)), null);
        return true;
    }

    /** Returns an element with the fields a condition looks at. */
    private static @Nullable Object value(RawBson.Field element, @Nullable FieldNames fields) {
        return fields != null && element.type() == BsonConstants.TYPE_EMBEDDED_DOCUMENT
                ? element.decodeInner(fields)
                : element.decode();
    }

    private static void append(Change change, String name, BsonWriter writer, boolean inserting) {
        switch (change) {
            case SetTo set -> writer.field(name, set.value());
            case Push push -> writer.field(name, Collections.singletonList(push.element()));
            case Add add -> writer.field(name, add.number());
            case Extreme extreme -> writer.field(name, extreme.value());
            case OnInsert set -> {
                if (inserting) {
                    writer.field(name, set.value());
                }
            }
            case Unset _, Pull _ -> {}
        }
    }

    /** What happens to one field. */
    private sealed interface Change {}

    private record SetTo(@Nullable Object value) implements Change {}

    private record Unset() implements Change {}

    private record OnInsert(@Nullable Object value) implements Change {}

    private record Pull(@Nullable Object condition) implements Change {}

    private record Push(Object element) implements Change {}

    private record Add(Number number) implements Change {}

    private record Extreme(@Nullable Object value, int sign) implements Change {}
}
