package io.tipflow.stats.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.tipflow.stats.cube.application.SnapshotStore;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every store of snapshots promises. */
public abstract class SnapshotStoreContract {

    /** An empty store. */
    protected abstract SnapshotStore store();

    @Test
    protected void an_empty_store_has_no_generation() {
        SnapshotStore store = store();
        assertThat(store.generations()).isEmpty();
        assertThat(store.load("none")).isEmpty();
    }

    @Test
    protected void what_was_saved_is_loaded_byte_for_byte() {
        SnapshotStore store = store();
        List<ByteBuffer> segments = List.of(noise(1, 1_000_000), noise(2, 1), noise(3, 0));
        store.save(segments);
        String newest = store.generations().getFirst();
        assertThat(store.load(newest).orElseThrow()).isEqualTo(segments);
    }

    @Test
    protected void the_newest_comes_first_and_the_one_before_it_stays() {
        SnapshotStore store = store();
        for (int i = 0; i < 4; i++) {
            store.save(List.of(noise(i, 100)));
        }
        List<String> generations = store.generations();
        assertThat(generations).hasSize(2);
        assertThat(store.load(generations.getFirst()).orElseThrow()).containsExactly(noise(3, 100));
        assertThat(store.load(generations.getLast()).orElseThrow()).containsExactly(noise(2, 100));
    }

    protected static ByteBuffer noise(long seed, int size) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return ByteBuffer.wrap(bytes);
    }
}
