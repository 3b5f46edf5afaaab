package io.tipflow.gateway.cli;

import io.tipflow.gateway.login.DemoAccount;
import io.tipflow.gateway.login.DemoAccountsFile;
import io.tipflow.gateway.login.DemoCast;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Talks to a running platform over its HTTP interface in the names of the demo accounts, as an
 * integrator's program would: tokens are got by login, kept, and renewed before they end.
 */
public final class PlatformClient {
    private static final Duration TOKEN_KEPT = Duration.ofMinutes(45);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final URI gateway;
    private final Path data;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final Map<String, Kept> tokens = new ConcurrentHashMap<>();

    private record Kept(String token, Instant renewAt) {}

    /** A client of the platform at this address that keeps its data there. */
    public PlatformClient(URI gateway, Path data) {
        this.gateway = gateway;
        this.data = data;
    }

    /** A client of the platform that the environment of the launcher names. */
    public static PlatformClient of(Map<String, String> environment) {
        return new PlatformClient(
                gateway(environment), Path.of(environment.getOrDefault("TIPFLOW_DATA", "data")));
    }

    /** Where the environment of the launcher says that the gateway answers. */
    static URI gateway(Map<String, String> environment) {
        String named = environment.getOrDefault("TIPFLOW_PUBLIC_URL", "");
        return URI.create(
                named.isBlank()
                        ? "http://localhost:" + environment.getOrDefault("TIPFLOW_PORT", "8080")
                        : named);
    }

    /** Where the gateway answers. */
    public URI gateway() {
        return gateway;
    }

    /**
     * An access token of a demo account, such as {@code operator}.
     *
     * @throws IOException with one sentence that says what to do, if there is none to be had
     */
    public String token(String login) throws IOException, InterruptedException {
        Kept kept = tokens.get(login);
        if (kept != null && Instant.now().isBefore(kept.renewAt())) {
            return kept.token();
        }
        synchronized (this) {
            Kept other = tokens.get(login);
            if (other != null && Instant.now().isBefore(other.renewAt())) {
                return other.token();
            }
            String token = new TokenRequest(gateway).token(account(login), password(login));
            tokens.put(login, new Kept(token, Instant.now().plus(TOKEN_KEPT)));
            return token;
        }
    }

    private static DemoAccount account(String login) throws IOException {
        return DemoCast.find(login)
                .orElseThrow(() -> new IOException("There is no demo account " + login + "."));
    }

    private String password(String login) throws IOException {
        DemoAccountsFile file = new DemoAccountsFile(data);
        String password = file.passwords().get(login);
        if (password == null) {
            throw new IOException(
                    file.path()
                            + " has no line for "
                            + login
                            + ": restart the platform to have one made.");
        }
        return password;
    }

    /** Reads. */
    public HttpResponse<String> get(String login, String path, String accept)
            throws IOException, InterruptedException {
        return send(request(login, path).header("Accept", accept).GET());
    }

    /** Gives a command; the key makes a retry of it harmless. */
    public HttpResponse<String> post(String login, String path, String key, String json)
            throws IOException, InterruptedException {
        return send(
                request(login, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String login, String path)
            throws IOException, InterruptedException {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token(login));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
