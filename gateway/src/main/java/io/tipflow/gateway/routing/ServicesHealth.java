package io.tipflow.gateway.routing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;

/** The health of the services behind the gateway, each by its name. */
final class ServicesHealth {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private ServicesHealth() {}

    static CompositeHealthContributor of(ServiceAddresses addresses) {
        HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT)
                        .build();
        Map<String, HealthContributor> byName = new LinkedHashMap<>();
        for (PlatformService service : PlatformService.values()) {
            URI health = addresses.of(service).resolve("/actuator/health");
            byName.put(service.id(), (HealthIndicator) () -> ask(client, health));
        }
        return CompositeHealthContributor.fromMap(byName);
    }

    private static Health ask(HttpClient client, URI health) {
        try {
            int status =
                    client.send(
                                    HttpRequest.newBuilder(health).timeout(ANSWER).build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode();
            return status == 200
                    ? Health.up().build()
                    : Health.down().withDetail("status", status).build();
        } catch (IOException e) {
            return Health.down().withDetail("reason", "no answer").build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }
}
