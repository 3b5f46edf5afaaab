package io.tipflow.kit.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NumberRegisterTest {

    private final ConcurrentHashMap<Integer, AtomicLong> counted = new ConcurrentHashMap<>();
    private final AtomicInteger roundTrips = new AtomicInteger();
    private final NumberRegister register =
            new NumberRegister((year, howMany) -> {
                roundTrips.incrementAndGet();
                return counted.computeIfAbsent(year, y -> new AtomicLong()).addAndGet(howMany);
            });

    @Test
    void everyYearCountsFromOne() {
        assertThat(List.of(register.next(2024), register.next(2024), register.next(2025)))
                .containsExactly(1L, 2L, 1L);
    }

    @Test
    void aNumberThatWasGivenBackIsGivenOutNext() {
        long unused = register.next(2024);
        register.giveBack(2024, unused);
        assertThat(register.next(2024)).isEqualTo(unused);
        assertThat(register.next(2024)).isEqualTo(unused + 1);
    }

    @Test
    void noNumberIsGivenTwiceToManyWhoAskAtOnce() throws Exception {
        int asking = 2_000;
        List<Long> numbers = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> asked = new ArrayList<>();
            for (int i = 0; i < asking; i++) {
                asked.add(pool.submit(() -> register.next(2024)));
            }
            for (Future<Long> number : asked) {
                numbers.add(number.get());
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, asking).boxed().toList());
        assertThat(roundTrips.get()).isLessThanOrEqualTo(asking);
    }

    @Test
    void aFailureReachesWhoAskedAndTheNextOneIsServed() {
        AtomicInteger calls = new AtomicInteger();
        NumberRegister flaky =
                new NumberRegister((year, howMany) -> {
                    if (calls.getAndIncrement() == 0) {
                        throw new IllegalStateException("down");
                    }
                    return howMany;
                });
        assertThatThrownBy(() -> flaky.next(2024)).hasMessage("down");
        assertThat(flaky.next(2024)).isEqualTo(1);
    }
}
