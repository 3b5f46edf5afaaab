package io.tipflow.testkit.http;

import io.tipflow.testkit.tokens.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Speaks JSON with a service on loopback, as one person; with more headers, as a new client. */
public final class TestClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final Map<String, String> headers;

    private TestClient(int port, Map<String, String> headers) {
        this.port = port;
        this.headers = headers;
    }

    /** A client without a token. */
    public static TestClient anonymous(int port) {
        return new TestClient(port, Map.of());
    }

    /** A client with the token of a person with this role in this unit. */
    public TestClient as(String role, String unit) {
        return with("Authorization", "Bearer " + TestTokens.token(role, unit));
    }

    /** The same with a header. */
    public TestClient with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new TestClient(port, more);
    }

    /** An answer; the body is missing where it is no JSON. */
    public record Answer(int status, Map<String, String> headers, JsonNode body) {

        /** A header, by its name in lower case. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        /** The text at a path such as {@code /accused/0/id}; empty where there is none. */
        public String text(String path) {
            return body.at(path).asString("");
        }
    }

    /** Reads. */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Posts JSON text, well formed or not. */
    public Answer post(String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        headers.forEach(request::header);
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    HTTP.send(
                            request.build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Map<String, String> headers = new LinkedHashMap<>();
            response.headers()
                    .map()
                    .forEach((name, values) -> headers.put(name, values.getFirst()));
            boolean json = headers.getOrDefault("content-type", "").contains("json");
            return new Answer(
                    response.statusCode(),
                    headers,
                    json ? JSON.readTree(response.body()) : MissingNode.getInstance());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected an answer, but was interrupted", e);
        }
    }
}
