package io.tipflow.kit.timer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every so often for what has come due and hands each of it to whoever acts on it. What is
 * due stands in the store, so nothing is forgotten over a restart; several instances may look at
 * once, as acting is an ordinary command.
 */
public final class DueTimer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DueTimer.class);
    private static final int AT_ONCE = 200;

    private final String name;
    private final Due due;
    private final Consumer<String> action;
    private final Clock clock;
    private final Duration pause;
    private final Thread thread;
    private volatile boolean running = true;

    /** Finds the ids of what is due at an instant, the longest due first. */
    @FunctionalInterface
    public interface Due {
        List<String> at(Instant now, int limit);
    }

    private DueTimer(String name, Due due, Consumer<String> action, Clock clock, Duration pause) {
        this.name = name;
        this.due = due;
        this.action = action;
        this.clock = clock;
        this.pause = pause;
        this.thread = Thread.ofVirtual().name("due-" + name).unstarted(this::run);
    }

    /** Begins to look. */
    public static DueTimer start(
            String name, Due due, Consumer<String> action, Clock clock, Duration pause) {
        DueTimer timer = new DueTimer(name, due, action, clock, pause);
        timer.thread.start();
        return timer;
    }

    private void run() {
        while (running) {
            try {
                due.at(clock.instant(), AT_ONCE).forEach(this::act);
            } catch (RuntimeException e) {
                LOG.warn("The timer of {} could not look: {}", name, e.getMessage());
            }
            try {
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void act(String id) {
        try {
            action.accept(id);
        } catch (RuntimeException e) {
            LOG.warn("The timer of {} could not act on {}", name, id, e);
        }
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
