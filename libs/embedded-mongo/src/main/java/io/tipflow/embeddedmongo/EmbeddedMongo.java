package io.tipflow.embeddedmongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final SyncedMark mark;
    private final StoreContext context;
    private final DurableBackend backend;
    private final GroupSync sync;
    private final Housekeeping housekeeping;
    private final EmbeddedMongoServer server;
    private boolean closed;

    private EmbeddedMongo(Path folder, EmbeddedMongoSettings settings, Clock clock) {
        this.folder = folder;
        DataFolder.prepare(folder);
        store = RocksStore.open(DataFolder.storeIn(folder));
        Deque<Runnable> undo = new ArrayDeque<>(List.of(store::close));
        try {
            mark = SyncedMark.open(DataFolder.storeIn(folder));
            undo.push(mark::close);
            mark.check(folder, store.sequence());
            context = new StoreContext(store, settings);
            backend = new DurableBackend(context);
            undo.push(backend::freeCollections);
            sync = new GroupSync(store, mark, settings.durable(), this::stopServing);
            undo.push(sync::close);
            context.onFailure(sync::fail);
            housekeeping = new Housekeeping(backend, context.cursors(), clock);
            undo.push(housekeeping::close);
            server = new EmbeddedMongoServer(backend, sync, settings.port(), WORKERS);
        } catch (RuntimeException e) {
            undo.forEach(Runnable::run);
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
        return open(folder, settings, Clock.systemUTC());
    }

    static EmbeddedMongo open(Path folder, EmbeddedMongoSettings settings, Clock clock) {
        return new EmbeddedMongo(folder.toAbsolutePath().normalize(), settings, clock);
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
        checkOpen();
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

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("Expected an open store, but it is closed");
        }
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
    public synchronized void backup(Path target) {
        checkOpen();
        DataFolder.prepareBackup(target);
        store.checkpoint(DataFolder.storeIn(target));
    }

    /**
     * Returns why it has stopped serving, empty while it serves. After a failed write nobody knows
     * what the disk holds, so it answers nothing more until it is opened again.
     */
    public Optional<EmbeddedMongoException> failure() {
        return Optional.ofNullable(sync.failure());
    }

    private void stopServing(EmbeddedMongoException cause) {
        log.error("{} Nothing more is served.", cause.getMessage(), cause);
        server.refuse();
    }

    /** Deletes what has expired now; returns how many documents. For tests. */
    int expireNow() {
        return housekeeping.run();
    }

    /** Merges all files of the store; for tests and measurements. */
    void compact() {
        store.compact();
    }

    /** Stops listening, syncs and closes the store; nothing acknowledged is lost without it. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        server.close();
        housekeeping.close();
        context.cursors().close();
        sync.close();
        try {
            if (sync.failure() == null) {
                backend.keepCounts();
                long sequence = store.sequence();
                store.sync();
                mark.write(sequence);
            }
        } catch (EmbeddedMongoException e) {
            log.warn("The store did not stop cleanly: {}", e.getMessage());
        }
        mark.close();
        backend.freeCollections();
        store.close();
    }
}
