package io.tipflow.standalone.cli;

import io.tipflow.gateway.cli.PlatformClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./tipflow status}: what runs, on which backends, and how it is. */
public final class StatusCommand {

    private static final Duration RATE_OVER = Duration.ofSeconds(2);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();
    private final String token;

    private StatusCommand(String token) {
        this.token = token;
    }

    /** Exit code 0 if all is well, 1 if something is down, 3 if nothing runs. */
    public static void main(String[] args) throws InterruptedException {
        Path data = Path.of(System.getenv().getOrDefault("TIPFLOW_DATA", "data"));
        Path file = data.resolve("running.json");
        try {
            JsonNode running =
                    Files.exists(file)
                            ? JsonMapper.shared().readTree(Files.readString(file))
                            : null;
            if (running == null || ProcessHandle.of(running.get("pid").asLong()).isEmpty()) {
                System.out.println(
                        "Tipflow is not running on " + data + ": start it with ./tipflow up.");
                System.exit(3);
                return;
            }
            String token = PlatformClient.of(System.getenv()).token("admin");
            System.exit(new StatusCommand(token).print(running) ? 0 : 1);
        } catch (IOException e) {
            System.err.println("tipflow: " + e.getMessage());
            System.exit(1);
        }
    }

    private boolean print(JsonNode running) throws InterruptedException {
        System.out.println(
                "process   "
                        + running.get("pid").asLong()
                        + ", "
                        + running.get("address").stringValue());
        running.get("backends")
                .properties()
                .forEach(b ->
                        System.out.printf("%-9s %s%n", b.getKey(), b.getValue().stringValue()));
        boolean well = true;
        for (Map.Entry<String, JsonNode> service : running.get("services").properties()) {
            String address = service.getValue().stringValue();
            String health = health(address);
            well &= health.equals("UP");
            System.out.printf("%-11s %-5s %s%n", service.getKey(), health, address);
        }
        JsonNode services = running.get("services");
        double waiting = 0;
        double age = 0;
        for (String name : new String[] {"tip-intake", "case", "wanted"}) {
            String meters = meters(services, name);
            waiting += meter(meters, "tipflow_outbox_aggregates", Double::sum);
            age = Math.max(age, meter(meters, "tipflow_outbox_age_seconds", Math::max));
        }
        String before = meters(services, "stats");
        TimeUnit.NANOSECONDS.sleep(RATE_OVER.toNanos());
        String after = meters(services, "stats");
        double events = meter(after, "tipflow_stats_records", Double::sum);
        double rate =
                (events - meter(before, "tipflow_stats_records", Double::sum))
                        / RATE_OVER.toSeconds();
        System.out.printf(
                Locale.ROOT, "outbox backlog   %.0f aggregates, oldest %.1f s%n", waiting, age);
        System.out.printf(
                Locale.ROOT,
                "consumer lag     %.0f events%n",
                meter(after, "tipflow_stats_lag", Double::sum));
        System.out.printf(Locale.ROOT, "events counted   %.0f, now %.1f a second%n", events, rate);
        return well;
    }

    private String meters(JsonNode services, String name) throws InterruptedException {
        return body(services.path(name).asString("") + "/actuator/prometheus");
    }

    /** All values of a meter put together, or 0 where there is none. */
    private static double meter(String meters, String name, DoubleBinaryOperator together) {
        Matcher line =
                Pattern.compile("^" + name + "(?:_total)?(?:\\{[^}]*})? (\\S+)$", Pattern.MULTILINE)
                        .matcher(meters);
        double value = 0;
        while (line.find()) {
            value = together.applyAsDouble(value, Double.parseDouble(line.group(1)));
        }
        return value;
    }

    private String health(String address) throws InterruptedException {
        String body = body(address + "/actuator/health");
        return body.isEmpty()
                ? "DOWN"
                : JsonMapper.shared().readTree(body).path("status").asString("DOWN");
    }

    private String body(String address) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(Duration.ofSeconds(5))
                            .header("Authorization", "Bearer " + token)
                            .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 401 || answer.statusCode() == 403 ? "" : answer.body();
        } catch (IOException e) {
            return "";
        }
    }
}
