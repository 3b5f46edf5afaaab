package io.tipflow.stats.cube.application;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Keeps images of the cube over restarts.
 *
 * <p>Saving is atomic: a generation appears in {@link #generations} whole or not at all, whatever
 * crashes meanwhile, and the one before it stays until then. Several instances may save at once;
 * the last one wins. Losing everything here only means that the topics are read again.
 */
public interface SnapshotStore {

    /** The ids of the generations that are there, newest first. */
    List<String> generations();

    /** The bytes of a generation, or empty if any of them is missing or damaged. */
    Optional<List<ByteBuffer>> load(String generation);

    /** Keeps the bytes as the newest generation and drops what is superseded. */
    void save(List<ByteBuffer> segments);
}
