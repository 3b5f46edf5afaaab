package io.tipflow.tipintake.tip.application;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Numbers from a shared counter: whoever waits while a round trip is under way shares the next one.
 * Nothing is fetched ahead, so a crash loses only the numbers of commands under way.
 */
public final class CoalescedTipNumbers implements TipNumbers {

    /** The most that share one round trip. */
    private static final int MOST = 1_000;

    private final Counter counter;
    private final Map<Integer, Register> registers = new ConcurrentHashMap<>();

    public CoalescedTipNumbers(Counter counter) {
        this.counter = counter;
    }

    @Override
    public long next(int year) {
        return register(year).next();
    }

    @Override
    public void giveBack(int year, long number) {
        register(year).returned.add(number);
    }

    private Register register(int year) {
        return registers.computeIfAbsent(year, Register::new);
    }

    /** One caller's place in the queue: filled by whoever makes the round trip. */
    private static final class Place {
        private volatile long number;
        private volatile @Nullable RuntimeException failure;
        private volatile boolean served;

        private long result() {
            RuntimeException failed = failure;
            if (failed != null) {
                throw failed;
            }
            return number;
        }
    }

    private final class Register {
        private final int year;
        private final Queue<Long> returned = new ConcurrentLinkedQueue<>();
        private final Queue<Place> waiting = new ConcurrentLinkedQueue<>();
        private final ReentrantLock leading = new ReentrantLock();

        private Register(int year) {
            this.year = year;
        }

        private long next() {
            Long unused = returned.poll();
            if (unused != null) {
                return unused;
            }
            Place mine = new Place();
            waiting.add(mine);
            leading.lock();
            try {
                while (!mine.served) {
                    serve();
                }
            } finally {
                leading.unlock();
            }
            return mine.result();
        }

        /** One round trip for everybody who waits, which includes the caller. */
        private void serve() {
            Queue<Place> batch = new ArrayDeque<>();
            for (Place place = waiting.poll(); place != null; place = waiting.poll()) {
                batch.add(place);
                if (batch.size() == MOST) {
                    break;
                }
            }
            try {
                long last = counter.take(year, batch.size());
                long number = last - batch.size();
                for (Place place : batch) {
                    number++;
                    place.number = number;
                }
            } catch (RuntimeException e) {
                batch.forEach(place -> place.failure = e);
            } finally {
                batch.forEach(place -> place.served = true);
            }
        }
    }
}
