package io.tipflow.stats.support;

import io.tipflow.stats.cube.application.SnapshotStore;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Keeps the last two generations in memory; holds the same contract as the one in MongoDB. */
public final class InMemorySnapshotStore implements SnapshotStore {

    private final LinkedHashMap<String, List<byte[]>> generations = new LinkedHashMap<>();
    private int next;

    @Override
    public List<String> generations() {
        return List.copyOf(generations.keySet()).reversed();
    }

    @Override
    public Optional<List<ByteBuffer>> load(String generation) {
        return Optional.ofNullable(generations.get(generation))
                .map(segments -> segments.stream().map(ByteBuffer::wrap).toList());
    }

    @Override
    public void save(List<ByteBuffer> segments) {
        generations.put("g" + next++, segments.stream().map(InMemorySnapshotStore::bytes).toList());
        if (generations.size() > 2) {
            generations.remove(generations.keySet().iterator().next());
        }
    }

    private static byte[] bytes(ByteBuffer segment) {
        byte[] bytes = new byte[segment.remaining()];
        segment.duplicate().get(bytes);
        return bytes;
    }
}
