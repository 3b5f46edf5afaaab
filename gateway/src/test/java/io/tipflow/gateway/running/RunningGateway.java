package io.tipflow.gateway.running;

import io.tipflow.gateway.GatewayApplication;
import io.tipflow.kit.ServiceLauncher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway on a free port with stubs behind it, started once for all tests that need no other. */
public final class RunningGateway {
    private static final class Shared {
        private static final RunningGateway INSTANCE = new RunningGateway(Map.of());
    }

    public final StubService tipIntake = new StubService();
    public final StubService cases = new StubService();
    public final StubService wanted = new StubService();
    public final StubService stats = new StubService();

    private final ConfigurableApplicationContext context;
    private final Path data;
    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public RunningGateway(Map<String, Object> more) {
        try {
            data = Files.createTempDirectory("gateway-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int port = freePort();
        address = URI.create("http://localhost:" + port);
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", port);
        settings.put("tipflow.data", data.toString());
        settings.put("tipflow.keys-folder", data.resolve("keys").toString());
        settings.put("tipflow.oidc.issuer", "");
        settings.put("tipflow.services.tip-intake", tipIntake.address().toString());
        settings.put("tipflow.services.case", cases.address().toString());
        settings.put("tipflow.services.wanted", wanted.address().toString());
        settings.put("tipflow.services.stats", stats.address().toString());
        settings.put("tipflow.gateway.hop.read-timeout", "2s");
        settings.put("tipflow.gateway.breaker.pause", "1s");
        settings.put("tipflow.gateway.breaker.at-least", "6");
        settings.put("tipflow.gateway.breaker.window", "6");
        settings.put("tipflow.gateway.limits.send.tokens", "3");
        settings.put("tipflow.gateway.limits.send.refill", "1h");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "1s");
        settings.putAll(more);
        context = ServiceLauncher.builder(GatewayApplication.class, "gateway", settings).run();
    }

    /** The one for all tests of a run. */
    public static RunningGateway shared() {
        return Shared.INSTANCE;
    }

    public URI address() {
        return address;
    }

    public Path data() {
        return data;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public void stop() {
        context.close();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(60));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
