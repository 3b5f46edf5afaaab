package io.tipflow.embeddedmongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A MongoDB-compatible server in this JVM over one data folder: what it has acknowledged is on
 * disk, and queries use their indexes.
 *
 * <p>It listens on the loopback interface only and knows no login. {@link #open} throws {@link
 * EmbeddedMongoException} with a sentence that says what to do.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMongo.class);
    private static final int WORKERS = Math.max(4, Runtime.getRuntime().availableProcessors());

    private final Path folder;
    private final RocksStore store;
    private final StoreContext context;
    private final DurableBackend backend;
    private final GroupSync sync;
    private final EmbeddedMongoServer server;
    private boolean closed;

    private EmbeddedMongo(Path folder, EmbeddedMongoSettings settings) {
        this.folder = folder;
        DataFolder.prepare(folder);
        store = RocksStore.open(DataFolder.storeIn(folder));
        try {
            context = new StoreContext(store, settings);
            backend = new DurableBackend(context);
            sync = new GroupSync(store, settings.durable(), this::stopServing);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
        try {
            server = new EmbeddedMongoServer(backend, sync, settings.port(), WORKERS);
        } catch (RuntimeException e) {
            sync.close();
            store.close();
            throw e;
        }
        log.info("Embedded MongoDB on port {} with its data in {}", port(), folder);
    }

    /**
     * Opens the store in a folder, creating both where they are missing, and starts to listen.
     *
     * @throws EmbeddedMongoException when the folder is in use, of a newer version, damaged, not
     *     writable or its disk full, or when the port is taken
     */
    public static EmbeddedMongo open(Path folder, EmbeddedMongoSettings settings) {
        return new EmbeddedMongo(folder.toAbsolutePath().normalize(), settings);
    }

    /** Returns the URI for any MongoDB driver. */
    public String connectionString() {
        return "mongodb://127.0.0.1:" + port() + "/";
    }

    /** Returns the port it listens on. */
    public int port() {
        return server.port();
    }

    /** Returns what the store holds and uses now. */
    public synchronized EmbeddedMongoFigures figures() {
        long documents = 0;
        Map<String, Long> hits = new HashMap<>();
        for (DurableDatabase database : backend.databases()) {
            for (DurableCollection collection : database.collections()) {
                documents += collection.count();
                for (StoredIndex index : collection.record().indexes()) {
                    hits.put(collection.getFullName() + "." + index.getName(), index.hits().sum());
                }
            }
        }
        long cache = store.blockCacheBytes();
        long memtables = store.memtableBytes();
        return new EmbeddedMongoFigures(
                documents,
                bytesOnDisk(),
                cache + memtables + store.tableReaderBytes(),
                cache,
                memtables,
                store.written(),
                sync.syncs(),
                context.cursors().size(),
                context.scans(),
                hits);
    }

    private long bytesOnDisk() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        } catch (IOException e) {
            throw StorageFailures.notWritable(folder, e);
        }
    }

    /**
     * Copies the store as it is now into a new folder while it goes on serving. The copy is a data
     * folder: {@link #open} opens it.
     *
     * @param target a folder that does not exist yet
     */
    public void backup(Path target) {
        DataFolder.prepareBackup(target);
        store.checkpoint(DataFolder.storeIn(target));
    }

    private void stopServing(EmbeddedMongoException cause) {
        log.error("{} Nothing more is served.", cause.getMessage(), cause);
        server.closeClients();
    }

    /** Stops listening, syncs and closes the store; nothing acknowledged is lost without it. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        server.close();
        context.cursors().close();
        sync.close();
        try {
            backend.keepCounts();
            store.sync();
        } catch (EmbeddedMongoException e) {
            log.warn("The store did not stop cleanly: {}", e.getMessage());
        }
        backend.freeCollections();
        store.close();
    }
}
