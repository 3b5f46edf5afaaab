package io.tipflow.tipintake.reporter.adapter.tink;

import io.tipflow.tipintake.reporter.application.WrappedKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps wrapped keys in memory; passes the contract of the port. */
public final class InMemoryWrappedKeys implements WrappedKeys {

    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private final Set<String> condemned = ConcurrentHashMap.newKeySet();

    @Override
    public byte[] keep(String tip, byte[] wrapped) {
        byte[] earlier = kept.putIfAbsent(tip, wrapped);
        return earlier == null ? wrapped : earlier;
    }

    @Override
    public Optional<byte[]> find(String tip) {
        return Optional.ofNullable(kept.get(tip));
    }

    @Override
    public void condemn(String tip) {
        if (kept.containsKey(tip)) {
            condemned.add(tip);
        }
    }

    @Override
    public List<String> condemned() {
        return List.copyOf(condemned);
    }

    @Override
    public void delete(String tip) {
        condemned.remove(tip);
        kept.remove(tip);
    }
}
