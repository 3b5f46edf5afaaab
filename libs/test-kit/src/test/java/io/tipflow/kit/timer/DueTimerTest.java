package io.tipflow.kit.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DueTimerTest {

    private static final Duration PAUSE = Duration.ofMillis(5);

    @Test
    void whatIsDueIsActedOnWhateverBefellTheOthers() {
        Set<String> acted = ConcurrentHashMap.newKeySet();
        AtomicInteger looks = new AtomicInteger();
        DueTimer timer =
                DueTimer.start(
                        "test",
                        (now, limit) -> {
                            if (looks.getAndIncrement() == 0) {
                                throw new IllegalStateException("the store is away");
                            }
                            return List.of("broken", "whole");
                        },
                        id -> {
                            if (id.equals("broken")) {
                                throw new IllegalStateException("broken");
                            }
                            acted.add(id);
                        },
                        Clock.systemUTC(),
                        PAUSE);
        try (timer) {
            await().until(() -> acted.contains("whole"));
        }
        int after = looks.get();
        assertThat(after).isGreaterThan(1);
        await().during(Duration.ofMillis(50)).until(() -> looks.get() == after);
    }
}
