package io.tipflow.stats.support;

import io.tipflow.kit.ServiceLauncher;
import io.tipflow.stats.StatsApplication;
import io.tipflow.testkit.tokens.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service, running on the embedded backends of this test JVM, and its client. */
public final class RunningStats implements AutoCloseable {

    public static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ConfigurableApplicationContext context;
    private final String address;

    private RunningStats(ConfigurableApplicationContext context) {
        this.context = context;
        this.address =
                "http://127.0.0.1:"
                        + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** Starts one with a database of its own. */
    public static RunningStats start(String database, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("tipflow.database", database);
        return new RunningStats(
                ServiceLauncher.builder(StatsApplication.class, StatsApplication.NAME, all).run());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public URI at(String path) {
        return URI.create(address + path);
    }

    @Override
    public void close() {
        context.close();
    }

    /** What the service answered. */
    public record Answer(int status, HttpResponse<String> response) {

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String code() {
            return json().path("code").asString();
        }
    }

    public Answer get(String role, String unit, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.header("Authorization", "Bearer " + TestTokens.token(role, unit)));
    }

    public Answer post(String role, String unit, String path) {
        return send(
                HttpRequest.newBuilder(at(path))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .header("Authorization", "Bearer " + TestTokens.token(role, unit)));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
