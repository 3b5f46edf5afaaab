package io.tipflow.demo.entry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform as anybody reaches it: its public HTTP interface. What fails for now is tried again
 * with growing pauses, under the same key; what is refused is not.
 */
public final class Site {

    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int MOST_TRIES = 12;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final URI address;
    private final Tokens tokens;
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /**
     * @param address where it answers, {@code http://localhost:8080}
     */
    public Site(URI address, Tokens tokens) {
        this.address = address;
        this.tokens = tokens;
    }

    /**
     * Gives a command.
     *
     * @param key the Idempotency-Key: the same on every try and in every run
     * @return what was answered
     * @throws IOException with a sentence for the reader, if it was refused or nothing answers
     */
    public JsonNode post(Account account, String path, String key, Map<String, ?> body)
            throws IOException, InterruptedException {
        String text = json.writeValueAsString(body);
        return json.readTree(
                send(
                        account,
                        HttpRequest.newBuilder(address.resolve(path))
                                .header("Content-Type", "application/json")
                                .header("Accept", "application/json")
                                .header("Idempotency-Key", key)
                                .POST(BodyPublishers.ofString(text))));
    }

    /** Reads something as JSON. */
    public JsonNode get(Account account, String path) throws IOException, InterruptedException {
        return json.readTree(
                send(
                        account,
                        HttpRequest.newBuilder(address.resolve(path))
                                .header("Accept", "application/json")));
    }

    /** Reads something as text. */
    public String text(Account account, String path) throws IOException, InterruptedException {
        return send(
                account,
                HttpRequest.newBuilder(address.resolve(path)).header("Accept", "text/plain"));
    }

    private String send(Account account, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        boolean renew = false;
        for (int attempt = 1; ; attempt++) {
            String failure;
            try {
                HttpRequest asked =
                        request.timeout(ANSWER)
                                .setHeader("Authorization", "Bearer " + tokens.of(account, renew))
                                .build();
                HttpResponse<String> answer = client.send(asked, BodyHandlers.ofString());
                if (answer.statusCode() < 300) {
                    return answer.body();
                }
                failure = describe(asked, answer);
                if (!mayPass(answer.statusCode()) || (renew && answer.statusCode() == 401)) {
                    throw new RefusedByTheSite(failure);
                }
                renew = answer.statusCode() == 401;
                pause = Math.max(pause, retryAfterMillis(answer));
            } catch (RefusedByTheSite e) {
                throw e;
            } catch (IOException e) {
                failure = "Nothing answers at " + address + " (" + e + ").";
            }
            if (attempt == MOST_TRIES) {
                throw new IOException(failure + " Tried " + attempt + " times.");
            }
            if (!renew) {
                Thread.sleep(pause + ThreadLocalRandom.current().nextLong(pause));
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    /** Refused for good: no further try. */
    private static final class RefusedByTheSite extends IOException {
        private static final long serialVersionUID = 1L;

        RefusedByTheSite(String message) {
            super(message);
        }
    }

    private static boolean mayPass(int status) {
        return switch (status) {
            case 401, 408, 425, 429, 502, 503, 504 -> true;
            default -> false;
        };
    }

    private static long retryAfterMillis(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,3}"))
                .map(seconds -> Math.min(Long.parseLong(seconds) * 1000, 2 * LONGEST_PAUSE_MILLIS))
                .orElse(0L);
    }

    private static String describe(HttpRequest asked, HttpResponse<String> answer) {
        return asked.method()
                + " "
                + asked.uri().getPath()
                + " was answered "
                + answer.statusCode()
                + ": "
                + answer.body();
    }
}
