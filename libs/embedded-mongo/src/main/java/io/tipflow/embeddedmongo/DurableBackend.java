package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All databases of one store, and the commands that belong to none of them. */
final class DurableBackend extends AbstractMongoBackend {

    private final StoreContext context;

    DurableBackend(StoreContext context) {
        this.context = context;
        context.catalog().databaseNames().forEach(this::resolveDatabase);
    }

    @Override
    public Document handleCommand(
            Channel channel, String databaseName, String command, Document query) {
        try {
            if (command.equals("hello")) {
                return hello(channel, databaseName);
            }
            if (command.equals("listDatabases")) {
                return listDatabases();
            }
            return super.handleCommand(channel, databaseName, nameOf(command), query);
        } catch (EmbeddedMongoException e) {
            if (e.isWhileWriting()) {
                context.fail(e);
            }
            throw Refusals.storage(e);
        }
    }

    /** Returns the name in which the library knows the command; unknown ones it may not log. */
    private static String nameOf(String command) {
        return switch (command) {
            case "isMaster" -> "ismaster";
            case "buildInfo" -> "buildinfo";
            default -> command;
        };
    }

    @Override
    protected Document handleGetMore(String databaseName, String command, Document query) {
        CommandFields.checkCommand(command, query);
        return ReadCommands.getMore(query, context.cursors());
    }

    @Override
    protected Document handleKillCursors(Document query) {
        CommandFields.checkCommand("killCursors", query);
        List<Object> killed = new ArrayList<>();
        List<Object> unknown = new ArrayList<>();
        for (Object cursor : Options.list(query, "cursors")) {
            boolean known =
                    cursor instanceof Number number && context.cursors().kill(number.longValue());
            (known ? killed : unknown).add(cursor);
        }
        return new Document("cursorsKilled", killed)
                .append("cursorsNotFound", unknown)
                .append("cursorsAlive", List.of())
                .append("ok", 1.0);
    }

    private Document hello(Channel channel, String databaseName) {
        Document reply = super.handleCommand(channel, databaseName, "ismaster", new Document());
        reply.remove("ismaster");
        reply.put("isWritablePrimary", true);
        return reply;
    }

    private Document listDatabases() {
        List<Document> described = new ArrayList<>();
        for (DurableDatabase database : databases()) {
            if (!database.collections().isEmpty()) {
                described.add(
                        new Document("name", database.getDatabaseName())
                                .append("sizeOnDisk", 0L)
                                .append("empty", false));
            }
        }
        return new Document("databases", described).append("totalSize", 0L).append("ok", 1.0);
    }

    List<DurableDatabase> databases() {
        List<DurableDatabase> databases = new ArrayList<>();
        for (String name : new ArrayList<>(listDatabaseNames())) {
            databases.add((DurableDatabase) resolveDatabase(name));
        }
        return databases;
    }

    @Override
    protected Set<String> listDatabaseNames() {
        return context.catalog().databaseNames();
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new DurableDatabase(databaseName, getCursorRegistry(), context);
    }

    /** Frees what the collections hold outside the heap, before the store closes. */
    void freeCollections() {
        for (DurableDatabase database : databases()) {
            database.free();
        }
    }

    /** Keeps what the next start need not read again. */
    void keepCounts() {
        List<CollectionRecord> records = new ArrayList<>();
        for (DurableDatabase database : databases()) {
            database.collections().forEach(collection -> records.add(collection.record()));
        }
        context.catalog().keepCounts(records);
    }
}
