package io.tipflow.standalone;

import io.tipflow.kit.ServiceLauncher;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole platform in this JVM: started in parts side by side, stopped in the reverse order. */
public final class Platform implements AutoCloseable {

    private final Deque<Runnable> stops = new ArrayDeque<>();
    private final Settings settings;
    private final Consumer<String> progress;
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, String> backends = new LinkedHashMap<>();
    private final Map<String, String> endpoints = new LinkedHashMap<>();

    private Platform(Settings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Starts everything and returns when every service answers.
     *
     * @param progress is told each step in a sentence
     * @throws CannotStart with what to do; then everything that was started is stopped again
     */
    static Platform start(
            Settings settings, Map<String, Object> overrides, Consumer<String> progress) {
        Platform platform = new Platform(settings, progress);
        try {
            platform.begin(overrides);
            return platform;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    private void begin(Map<String, Object> overrides) {
        refuseTakenPort();
        DataFolder data = DataFolder.take(settings.data());
        stops.push(data::close);
        CompletableFuture<KafkaBackend> starting =
                CompletableFuture.supplyAsync(
                        () -> KafkaBackend.open(settings, data), task -> thread("kafka", task));
        MongoBackend mongo = MongoBackend.open(settings, data);
        stops.push(mongo.stop());
        progress.accept("MongoDB: " + mongo.name());
        KafkaBackend kafka = joined(starting);
        stops.push(kafka.stop());
        progress.accept("Kafka: " + kafka.name());
        backends.put("mongodb", mongo.name());
        backends.put("kafka", kafka.name());
        endpoints.put("mongodb", mongo.uri());
        endpoints.put("kafka", kafka.brokers());
        Map<String, Object> shared = new HashMap<>(shared(data, mongo, kafka));
        shared.putAll(overrides);
        startServices(shared);
    }

    private Map<String, Object> shared(DataFolder data, MongoBackend mongo, KafkaBackend kafka) {
        Path keys = data.resolve("keys");
        Map<String, Object> shared = new HashMap<>();
        shared.put("tipflow.mongodb", mongo.uri());
        shared.put("tipflow.kafka", kafka.brokers());
        shared.put("tipflow.data", settings.data().toString());
        shared.put("tipflow.keys-folder", keys.toString());
        String issuer = System.getenv().getOrDefault("TIPFLOW_OIDC_ISSUER", "");
        if (issuer.isBlank()) {
            String own = "http://localhost:" + settings.port();
            String known = System.getenv().getOrDefault("TIPFLOW_PUBLIC_URL", "");
            shared.put("tipflow.oidc.issuer", known.isBlank() ? own : known);
            shared.put("tipflow.oidc.keys", own + "/oauth2/jwks");
        }
        return shared;
    }

    private void startServices(Map<String, Object> shared) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        Part.SERVICES.forEach(part -> ports.put(part.name(), MongodProcess.freePort()));
        Map<String, Object> routes = new HashMap<>(shared);
        ports.forEach(
                (name, port) -> routes.put("tipflow.services." + name, "http://127.0.0.1:" + port));
        List<CompletableFuture<ConfigurableApplicationContext>> starting = new ArrayList<>();
        Part.SERVICES.forEach(
                part -> starting.add(launch(part, on(shared, ports.getOrDefault(part.name(), 0)))));
        Map<String, Object> edge = new HashMap<>(routes);
        edge.put("server.port", settings.port());
        starting.add(launch(Part.EDGE, edge));
        CompletionException failed = null;
        for (CompletableFuture<ConfigurableApplicationContext> service : starting) {
            try {
                stops.push(service.join()::close);
            } catch (CompletionException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
        ports.forEach((name, port) -> addresses.put(name, "http://127.0.0.1:" + port));
        addresses.put(Part.GATEWAY, address());
    }

    /** The settings of a service: it listens on the loopback address only. */
    private static Map<String, Object> on(Map<String, Object> shared, int port) {
        Map<String, Object> own = new HashMap<>(shared);
        own.put("server.port", port);
        own.put("server.address", "127.0.0.1");
        return own;
    }

    private CompletableFuture<ConfigurableApplicationContext> launch(
            Part part, Map<String, Object> own) {
        return CompletableFuture.supplyAsync(
                () -> {
                    ConfigurableApplicationContext context =
                            ServiceLauncher.builder(part.application(), part.name(), own)
                                    .registerShutdownHook(false)
                                    .run();
                    progress.accept("Service " + part.name() + " answers");
                    return context;
                },
                task -> thread(part.name(), task));
    }

    private static void thread(String name, Runnable task) {
        Thread.ofPlatform().name("start-" + name).start(task);
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof CannotStart cannot ? cannot : e;
        }
    }

    private void refuseTakenPort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.port()));
        } catch (IOException e) {
            throw new CannotStart(
                    "Port "
                            + settings.port()
                            + " is taken by another program: stop that one, or set TIPFLOW_PORT to another port.",
                    e);
        }
    }

    /** Where the gateway answers. */
    String address() {
        return "http://localhost:" + settings.port();
    }

    /** The address of each service, the gateway last. */
    Map<String, String> addresses() {
        return Map.copyOf(addresses);
    }

    /** The backends in use, by what they are for. */
    Map<String, String> backends() {
        return Map.copyOf(backends);
    }

    /** Where clients of the backends connect to; for the owner of the data folder only. */
    Map<String, String> endpoints() {
        return Map.copyOf(endpoints);
    }

    @Override
    public void close() {
        while (!stops.isEmpty()) {
            stops.pop().run();
        }
    }
}
