package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.exception.MongoServerError;
import io.tipflow.embeddedmongo.RocksStore.Batch;
import io.tipflow.embeddedmongo.RocksStore.Space;
import java.util.Arrays;

/**
 * Fills a new index from the documents there are. That it is whole is written last: what an
 * interrupted build leaves is cleared away at the next start.
 */
final class IndexBuild {

    private IndexBuild() {}

    /** Builds the index; throws and leaves nothing where a document forbids it. */
    static void run(
            RocksStore store,
            CollectionRecord record,
            DocumentWriter writer,
            String namespace,
            StoredIndex index) {
        try (Batch batch = store.batch();
                RocksStore.View view = store.view();
                RocksStore.Scan scan =
                        view.scan(Space.DOCUMENTS, KeyRange.startingWith(record.prefix()), false)) {
            record.putIndex(batch, index, 0, false);
            store.write(batch);
            batch.clear();
            int prefix = record.prefix().length;
            while (scan.next()) {
                byte[] place = scan.key();
                byte[] key = Arrays.copyOfRange(place, prefix, place.length);
                writer.index(namespace, index, key, scan.value());
            }
            writer.flush();
            record.putIndex(batch, index, index.multikeyFields(), true);
            store.write(batch);
        } catch (MongoServerError e) {
            writer.flush();
            record.drop(index);
            throw e;
        }
    }
}
