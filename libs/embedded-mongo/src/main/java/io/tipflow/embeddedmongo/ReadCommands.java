package io.tipflow.embeddedmongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands find, count and getMore. */
final class ReadCommands {

    private ReadCommands() {}

    static Document find(
            @Nullable DurableCollection collection,
            String namespace,
            Document command,
            Cursors cursors) {
        int batchSize =
                command.containsKey("batchSize")
                        ? Options.number(command, "batchSize")
                        : Cursors.FIRST_BATCH;
        boolean single = Utils.isTrue(command.get("singleBatch"));
        RowSource rows =
                collection == null ? RowSource.of(List.of()) : collection.run(query(command));
        return cursors.firstBatch(rows, namespace, batchSize, single);
    }

    static Query query(Document command) {
        return new Query(
                Options.documentOrEmpty(command, "filter"),
                Options.documentOrEmpty(command, "sort"),
                Options.number(command, "skip"),
                Options.number(command, "limit"),
                Options.documentOrEmpty(command, "projection"),
                Deadline.of(command));
    }

    static Document count(@Nullable DurableCollection collection, Document command) {
        int count =
                collection == null
                        ? 0
                        : collection.count(
                                Options.documentOrEmpty(command, "query"),
                                Options.number(command, "skip"),
                                Math.abs(Options.number(command, "limit")));
        return new Document("n", count).append("ok", 1.0);
    }

    static Document getMore(Document command, Cursors cursors) {
        if (!(command.get("getMore") instanceof Number number)) {
            throw Refusals.badValue("getMore needs the number of a cursor");
        }
        return cursors.nextBatch(number.longValue(), Options.number(command, "batchSize"));
    }
}
