package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * A secondary index: which entries a document has in it. Its entries are written by {@link
 * DocumentWriter} in the same batch as the document, so the maintenance hooks of the library do
 * nothing here.
 */
final class StoredIndex extends Index<DocumentKey> {

    private static final int MOST_ENTRIES = 10_000;

    private final IndexDefinition definition;
    private final int number;
    private final byte[] prefix;
    private final List<FieldPath> paths = new ArrayList<>();
    private final Set<String> fields = new HashSet<>();
    private final FieldNames fieldNames;
    private final FirstEntry firstEntry;
    private final LongAdder hits = new LongAdder();
    private volatile long multikeyFields;

    StoredIndex(IndexDefinition definition, int number, long multikeyFields) {
        super(definition.name(), definition.keys(), true);
        this.definition = definition;
        this.number = number;
        this.multikeyFields = multikeyFields;
        this.prefix = new KeyWriter(4).number(number).toBytes();
        for (IndexKey key : definition.keys()) {
            FieldPath path = new FieldPath(key.getKey());
            paths.add(path);
            fields.add(path.topLevel());
        }
        if (definition.partialFilter() != null) {
            fields.addAll(QueryFields.of(definition.partialFilter()));
        }
        fieldNames = FieldNames.of(fields);
        firstEntry = new FirstEntry(prefix);
    }

    IndexDefinition definition() {
        return definition;
    }

    int number() {
        return number;
    }

    byte[] prefix() {
        return prefix;
    }

    /** Returns the top-level fields that decide about a document's entries. */
    Set<String> fields() {
        return fields;
    }

    FieldNames fieldNames() {
        return fieldNames;
    }

    FirstEntry firstEntry() {
        return firstEntry;
    }

    boolean isMultikey(int field) {
        return (multikeyFields & 1L << field) != 0;
    }

    long multikeyFields() {
        return multikeyFields;
    }

    void multikeyFields(long flags) {
        multikeyFields = flags;
    }

    LongAdder hits() {
        return hits;
    }

    /**
     * Returns the keys under which the document is in this index, in order and without the
     * document's own key; empty where the index leaves it out.
     */
    Entries entriesOf(Document document) {
        Document filter = definition.partialFilter();
        if (filter != null && !new DefaultQueryMatcher().matches(document, filter)) {
            return Entries.NONE;
        }
        List<@Nullable Object> values = new ArrayList<>(paths.size());
        long multikey = 0;
        boolean present = false;
        for (int i = 0; i < paths.size(); i++) {
            Object value = paths.get(i).valueIn(document);
            present |= !(value instanceof Missing) && !paths.get(i).path().equals("_id");
            if (value instanceof Collection) {
                multikey |= 1L << i;
            }
            values.add(value);
        }
        if (definition.sparse() && !present) {
            return Entries.NONE;
        }
        if (multikey == 0) {
            return new Entries(List.of(keyOf(values)), 0);
        }
        if (Long.bitCount(multikey) > 1) {
            refuseParallelArrays(document);
        }
        return new Entries(expand(values), multikey);
    }

    private byte[] keyOf(List<@Nullable Object> values) {
        KeyWriter writer = new KeyWriter().raw(prefix);
        for (int i = 0; i < values.size(); i++) {
            writer.value(values.get(i), definition.keys().get(i).isAscending());
        }
        return writer.toBytes();
    }

    private List<byte[]> expand(List<@Nullable Object> values) {
        List<byte[]> keys = List.of(prefix);
        for (int i = 0; i < values.size(); i++) {
            Set<byte[]> longer = new TreeSet<>(Arrays::compareUnsigned);
            boolean ascending = definition.keys().get(i).isAscending();
            Object value = values.get(i);
            Collection<?> elements =
                    value instanceof Collection<?> several && !several.isEmpty()
                            ? several
                            : Arrays.asList(value);
            for (byte[] key : keys) {
                for (Object element : elements) {
                    longer.add(new KeyWriter().raw(key).value(element, ascending).toBytes());
                }
            }
            if (longer.size() > MOST_ENTRIES) {
                throw Refusals.badValue(
                        "A document has more than "
                                + MOST_ENTRIES
                                + " entries in the index "
                                + getName());
            }
            keys = new ArrayList<>(longer);
        }
        return keys;
    }

    private void refuseParallelArrays(Document document) {
        Set<String> arrays = new TreeSet<>();
        for (FieldPath path : paths) {
            String array = path.firstArrayIn(document);
            if (array != null) {
                arrays.add(array);
            }
        }
        if (arrays.size() > 1) {
            throw new CannotIndexParallelArraysError(arrays);
        }
    }

    @Override
    public boolean isUnique() {
        return definition.unique();
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof StoredIndex index && definition.isSameAs(index.definition);
    }

    @Override
    public @Nullable DocumentKey getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<DocumentKey> collection) {}

    @Override
    public void add(
            Document document, DocumentKey position, MongoCollection<DocumentKey> collection) {}

    @Override
    public @Nullable DocumentKey remove(Document document) {
        return null;
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<DocumentKey> getPositions(Document query) {
        throw new UnsupportedOperationException("Expected the planner to read the index");
    }

    @Override
    public long getCount() {
        return 0;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void checkUpdate(
            Document oldDocument, Document newDocument, MongoCollection<DocumentKey> collection) {}

    @Override
    public void updateInPlace(
            Document oldDocument,
            Document newDocument,
            DocumentKey position,
            MongoCollection<DocumentKey> collection) {}

    @Override
    public void drop() {}

    /**
     * The keys of one document in an index.
     *
     * @param multikey a bit per indexed field whose value was an array
     */
    record Entries(List<byte[]> keys, long multikey) {

        static final Entries NONE = new Entries(List.of(), 0);

        boolean hasSameKeysAs(Entries other) {
            if (keys.size() != other.keys.size()) {
                return false;
            }
            for (int i = 0; i < keys.size(); i++) {
                if (!Arrays.equals(keys.get(i), other.keys.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
