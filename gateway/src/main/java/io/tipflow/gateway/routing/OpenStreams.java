package io.tipflow.gateway.routing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;

/**
 * The streams that are open to the services. They end before the web server waits for the requests
 * in progress, because they would never end by themselves.
 */
final class OpenStreams implements SmartLifecycle {
    private final Set<Runnable> aborts = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    /** A stream is open until the returned handle is closed. */
    Handle opened(Runnable abort) {
        aborts.add(abort);
        return () -> aborts.remove(abort);
    }

    /** Takes a stream off the list. */
    interface Handle extends AutoCloseable {
        @Override
        void close();
    }

    int size() {
        return aborts.size();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        aborts.forEach(Runnable::run);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
