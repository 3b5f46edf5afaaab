package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.tipflow.embeddedmongo.RocksStore.Space;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One collection over the store: documents as bytes under their {@code _id}, index entries beside
 * them, queries by plan. Writes hold its monitor; reads hold nothing and see a frozen view.
 */
final class DurableCollection extends AbstractSynchronizedMongoCollection<DocumentKey> {

    private final StoreContext context;
    private final CollectionRecord record;
    private final DocumentWriter writer;
    private final DocumentStatements statements;

    /** The fields an update under way may change; null where documents are whole. */
    private @Nullable Set<String> updatedFields;

    private int updateLimit;

    DurableCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            StoreContext context) {
        super(database, name, options, cursors);
        this.context = context;
        this.record = context.catalog().openOrCreate(database.getDatabaseName() + "." + name);
        this.writer = new DocumentWriter(context.store(), record);
        this.statements = new DocumentStatements(writer, this::getFullName, this::run);
    }

    CollectionRecord record() {
        return record;
    }

    boolean isSystem() {
        return getCollectionName().startsWith("system.");
    }

    private byte[] keyOf(Document document) {
        String idField = getIdField();
        if (idField != null) {
            return KeyWriter.encode(document.get(idField));
        }
        return new KeyWriter().value(document.get("ns")).value(document.get("name")).toBytes();
    }

    // ---- reading ----

    /** Starts answering a query; the caller closes what it gets. */
    QueryRun run(Query query) {
        QueryRun run = explain(query);
        if (run.plan().isScan() && !isSystem()) {
            try {
                context.noteScan(getFullName(), query.filter());
            } catch (MongoServerError e) {
                run.close();
                throw e;
            }
        }
        return run;
    }

    /** Starts answering a query that only wants to know how it is answered. */
    QueryRun explain(Query query) {
        Projector projector =
                Projector.of(query.projection(), fields -> projected(fields, query.projection()));
        while (true) {
            Plan plan = planOf(query);
            PlanReader reader = new PlanReader(context.store(), record.prefix(), plan);
            if (plan.isCurrent(record.indexes())) {
                return new QueryRun(plan, query, reader, projector);
            }
            reader.close();
        }
    }

    Plan planOf(Query query) {
        Document orderBy = query.orderBy();
        if (orderBy.containsKey("$natural")) {
            Document byId = new Document("_id", orderBy.get("$natural"));
            return QueryPlanner.plan(record.prefix(), List.of(), query.filter(), byId, true);
        }
        Plan best =
                QueryPlanner.plan(
                        record.prefix(),
                        record.indexes(),
                        query.filter(),
                        orderBy,
                        query.limit() > 0);
        return NarrowPlans.chosen(context.store(), record, query, best);
    }

    private Document projected(Document document, Document projection) {
        return matchDocumentsFromStream(
                        Stream.of(document), new Document(), new Document(), 0, 0, 0, projection)
                .collectDocuments()
                .getFirst();
    }

    private List<byte[]> all(Query query) {
        List<byte[]> documents = new ArrayList<>();
        try (QueryRun run = run(query)) {
            for (byte[] next = run.next(); next != null; next = run.next()) {
                documents.add(next);
            }
        }
        return documents;
    }

    @Override
    protected QueryResult queryDocuments(
            Document filter,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        Query query =
                new Query(
                        filter,
                        orderBy == null ? new Document() : orderBy,
                        skip,
                        updateLimit > 0 ? updateLimit : Math.max(0, limit),
                        projection == null ? new Document() : projection,
                        Deadline.NONE);
        FieldNames decoded = FieldNames.ofNullable(updatedFields);
        List<Document> documents = new ArrayList<>();
        for (byte[] document : all(query)) {
            documents.add(RawBson.decode(document, decoded));
        }
        return createQueryResult(documents, batchSize);
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            Document orderBy,
            int numberToSkip,
            int numberToReturn,
            int batchSize,
            Document fieldSelector) {
        return queryDocuments(
                query, orderBy, numberToSkip, numberToReturn, batchSize, fieldSelector);
    }

    @Override
    protected @Nullable Document getDocument(DocumentKey position) {
        byte[] document = context.store().get(Space.DOCUMENTS, record.place(position.bytes()));
        return document == null ? null : RawBson.decode(document);
    }

    @Override
    public int count() {
        if (record.knownCount() < 0) {
            synchronized (this) {
                return Math.toIntExact(record.count());
            }
        }
        return Math.toIntExact(record.count());
    }

    @Override
    public boolean isEmpty() {
        try (RocksStore.View view = context.store().view();
                RocksStore.Scan scan =
                        view.scan(Space.DOCUMENTS, KeyRange.startingWith(record.prefix()), false)) {
            return !scan.next();
        }
    }

    @Override
    public int count(@Nullable Document filter, int skip, int limit) {
        if (filter == null || filter.isEmpty()) {
            int all = Math.max(0, count() - Math.max(0, skip));
            return limit > 0 ? Math.min(limit, all) : all;
        }
        Query query = Query.of(filter, 0);
        long count = 0;
        try (QueryRun run = run(query)) {
            if (run.plan().exact() && !run.plan().repeats()) {
                count = run.reader().countKeys();
            } else {
                while (run.next() != null) {
                    count++;
                }
            }
        }
        count = Math.max(0, count - Math.max(0, skip));
        return Math.toIntExact(limit > 0 ? Math.min(limit, count) : count);
    }

    @Override
    protected Stream<DocumentWithPosition<DocumentKey>> streamAllDocumentsWithPosition() {
        return all(Query.of(new Document(), 0)).stream()
                .map(RawBson::decode)
                .map(document ->
                        new DocumentWithPosition<>(document, findDocumentPosition(document)));
    }

    @Override
    protected DocumentKey findDocumentPosition(Document document) {
        return new DocumentKey(keyOf(document));
    }

    // ---- writing ----

    /** Writes what this command's statements have changed so far. */
    synchronized void flush() {
        writer.flush();
    }

    @Override
    public synchronized void addDocument(Document document) {
        if (isSystem()) {
            writer.insert(getFullName(), keyOf(document), RawBson.encode(document));
        } else {
            document.putIfAbsent("_id", new ObjectId());
            insert(RawBson.encode(document));
        }
        writer.flush();
    }

    @Override
    public synchronized void addDocumentIfMissing(Document document) {
        if (writer.get(keyOf(document)) == null) {
            addDocument(document);
        }
    }

    /** Stores a new document from its bytes, giving it an {@code _id} where it has none. */
    synchronized void insert(byte[] document) {
        statements.insert(document);
    }

    /** Replaces the first document that matches, or inserts where none does and it is an upsert. */
    synchronized UpdateResult replace(Document filter, byte[] replacement, boolean upsert) {
        return statements.replace(filter, replacement, upsert);
    }

    /** Changes the first document that matches; null where only the library can do it. */
    synchronized @Nullable UpdateResult update(Document filter, RawUpdate update, boolean upsert) {
        return statements.update(filter, update, upsert);
    }

    /** Changes every document that the filter names by its {@code _id}; null as above. */
    synchronized @Nullable UpdateResult updateNamed(Document filter, RawUpdate update) {
        return statements.updateNamed(filter, update);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector,
            Document update,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        writer.flush();
        boolean operators = update.keySet().stream().anyMatch(key -> key.startsWith("$"));
        updateLimit = isMulti ? 0 : 1;
        updatedFields = operators && !isSystem() ? fieldsFor(selector, update) : null;
        try {
            return super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog);
        } finally {
            updateLimit = 0;
            updatedFields = null;
        }
    }

    private static @Nullable Set<String> fieldsFor(Document selector, Document update) {
        Set<String> fields = QueryFields.ofFilter(selector);
        if (fields == null) {
            return null;
        }
        Set<String> all = new HashSet<>(fields);
        all.addAll(QueryFields.ofUpdate(update));
        all.add("_id");
        return all;
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        writer.flush();
        return super.findAndModify(query);
    }

    @Override
    protected void handleUpdate(DocumentKey position, Document oldDocument, Document newDocument) {
        byte[] before = writer.get(position.bytes());
        if (before == null) {
            throw new MongoServerException("Expected the document being updated, but it is gone");
        }
        Set<String> changed = updatedFields;
        byte[] after =
                changed == null
                        ? RawBson.encode(newDocument)
                        : RawBson.splice(before, changed, newDocument);
        DocumentStatements.checkSize(after);
        if (isSystem() && !new DocumentKey(keyOf(newDocument)).equals(position)) {
            writer.remove(position.bytes(), before);
            addDocument(newDocument);
        } else {
            writer.replace(getFullName(), position.bytes(), before, after, changed);
        }
        writer.flush();
    }

    @Override
    public synchronized int deleteDocuments(Document selector, int limit, Oplog oplog) {
        writer.flush();
        int deleted = 0;
        try (QueryRun run = run(Query.of(selector, Math.max(0, limit)))) {
            for (byte[] document = run.next(); document != null; document = run.next()) {
                writer.remove(keyOf(document), document);
                deleted++;
            }
        }
        writer.flush();
        return deleted;
    }

    private byte[] keyOf(byte[] document) {
        return keyOf(RawBson.decode(document, isSystem() ? null : FieldNames.ID));
    }

    @Override
    public synchronized void removeDocument(Document document) {
        removeDocument(findDocumentPosition(document));
    }

    @Override
    protected void removeDocument(DocumentKey position) {
        byte[] document = writer.get(position.bytes());
        if (document != null) {
            writer.remove(position.bytes(), document);
            writer.flush();
        }
    }

    @Override
    protected DocumentKey addDocumentInternal(Document document) {
        throw new UnsupportedOperationException("Expected addDocument to store the document");
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    @Override
    protected int getDataSize() {
        return 0;
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    // ---- schema ----

    /** Opens an index that is built, or builds it from the documents there are. */
    @Override
    public synchronized void addIndex(Index<DocumentKey> index) {
        if (!(index instanceof StoredIndex stored)) {
            if (getIndexes().isEmpty()) {
                getIndexes().add(index);
            }
            return;
        }
        for (StoredIndex existing : record.indexes()) {
            if (stored.definition().isSameAs(existing.definition())) {
                return;
            }
        }
        Catalog.IndexRecord known =
                context.catalog().indexRecord(record.number(), stored.getName());
        if (known == null || !known.built()) {
            IndexBuild.run(context.store(), record, writer, getFullName(), stored);
        }
        record.add(stored);
        getIndexes().add(stored);
    }

    @Override
    public synchronized void dropIndex(String name) {
        if (name.equals(IdIndex.NAME)) {
            getIndexes().removeIf(index -> index.getName().equals(name));
            return;
        }
        StoredIndex index = record.indexNamed(name);
        if (index == null) {
            throw new IndexNotFoundException("index not found with name [" + name + "]");
        }
        record.drop(index);
        getIndexes().remove(index);
    }

    @Override
    public synchronized void drop() {
        for (StoredIndex index : record.indexes()) {
            record.drop(index);
        }
        getIndexes().clear();
        context.catalog().drop(getFullName(), record);
    }

    @Override
    public synchronized void renameTo(MongoDatabase newDatabase, String newName) {
        String from = getFullName();
        super.renameTo(newDatabase, newName);
        context.catalog().rename(from, getFullName());
    }

    /** Frees what the collection holds outside the heap. */
    void close() {
        writer.close();
    }
}
