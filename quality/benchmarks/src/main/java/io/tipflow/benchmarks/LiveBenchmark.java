package io.tipflow.benchmarks;

import io.tipflow.chaos.Victim;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the POST of a tip to the changed counter at an SSE client, at 100 tips a second. */
final class LiveBenchmark implements Benchmark {

    private static final int PER_SECOND = 100;

    /** Over few connections, as fast as they are answered: a cold JVM cannot do the rate yet. */
    private static final int WARM_UP = 6_000;

    private static final int WARMING_CONNECTIONS = 8;
    private static final int MEASURED = 3_000;
    private static final Pattern TOTAL = Pattern.compile("\"tips\\.total\"\\s*:\\s*(\\d+)");

    @Override
    public String name() {
        return "live";
    }

    @Override
    public Outcome measure() throws Exception {
        Path data = Folders.fresh("live");
        try (Victim platform = Victim.launch(data, Folders.freePort()).awaitReady();
                TipLoad load = new TipLoad(platform)) {
            List<Double> millis = run(platform, load);
            return Outcome.most(
                    Rounds.percentile(millis, 99),
                    150,
                    "ms p99",
                    String.format(
                            Locale.ROOT,
                            "median %.0f ms, %d tips at %d/s",
                            Rounds.median(millis),
                            millis.size(),
                            PER_SECOND));
        } finally {
            Folders.remove(data);
        }
    }

    private static List<Double> run(Victim platform, TipLoad load) throws Exception {
        load.exactly(WARM_UP, WARMING_CONNECTIONS);
        long[] sent = new long[MEASURED + 1];
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch shown = new CountDownLatch(1);
        CountDownLatch listening = new CountDownLatch(1);
        HttpClient http = HttpClient.newHttpClient();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            HttpRequest live =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            platform.address() + "/api/v1/stats/live?unit=CA-94"))
                            .header(
                                    "Authorization",
                                    "Bearer " + load.accounts().token("supervisor"))
                            .header("Accept", "text/event-stream")
                            .build();
            HttpResponse<InputStream> stream =
                    http.send(live, HttpResponse.BodyHandlers.ofInputStream());
            Thread reader =
                    Thread.ofPlatform()
                            .daemon()
                            .start(() -> listen(stream, sent, millis, listening, shown));
            if (!listening.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The live counters did not show the state in time");
            }
            List<Future<Void>> acknowledged = new ArrayList<>();
            long begun = System.nanoTime();
            for (int i = 1; i <= MEASURED; i++) {
                long due = begun + i * (1_000_000_000L / PER_SECOND);
                LockSupport.parkNanos(due - System.nanoTime());
                synchronized (sent) {
                    sent[i] = System.nanoTime();
                }
                acknowledged.add(
                        senders.submit(() -> {
                            load.one();
                            return null;
                        }));
            }
            for (Future<Void> tip : acknowledged) {
                tip.get();
            }
            if (!shown.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The live counters did not show all tips in time");
            }
            stream.body().close();
            reader.join(5_000);
        } finally {
            // A stream never ends by itself, and close would wait for its end.
            http.shutdownNow();
        }
        return List.copyOf(millis);
    }

    /** The m-th tip counts as shown when the counter first reaches m: an upper bound for each. */
    private static void listen(
            HttpResponse<InputStream> stream,
            long[] sent,
            List<Double> millis,
            CountDownLatch listening,
            CountDownLatch shown) {
        int seen = 0;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher total = TOTAL.matcher(line);
                if (!line.startsWith("data:") || !total.find()) {
                    continue;
                }
                int now = Integer.parseInt(total.group(1)) - WARM_UP;
                if (now >= 0) {
                    listening.countDown();
                }
                long at = System.nanoTime();
                synchronized (sent) {
                    for (int i = seen + 1; i <= now; i++) {
                        millis.add((at - sent[i]) / 1e6);
                    }
                }
                seen = Math.max(seen, now);
                if (seen >= MEASURED) {
                    shown.countDown();
                    return;
                }
            }
        } catch (IOException e) {
            shown.countDown();
        }
    }
}
