package io.tipflow.benchmarks;

import io.tipflow.chaos.Victim;
import io.tipflow.gateway.cli.PlatformClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** Logs tips over HTTP, as an integrator's client would. */
final class TipLoad implements AutoCloseable {

    private static final String[] OFFENCES = {"173", "174", "134", "251", "168"};

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI tips;
    private final PlatformClient accounts;
    private final AtomicLong numbers = new AtomicLong();

    TipLoad(Victim platform) {
        this(platform.address(), platform.data());
    }

    TipLoad(String address, Path data) {
        this.tips = URI.create(address + "/api/v1/tips");
        this.accounts = new PlatformClient(URI.create(address), data);
    }

    /** Sends one and waits for its acknowledgement. */
    void one() throws IOException, InterruptedException {
        long number = numbers.incrementAndGet();
        HttpRequest request =
                HttpRequest.newBuilder(tips)
                        .header("Authorization", "Bearer " + accounts.token("operator"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body(number)))
                        .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(
                    "A tip was answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private static String body(long number) {
        return """
        {"narrative":"Người dân báo mất xe máy Honda màu đỏ biển số 83 trước cổng chợ lúc chiều tối, tin số %d","channel":"HOTLINE","kind":"TO_GIAC","offence":"%s","area":"94"}\
        """
                .formatted(number, OFFENCES[(int) (number % OFFENCES.length)]);
    }

    /** How many a second over so many connections, for so long. */
    double perSecond(int connections, double seconds) throws Exception {
        LongAdder done = new LongAdder();
        long begun = System.nanoTime();
        long until = begun + (long) (seconds * 1e9);
        all(
                connections,
                () -> {
                    while (System.nanoTime() < until) {
                        one();
                        done.increment();
                    }
                });
        return done.sum() / ((System.nanoTime() - begun) / 1e9);
    }

    /** Sends so many over so many connections. */
    void exactly(long count, int connections) throws Exception {
        AtomicLong left = new AtomicLong(count);
        all(
                connections,
                () -> {
                    while (left.getAndDecrement() > 0) {
                        one();
                    }
                });
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void all(int connections, Work work) throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> running = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                running.add(
                        clients.submit(() -> {
                            work.run();
                            return null;
                        }));
            }
            for (Future<Void> client : running) {
                client.get(15, TimeUnit.MINUTES);
            }
        }
    }

    PlatformClient accounts() {
        return accounts;
    }

    @Override
    public void close() {
        http.close();
    }
}
