package io.tipflow.tipintake;

import io.tipflow.kit.ServiceLauncher;
import io.tipflow.testkit.tokens.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service, running on the embedded backends of this test JVM, and its client. */
public final class RunningTipIntake {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext context;
    private final String address;

    private static final class Holder {
        private static final RunningTipIntake SHARED = start(Map.of());
    }

    private RunningTipIntake(ConfigurableApplicationContext context) {
        this.context = context;
        this.address =
                "http://127.0.0.1:"
                        + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** The one that all tests share; its backends must be started. */
    public static RunningTipIntake shared() {
        return Holder.SHARED;
    }

    /** Another one, with these settings and these configuration classes beside its own. */
    public static RunningTipIntake start(Map<String, Object> settings, Class<?>... more) {
        Map<String, Object> all = new HashMap<>();
        all.put("tipflow.keys-folder", keysFolder().toString());
        all.putAll(settings);
        return new RunningTipIntake(
                ServiceLauncher.builder(TipIntakeApplication.class, TipIntakeApplication.NAME, all)
                        .sources(more)
                        .run());
    }

    private static Path keysFolder() {
        try {
            Path temp = Files.createTempDirectory("tip-intake-test");
            temp.toFile().deleteOnExit();
            return temp.resolve("keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bean of the service. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public void stop() {
        context.close();
    }

    /** A client with a token of that role in that unit. */
    public Client as(String role, String unit) {
        return withToken(TestTokens.token(role, unit));
    }

    /** A client with that token. */
    public Client withToken(String token) {
        return new Client(Optional.of(token), Map.of());
    }

    /** A client without a token. */
    public Client anonymous() {
        return new Client(Optional.empty(), Map.of());
    }

    /** What the service answered. */
    public record Answer(int status, Map<String, String> headers, String text) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        /** A field of the body as text. */
        public String field(String name) {
            JsonNode value = json().get(name);
            return value == null ? "" : value.asString();
        }
    }

    /** Sends requests. */
    public final class Client {

        private final Optional<String> token;
        private final Map<String, String> headers;

        private Client(Optional<String> token, Map<String, String> headers) {
            this.token = token;
            this.headers = headers;
        }

        /** The same with a header. */
        public Client with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Client(token, more);
        }

        public Answer post(String path, String body) {
            return send(path, request -> request.POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        /** Posts a file; its type is for the service to find out. */
        public Answer post(String path, byte[] file) {
            return send(
                    path,
                    request ->
                            request.setHeader("Content-Type", "application/octet-stream")
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
        }

        public Answer put(String path, String body) {
            return send(path, request -> request.PUT(HttpRequest.BodyPublishers.ofString(body)));
        }

        public Answer delete(String path) {
            return send(path, HttpRequest.Builder::DELETE);
        }

        public Answer get(String path) {
            return send(path, HttpRequest.Builder::GET);
        }

        private Answer send(
                String path, java.util.function.UnaryOperator<HttpRequest.Builder> method) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(address + path))
                            .header("Content-Type", "application/json");
            token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
            headers.forEach(request::header);
            try {
                HttpResponse<String> response =
                        HTTP.send(
                                method.apply(request).build(),
                                HttpResponse.BodyHandlers.ofString());
                Map<String, String> answered = new HashMap<>();
                response.headers()
                        .map()
                        .forEach((name, values) -> answered.put(name, values.getFirst()));
                return new Answer(response.statusCode(), answered, response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
