package io.tipflow.embeddedmongo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.Checkpoint;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.RocksObject;
import org.rocksdb.Snapshot;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * Keeps sorted bytes on disk: atomic batches, snapshot scans, one sync for many writes, hot
 * checkpoints. The only file that knows RocksDB.
 *
 * <p>A written batch is in the operating system's hands when {@link #write} returns, so the death
 * of this process loses nothing; it is safe from a power cut once {@link #sync} has returned.
 */
final class RocksStore implements AutoCloseable {

    /** The three spaces of keys, each with its own tables on disk. */
    enum Space {
        META,
        DOCUMENTS,
        ENTRIES
    }

    private static final long BLOCK_CACHE_BYTES = 32L << 20;
    private static final long WRITE_BUFFER_BYTES = 16L << 20;
    private static final long MAX_WAL_BYTES = 64L << 20;

    static {
        RocksDB.loadLibrary();
    }

    private final Path folder;
    private final List<RocksObject> owned = new ArrayList<>();
    private final Cache blockCache;
    private final RocksDB db;
    private final List<ColumnFamilyHandle> handles = new ArrayList<>();
    private final WriteOptions unsynced;
    private final ReadOptions plainReads;
    private final AtomicLong written = new AtomicLong();
    private volatile boolean closed;

    private RocksStore(Path folder) throws RocksDBException {
        this.folder = folder;
        blockCache = own(new LRUCache(BLOCK_CACHE_BYTES));
        unsynced = own(new WriteOptions());
        plainReads = own(new ReadOptions());
        try {
            db = RocksDB.open(own(dbOptions()), folder.toString(), descriptors(), handles);
        } catch (RocksDBException e) {
            closeOwned();
            throw e;
        }
    }

    /** Opens the store in a folder that exists, recovering what the last run left in the log. */
    static RocksStore open(Path folder) {
        try {
            return new RocksStore(folder);
        } catch (RocksDBException e) {
            throw StorageFailures.onOpen(folder, e);
        }
    }

    private static DBOptions dbOptions() {
        return new DBOptions()
                .setCreateIfMissing(true)
                .setCreateMissingColumnFamilies(true)
                .setParanoidChecks(true)
                .setWalRecoveryMode(WALRecoveryMode.PointInTimeRecovery)
                .setMaxTotalWalSize(MAX_WAL_BYTES)
                .setMaxBackgroundJobs(2)
                .setBytesPerSync(1 << 20)
                .setMaxOpenFiles(512)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
                .setKeepLogFileNum(2)
                .setMaxLogFileSize(1 << 20)
                .setStatsDumpPeriodSec(0);
    }

    private List<ColumnFamilyDescriptor> descriptors() {
        List<ColumnFamilyDescriptor> descriptors = new ArrayList<>();
        descriptors.add(descriptor("default", false));
        descriptors.add(descriptor("documents", true));
        descriptors.add(descriptor("entries", false));
        return descriptors;
    }

    private ColumnFamilyDescriptor descriptor(String name, boolean bloom) {
        BlockBasedTableConfig table =
                new BlockBasedTableConfig()
                        .setBlockCache(blockCache)
                        .setCacheIndexAndFilterBlocks(true)
                        .setPinL0FilterAndIndexBlocksInCache(true)
                        .setBlockSize(8 << 10);
        if (bloom) {
            table.setFilterPolicy(own(new BloomFilter(10)));
        }
        ColumnFamilyOptions options =
                own(new ColumnFamilyOptions())
                        .setWriteBufferSize(WRITE_BUFFER_BYTES)
                        .setMaxWriteBufferNumber(2)
                        .setCompressionType(CompressionType.LZ4_COMPRESSION)
                        .setTableFormatConfig(table);
        return new ColumnFamilyDescriptor(name.getBytes(StandardCharsets.UTF_8), options);
    }

    private <T extends RocksObject> T own(T object) {
        owned.add(object);
        return object;
    }

    private ColumnFamilyHandle handle(Space space) {
        return handles.get(
                switch (space) {
                    case META -> 0;
                    case DOCUMENTS -> 1;
                    case ENTRIES -> 2;
                });
    }

    byte @Nullable [] get(Space space, byte[] key) {
        try {
            return db.get(handle(space), plainReads, key);
        } catch (RocksDBException e) {
            throw StorageFailures.onRead(folder, e);
        }
    }

    /** Begins a batch: all of it is written, or nothing. */
    Batch batch() {
        return new Batch();
    }

    /** Writes the batch in one piece and returns the number of this write. */
    long write(Batch batch) {
        try {
            db.write(unsynced, batch.batch);
        } catch (RocksDBException e) {
            throw StorageFailures.onWrite(folder, e);
        }
        return written.incrementAndGet();
    }

    /** Returns the number of the last write that was begun by any thread and has returned. */
    long written() {
        return written.get();
    }

    /** Makes every write that returned before this call safe from a power cut. */
    void sync() {
        try {
            db.syncWal();
        } catch (RocksDBException e) {
            throw StorageFailures.onWrite(folder, e);
        }
    }

    long sequence() {
        return db.getLatestSequenceNumber();
    }

    /** Returns a view that later writes do not change. */
    View view() {
        return new View();
    }

    /** Writes the memtables out and merges all tables; for measuring and for tests. */
    void compact() {
        try (var flush = new org.rocksdb.FlushOptions().setWaitForFlush(true)) {
            db.flush(flush, handles);
            for (ColumnFamilyHandle handle : handles) {
                db.compactRange(handle);
            }
        } catch (RocksDBException e) {
            throw StorageFailures.onWrite(folder, e);
        }
    }

    /** Copies the state of this moment into a new folder, with hard links where it can. */
    void checkpoint(Path target) {
        try (Checkpoint checkpoint = Checkpoint.create(db)) {
            checkpoint.createCheckpoint(target.toString());
        } catch (RocksDBException e) {
            throw StorageFailures.onWrite(target, e);
        }
    }

    long blockCacheBytes() {
        return number("rocksdb.block-cache-usage", handles.subList(0, 1));
    }

    long memtableBytes() {
        return number("rocksdb.cur-size-all-mem-tables", handles);
    }

    long tableReaderBytes() {
        return number("rocksdb.estimate-table-readers-mem", handles);
    }

    private long number(String property, List<ColumnFamilyHandle> of) {
        long sum = 0;
        try {
            for (ColumnFamilyHandle handle : of) {
                sum += db.getLongProperty(handle, property);
            }
        } catch (RocksDBException e) {
            throw StorageFailures.onRead(folder, e);
        }
        return sum;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        for (ColumnFamilyHandle handle : handles) {
            handle.close();
        }
        db.close();
        closeOwned();
    }

    private void closeOwned() {
        for (int i = owned.size() - 1; i >= 0; i--) {
            owned.get(i).close();
        }
        owned.clear();
    }

    /** Changes that become visible together. */
    final class Batch implements AutoCloseable {

        private final WriteBatch batch = new WriteBatch();

        void put(Space space, byte[] key, byte[] value) {
            try {
                batch.put(handle(space), key, value);
            } catch (RocksDBException e) {
                throw StorageFailures.onWrite(folder, e);
            }
        }

        void delete(Space space, byte[] key) {
            try {
                batch.delete(handle(space), key);
            } catch (RocksDBException e) {
                throw StorageFailures.onWrite(folder, e);
            }
        }

        /**
         * Deletes a key that was put once since it was last deleted; the two vanish together
         * already when the memtable is written out.
         */
        void deletePutOnce(Space space, byte[] key) {
            try {
                batch.singleDelete(handle(space), key);
            } catch (RocksDBException e) {
                throw StorageFailures.onWrite(folder, e);
            }
        }

        /** Deletes from {@code lower} on, up to but without {@code upper}. */
        void deleteRange(Space space, byte[] lower, byte[] upper) {
            try {
                batch.deleteRange(handle(space), lower, upper);
            } catch (RocksDBException e) {
                throw StorageFailures.onWrite(folder, e);
            }
        }

        boolean isEmpty() {
            return batch.count() == 0;
        }

        long bytes() {
            return batch.getDataSize();
        }

        void clear() {
            batch.clear();
        }

        @Override
        public void close() {
            batch.close();
        }
    }

    /** A frozen view of the store, to be closed. */
    final class View implements AutoCloseable {

        private final Snapshot snapshot = db.getSnapshot();
        private final ReadOptions reads = new ReadOptions().setSnapshot(snapshot);

        byte @Nullable [] get(Space space, byte[] key) {
            try {
                return db.get(handle(space), reads, key);
            } catch (RocksDBException e) {
                throw StorageFailures.onRead(folder, e);
            }
        }

        Scan scan(Space space, KeyRange range, boolean backwards) {
            return new Scan(db.newIterator(handle(space), reads), range, backwards);
        }

        @Override
        public void close() {
            reads.close();
            db.releaseSnapshot(snapshot);
            snapshot.close();
        }
    }

    /** A walk over the keys of a range, in order or backwards, to be closed. */
    final class Scan implements AutoCloseable {

        private final RocksIterator iterator;
        private final KeyRange range;
        private final boolean backwards;
        private boolean started;
        private byte[] key = new byte[0];

        private Scan(RocksIterator iterator, KeyRange range, boolean backwards) {
            this.iterator = iterator;
            this.range = range;
            this.backwards = backwards;
        }

        /** Moves to the next key; false when the range has no more. */
        boolean next() {
            if (started) {
                if (backwards) {
                    iterator.prev();
                } else {
                    iterator.next();
                }
            } else {
                started = true;
                start();
            }
            if (!iterator.isValid()) {
                check();
                return false;
            }
            key = iterator.key();
            return backwards ? range.startsAtOrBefore(key) : range.endsAfter(key);
        }

        private void start() {
            if (backwards) {
                iterator.seekForPrev(range.upper());
                if (iterator.isValid() && !range.endsAfter(iterator.key())) {
                    iterator.prev();
                }
            } else {
                iterator.seek(range.lower());
            }
        }

        private void check() {
            try {
                iterator.status();
            } catch (RocksDBException e) {
                throw StorageFailures.onRead(folder, e);
            }
        }

        byte[] key() {
            return key;
        }

        byte[] value() {
            return iterator.value();
        }

        @Override
        public void close() {
            iterator.close();
        }
    }
}
