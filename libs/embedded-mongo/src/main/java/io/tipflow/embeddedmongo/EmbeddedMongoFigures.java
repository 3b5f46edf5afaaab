package io.tipflow.embeddedmongo;

import java.util.Map;

/**
 * What an open store holds and uses at one moment, for meters and for the status page.
 *
 * @param documents documents in all collections of all databases, system collections left out
 * @param bytesOnDisk bytes of all files in the folder, write-ahead log included
 * @param nativeMemoryBytes memory outside the heap: block cache, memtables, table readers
 * @param blockCacheBytes the part of it that is block cache
 * @param memtableBytes the part of it that is memtables
 * @param documentWrites document changes written since opening
 * @param syncs syncs of the write-ahead log since opening; writes per sync is the group size
 * @param openCursors cursors that clients have not read to their end
 * @param collectionScans queries since opening that no index served
 * @param indexHits queries per index since opening, by {@code database.collection.index}
 */
public record EmbeddedMongoFigures(
        long documents,
        long bytesOnDisk,
        long nativeMemoryBytes,
        long blockCacheBytes,
        long memtableBytes,
        long documentWrites,
        long syncs,
        int openCursors,
        long collectionScans,
        Map<String, Long> indexHits) {

    public EmbeddedMongoFigures {
        indexHits = Map.copyOf(indexHits);
    }
}
