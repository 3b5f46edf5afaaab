package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One database: its collections, and its index descriptions with all their options. */
final class DurableDatabase extends AbstractSynchronizedMongoDatabase<DocumentKey> {

    private static final Set<String> WRITES =
            Set.of("insert", "update", "delete", "findAndModify", "findandmodify");

    private final StoreContext context;
    private final List<DurableCollection> opened = new CopyOnWriteArrayList<>();

    /** The description being added, with the options the library does not hand on. */
    private @Nullable Document description;

    DurableDatabase(String name, CursorRegistry cursors, StoreContext context) {
        super(name, cursors);
        this.context = context;
        initializeNamespacesAndIndexes();
        collections().forEach(collection -> collection.record().clearUnknownIndexes());
    }

    /** Returns the collections that clients have made. */
    List<DurableCollection> collections() {
        List<DurableCollection> collections = new ArrayList<>();
        MongoCollection<DocumentKey> namespaces = resolveCollection("system.namespaces", false);
        if (namespaces != null) {
            for (Document namespace : namespaces.queryAll()) {
                String full = String.valueOf(namespace.get("name"));
                String name = full.substring(getDatabaseName().length() + 1);
                if (!name.startsWith("system.")
                        && resolveCollection(name, false) instanceof DurableCollection collection) {
                    collections.add(collection);
                }
            }
        }
        return collections;
    }

    @Override
    public Document handleCommand(
            Channel channel,
            String command,
            Document query,
            DatabaseResolver databases,
            Oplog oplog) {
        CommandFields.checkCommand(command, query);
        if (WRITES.contains(command) && String.valueOf(query.get(command)).startsWith("system.")) {
            return WriteCommands.refused(Refusals.systemCollection(command));
        }
        return switch (command) {
            case "insert" -> insert(query);
            case "update" ->
                    WriteCommands.update(
                            writable(query, command),
                            query,
                            statement -> {
                                Document single = query.clone();
                                single.put("updates", List.of(statement));
                                return super.handleCommand(
                                        channel, command, single, databases, oplog);
                            });
            case "delete" -> WriteCommands.delete(existing(query, command), query);
            case "find" ->
                    ReadCommands.find(
                            existing(query, command), namespace(query, command), query, cursors());
            case "count" -> ReadCommands.count(existing(query, command), query);
            case "aggregate" -> aggregation(query).run(this, databases, cursors());
            case "explain" -> explain(query);
            case "listCollections" ->
                    SchemaCommands.listCollections(getDatabaseName(), collections(), query);
            case "listIndexes" ->
                    SchemaCommands.listIndexes(
                            namespace(query, command), descriptionsOf(query, command));
            case "dropIndexes" -> dropIndexes(query);
            case "distinct",
                    "findAndModify",
                    "findandmodify",
                    "create",
                    "createIndexes",
                    "drop",
                    "dbStats",
                    "dbstats",
                    "collStats",
                    "collstats",
                    "validate" ->
                    super.handleCommand(channel, command, query, databases, oplog);
            default -> throw new NoSuchCommandException(command);
        };
    }

    private Cursors cursors() {
        return context.cursors();
    }

    private String namespace(Document query, String command) {
        return getFullCollectionNamespace(String.valueOf(query.get(command)));
    }

    private AggregateCommand aggregation(Document query) {
        if (!(query.get("aggregate") instanceof String)) {
            throw Refusals.notSupported("An aggregation over no collection");
        }
        return new AggregateCommand(
                existing(query, "aggregate"), namespace(query, "aggregate"), query);
    }

    private Document explain(Document query) {
        Document explained = Options.document(query, "explain");
        String command = explained.keySet().iterator().next();
        CommandFields.checkCommand(command, explained);
        return ExplainCommand.explain(
                existing(explained, command), namespace(explained, command), explained);
    }

    private List<Document> descriptionsOf(Document query, String command) {
        List<Document> descriptions = new ArrayList<>();
        if (indexes.get() != null) {
            for (Document known : indexes.get().queryAll()) {
                if (namespace(query, command).equals(known.get("ns"))) {
                    descriptions.add(known);
                }
            }
        }
        return descriptions;
    }

    private synchronized Document dropIndexes(Document query) {
        DurableCollection collection = existing(query, "dropIndexes");
        if (collection == null) {
            throw new MongoServerError(26, "NamespaceNotFound", "ns not found");
        }
        Object wanted = query.getOrDefault("index", "");
        List<Document> descriptions = descriptionsOf(query, "dropIndexes");
        for (String name : SchemaCommands.namesToDrop(wanted, descriptions)) {
            collection.dropIndex(name);
            for (Document description : descriptions) {
                if (name.equals(description.get("name"))) {
                    indexes.get().removeDocument(description);
                }
            }
        }
        return new Document("nIndexesWas", descriptions.size()).append("ok", 1.0);
    }

    /** Drops a collection with its indexes and their descriptions, and nothing else's. */
    @Override
    public synchronized void dropCollection(String name, Oplog oplog) {
        if (!name.startsWith("system.")) {
            Document query = new Document("drop", name);
            for (Document description : descriptionsOf(query, "drop")) {
                indexes.get().removeDocument(description);
            }
        }
        super.dropCollection(name, oplog);
    }

    private Document insert(Document query) {
        DurableCollection collection;
        try {
            collection = writable(query, "insert");
        } catch (MongoServerError e) {
            return WriteCommands.refused(e); // a name no collection can have
        }
        return WriteCommands.insert(collection, query);
    }

    private DurableCollection writable(Document query, String command) {
        String name = String.valueOf(query.get(command));
        return (DurableCollection) resolveOrCreateCollection(name);
    }

    private @Nullable DurableCollection existing(Document query, String command) {
        return (DurableCollection) resolveCollection(String.valueOf(query.get(command)), false);
    }

    @Override
    protected MongoCollection<DocumentKey> openOrCreateCollection(
            String name, CollectionOptions options) {
        DurableCollection collection =
                new DurableCollection(this, name, options, cursorRegistry, context);
        opened.add(collection);
        return collection;
    }

    void free() {
        opened.forEach(DurableCollection::close);
    }

    @Override
    protected synchronized void addIndex(Document newDescription) {
        Document outer = description;
        description = newDescription;
        try {
            super.addIndex(newDescription);
        } finally {
            description = outer; // adding the first index creates the collection with its own
        }
    }

    @Override
    protected Index<DocumentKey> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            return new IdIndex();
        }
        return storedIndex(collection, name);
    }

    @Override
    protected Index<DocumentKey> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return storedIndex(collection, name);
    }

    private StoredIndex storedIndex(String collectionName, String name) {
        Document known = description;
        if (known == null || !name.equals(known.get("name"))) {
            known = descriptionOf(collectionName, name);
        }
        DurableCollection collection = (DurableCollection) resolveCollection(collectionName, true);
        Catalog.IndexRecord record =
                context.catalog().indexRecord(collection.record().number(), name);
        return record == null
                ? new StoredIndex(IndexDefinition.of(known), context.catalog().newNumber(), 0)
                : new StoredIndex(
                        IndexDefinition.of(known), record.number(), record.multikeyFields());
    }

    private Document descriptionOf(String collection, String name) {
        String namespace = getFullCollectionNamespace(collection);
        for (Document known : indexes.get().queryAll()) {
            if (namespace.equals(known.get("ns")) && name.equals(known.get("name"))) {
                return known;
            }
        }
        throw new IllegalStateException("Expected a description of the index " + name);
    }

    @Override
    protected long getFileSize() {
        return 0;
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }
}
