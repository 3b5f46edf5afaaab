package io.tipflow.kit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.tipflow.testkit.backends.Backends;
import io.tipflow.testkit.backends.WithBackends;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@WithBackends
class MongoCounterTest {

    private static MongoClient client;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(Backends.started().mongo());
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Test
    void eachYearCountsForItself() {
        MongoCounter counter = counter("years");
        assertThat(counter.take(2023, 1)).isEqualTo(1);
        assertThat(counter.take(2023, 5)).isEqualTo(6);
        assertThat(counter.take(2024, 1)).isEqualTo(1);
        assertThat(counter("years").take(2023, 1)).isEqualTo(7);
    }

    @Test
    void instancesThatBeginAYearAtOnceShareIt() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Long>> taken = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                taken.add(threads.submit(() -> counter("shared").take(2024, 2)));
            }
            List<Long> lasts = new ArrayList<>();
            for (Future<Long> one : taken) {
                lasts.add(one.get());
            }
            assertThat(lasts).doesNotHaveDuplicates();
            assertThat(counter("shared").take(2024, 1)).isEqualTo(81);
        }
    }

    private static MongoCounter counter(String database) {
        return new MongoCounter(client.getDatabase("counter-" + database), "TB");
    }
}
