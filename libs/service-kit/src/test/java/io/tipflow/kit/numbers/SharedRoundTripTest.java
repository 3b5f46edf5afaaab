package io.tipflow.kit.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tipflow.kit.aggregate.AggregateStore.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class SharedRoundTripTest {

    @Test
    void numbersFollowEachOtherWithinAYear() {
        NumberRegister numbers = new NumberRegister(new CountingCounter());
        assertThat(numbers.next(2024)).isEqualTo(1);
        assertThat(numbers.next(2024)).isEqualTo(2);
    }

    @Test
    void anUnusedNumberIsGivenOutNext() {
        NumberRegister numbers = new NumberRegister(new CountingCounter());
        long first = numbers.next(2024);
        numbers.giveBack(2024, first);
        assertThat(numbers.next(2024)).isEqualTo(first);
        assertThat(numbers.next(2024)).isEqualTo(first + 1);
    }

    @Test
    void whoWaitsDuringARoundTripSharesTheNextOne() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        AtomicInteger roundTrips = new AtomicInteger();
        AtomicLong last = new AtomicLong();
        NumberRegister numbers =
                new NumberRegister((year, howMany) -> {
                    if (roundTrips.incrementAndGet() == 1) {
                        await(gate);
                    }
                    return last.addAndGet(howMany);
                });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> first = threads.submit(() -> numbers.next(2024));
            Awaitility.await().until(() -> roundTrips.get() == 1);
            AtomicInteger asked = new AtomicInteger();
            List<Future<Long>> others = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                others.add(
                        threads.submit(() -> {
                            asked.incrementAndGet();
                            return numbers.next(2024);
                        }));
            }
            Awaitility.await().until(() -> asked.get() == 30);
            gate.countDown();
            List<Long> given = new ArrayList<>();
            given.add(first.get());
            for (Future<Long> other : others) {
                given.add(other.get());
            }
            assertThat(given)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 31).boxed().toList());
            assertThat(roundTrips.get()).isLessThan(31);
        }
    }

    @Test
    void aFailureReachesThoseWhoWaitedForItAndNobodyElse() {
        AtomicInteger calls = new AtomicInteger();
        NumberRegister numbers =
                new NumberRegister((year, howMany) -> {
                    if (calls.incrementAndGet() == 1) {
                        throw new StoreUnavailable("down", new IllegalStateException());
                    }
                    return howMany;
                });
        assertThatThrownBy(() -> numbers.next(2024)).isInstanceOf(StoreUnavailable.class);
        assertThat(numbers.next(2024)).isEqualTo(1);
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Counts in memory. */
    static final class CountingCounter implements Counter {
        private final AtomicLong last = new AtomicLong();

        @Override
        public long take(int year, int howMany) {
            return last.addAndGet(howMany);
        }
    }
}
