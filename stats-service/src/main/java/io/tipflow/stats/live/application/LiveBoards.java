package io.tipflow.stats.live.application;

import io.tipflow.stats.cube.application.LiveCube;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a board for every unit somebody looks at, and brings them up to date when something was
 * counted: at once after a pause, and in a stream of events no more often than a set pace.
 */
public final class LiveBoards {

    private static final Logger LOG = LoggerFactory.getLogger(LiveBoards.class);
    private static final Duration LOOK_AT_THE_DAY = Duration.ofSeconds(1);

    private final Counters counters;
    private final Duration pace;
    private final Supplier<String> epochs;
    private final Map<String, LiveBoard> boards = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile boolean changed;
    private @Nullable Thread thread;

    /**
     * Watches a cube.
     *
     * @param pace the least time between two updates of a board
     * @param epochs gives a new name for every board
     */
    public LiveBoards(LiveCube cube, Counters counters, Duration pace, Supplier<String> epochs) {
        this.counters = counters;
        this.pace = pace;
        this.epochs = epochs;
        cube.onChange(this::wake);
    }

    /**
     * The board of a unit as of now. It is kept up to date while it has a reader, so whoever means
     * to wait on it takes its reader first.
     */
    public LiveBoard of(String unit) {
        if (!running) {
            LiveBoard closed = new LiveBoard(epochs.get(), counters.of(unit));
            closed.close();
            return closed;
        }
        LiveBoard board =
                boards.computeIfAbsent(unit, u -> new LiveBoard(epochs.get(), counters.of(u)));
        board.update(counters.of(unit));
        return board;
    }

    /** Begins to follow the cube. */
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("stats-live").daemon().start(this::run);
    }

    /** Stops, and lets every reader go. */
    public synchronized void stop() {
        running = false;
        wake();
        boards.values().forEach(LiveBoard::close);
        boards.clear();
    }

    private void wake() {
        changed = true;
        LockSupport.unpark(thread);
    }

    private void run() {
        LocalDate day = counters.today();
        while (running) {
            if (!changed) {
                LockSupport.parkNanos(LOOK_AT_THE_DAY.toNanos());
            }
            LocalDate today = counters.today();
            if (changed || !today.equals(day)) {
                changed = false;
                day = today;
                update();
                pause();
            }
        }
    }

    private void update() {
        try {
            Map<String, Map<String, Long>> all =
                    counters.of(
                            boards.entrySet().stream()
                                    .filter(board -> board.getValue().hasReaders())
                                    .map(Map.Entry::getKey)
                                    .toList());
            all.forEach((unit, values) -> {
                LiveBoard board = boards.get(unit);
                if (board != null) {
                    board.update(values);
                }
            });
        } catch (RuntimeException e) {
            LOG.error("The live counters could not be brought up to date", e);
        }
    }

    private void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(pace.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
