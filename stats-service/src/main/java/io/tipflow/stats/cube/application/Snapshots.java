package io.tipflow.stats.cube.application;

import io.tipflow.stats.cube.application.Images.Counted;
import io.tipflow.stats.cube.application.LiveCube.Image;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Saves the cube with its positions when it has changed, and finds the newest saved one that is
 * whole and of this program.
 */
public final class Snapshots {

    private final SnapshotStore store;
    private final Images images;
    private long savedVersion = -1;

    public Snapshots(SnapshotStore store, Images images) {
        this.store = store;
        this.images = images;
    }

    /** The newest usable cube, or empty if there is none. */
    public Optional<Counted> newest() {
        for (String generation : store.generations()) {
            Optional<List<ByteBuffer>> bytes = store.load(generation);
            Optional<Counted> counted = bytes.flatMap(images::read);
            if (counted.isPresent()) {
                return counted;
            }
        }
        return Optional.empty();
    }

    /** Saves the cube unless it is as it was when it was saved last; says whether it did. */
    public synchronized boolean saveIfChanged(LiveCube cube) {
        if (cube.version() == savedVersion) {
            return false;
        }
        Image image = cube.image();
        store.save(image.segments());
        savedVersion = image.version();
        return true;
    }
}
