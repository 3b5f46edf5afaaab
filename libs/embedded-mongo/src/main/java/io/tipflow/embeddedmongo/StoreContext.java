package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** What all databases of one open store share. */
final class StoreContext {

    private final RocksStore store;
    private final Catalog catalog;
    private final EmbeddedMongoSettings settings;
    private final Cursors cursors = new Cursors();
    private volatile Consumer<EmbeddedMongoException> onFailure = failure -> {};
    private final LongAdder scans = new LongAdder();

    StoreContext(RocksStore store, EmbeddedMongoSettings settings) {
        this.store = store;
        this.settings = settings;
        this.catalog = new Catalog(store);
    }

    RocksStore store() {
        return store;
    }

    Catalog catalog() {
        return catalog;
    }

    EmbeddedMongoSettings settings() {
        return settings;
    }

    Cursors cursors() {
        return cursors;
    }

    void onFailure(Consumer<EmbeddedMongoException> action) {
        onFailure = action;
    }

    /** Stops serving after a write that may or may not have reached the disk. */
    void fail(EmbeddedMongoException cause) {
        onFailure.accept(cause);
    }

    long scans() {
        return scans.sum();
    }

    /** Counts a query that no index serves, or refuses it where the settings say so. */
    void noteScan(String namespace, Document filter) {
        scans.increment();
        if (settings.refuseScans() && !filter.isEmpty()) {
            throw Refusals.scan(namespace, filter.keySet());
        }
    }
}
