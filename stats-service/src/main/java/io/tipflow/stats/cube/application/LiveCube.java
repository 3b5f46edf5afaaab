package io.tipflow.stats.cube.application;

import io.tipflow.stats.cube.application.Images.Counted;
import io.tipflow.stats.cube.application.Positions.Partition;
import io.tipflow.stats.cube.domain.Cube;
import io.tipflow.stats.cube.domain.FoldCounts;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The one cube everybody reads, with its positions: both change together, under one lock, so that
 * whoever reads or saves it sees each event either counted and passed, or neither.
 */
public final class LiveCube {

    private final Images images;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Cube cube;
    private final Map<Partition, Long> next = new HashMap<>();
    private Map<String, String> topicIds = Map.of();
    private final AtomicLong version = new AtomicLong();

    /** Begins empty. */
    public LiveCube(Images images) {
        this.images = images;
        this.cube = images.empty().cube();
    }

    /** Answers questions that belong together from one state of the cube. */
    public <T> T read(Function<Figures, T> questions) {
        return locked(lock.readLock(), () -> questions.apply(new Figures(cube)));
    }

    /** What became of the records so far. */
    public FoldCounts counts() {
        return locked(lock.readLock(), () -> cube.counts());
    }

    /** Up to where the topics are counted. */
    public Positions positions() {
        return locked(lock.readLock(), () -> new Positions(next, topicIds));
    }

    /** A number that grows with every change. */
    public long version() {
        return version.get();
    }

    /** Calls whenever something was counted, on the counting thread: it must return at once. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Counts records, and moves the positions behind them in the same breath. */
    public void count(Consumer<Cube> records, Map<Partition, Long> moved) {
        locked(
                lock.writeLock(),
                () -> {
                    records.accept(cube);
                    next.putAll(moved);
                    return version.incrementAndGet();
                });
        listeners.forEach(Runnable::run);
    }

    /** Puts another cube in its place, at its positions. */
    public void replace(Counted other, Map<String, String> ofTopics) {
        locked(
                lock.writeLock(),
                () -> {
                    cube = other.cube();
                    next.clear();
                    next.putAll(other.positions().next());
                    topicIds = Map.copyOf(ofTopics);
                    return version.incrementAndGet();
                });
        listeners.forEach(Runnable::run);
    }

    /** Forgets everything, to read the topics from the beginning. */
    public void forget(Map<String, String> ofTopics) {
        replace(images.empty(), ofTopics);
    }

    /** The bytes of cube and positions, of one moment. */
    public Image image() {
        return locked(
                lock.readLock(),
                () ->
                        new Image(
                                version.get(),
                                images.write(new Counted(cube, new Positions(next, topicIds)))));
    }

    /** The bytes of a version. */
    public record Image(long version, List<ByteBuffer> segments) {
        public Image {
            segments = List.copyOf(segments);
        }
    }

    private static <T> T locked(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
